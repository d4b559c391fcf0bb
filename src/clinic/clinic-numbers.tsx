import { consultationSettings } from '#consultation/settings.ts';
import { evidenceSettings } from '#evidence/settings.ts';
import { integrationSettings } from '#integration/settings.ts';
import { measureSettings } from '#measures/settings.ts';
import { outcomeSettings } from '#outcomes/settings.ts';
import { SettingNumbers } from '#people/screens/clinic/setting-numbers.tsx';
import { planSettings } from '#plan/settings.ts';
import { screeningSettings } from '#screening/settings.ts';
import { sessionSettings } from '#session/settings.ts';
import { useWords } from './words.ts';

/** The clinical defaults of every part of the product, as they stand in this clinic. */
export function ClinicNumbers() {
  const say = useWords();
  const groups = [
    { name: say('numbers.screening'), table: screeningSettings },
    { name: say('numbers.plan'), table: planSettings },
    { name: say('numbers.session'), table: sessionSettings },
    { name: say('numbers.measures'), table: measureSettings },
    { name: say('numbers.integration'), table: integrationSettings },
    { name: say('numbers.outcomes'), table: outcomeSettings },
    { name: say('numbers.consultation'), table: consultationSettings },
    { name: say('numbers.guide'), table: evidenceSettings },
  ];
  return <SettingNumbers groups={groups} />;
}
