import { consultationSettings } from '#consultation/settings.ts';
import { evidenceSettings } from '#evidence/settings.ts';
import type { SettingTable } from '#foundation/setting.ts';
import { integrationSettings } from '#integration/settings.ts';
import { measureSettings } from '#measures/settings.ts';
import { outcomeSettings } from '#outcomes/settings.ts';
import { planSettings } from '#plan/settings.ts';
import { screeningSettings } from '#screening/settings.ts';
import { sessionSettings } from '#session/settings.ts';

/** Every number of a rule that a clinic may change, with its default. */
export const everySetting: SettingTable = { ...evidenceSettings, ...measureSettings, ...consultationSettings, ...screeningSettings, ...planSettings, ...sessionSettings, ...integrationSettings, ...outcomeSettings };
