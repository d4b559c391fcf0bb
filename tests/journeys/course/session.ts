import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { expectAccessible } from '../person.ts';
import type { Company } from './company.ts';
import { hold } from './hold.ts';
import { leave } from './leaving.ts';
import { chartVitalSigns } from './vital-signs.ts';

/** The first dosing session, from the door to the way home, with a raised pressure on the way. */
export async function holdSession(company: Company): Promise<void> {
  const { who, clock, staff, look } = company;
  const nurse = await staff('Nina Reed');
  await nurse.getByRole('button', { name: `Open the session of ${who.given}` }).click();
  await nurse.getByRole('button', { name: /is here: check in/ }).click();
  await passGate(company, nurse);
  await startDose(company, nurse);
  await look(nurse, 'dosing');
  await expectAccessible(nurse);

  await lockAndReturn(company, nurse);

  await clock.pass(10);
  await chartVitalSigns(await staff('Nina Reed'), { pressure: [168, 98], heartRate: 88, oxygen: 97, breaths: 14, sedation: 4 });
  await expect(nurse.getByText('168/98 mmHg. The blood pressure crossed the amber line.')).toBeVisible();
  await expect(nurse.getByText('Clinic policy prompt. The attended, certified monitor comes first.')).toBeVisible();
  await look(nurse, 'prompt');
  await expectAccessible(nurse);
  await nurse.getByRole('button', { name: 'Seen', exact: true }).click();
  await expect(nurse.getByText(/Nina Reed has seen it/)).toBeVisible();
  await nurse.getByRole('button', { name: 'Nausea', exact: true }).click();
  await expect(nurse.getByText(/^Nausea, /)).toBeVisible();
  await chartFeltStates(nurse);
  await look(nurse, 'after-felt-states');

  await clock.pass(5);
  await chartVitalSigns(await staff('Nina Reed'), { pressure: [148, 88], heartRate: 80, oxygen: 97, breaths: 14, sedation: 5 });
  await clock.pass(15);
  await chartVitalSigns(await staff('Nina Reed'), { pressure: [136, 84], heartRate: 78, oxygen: 98, breaths: 14, sedation: 5 });
  await clock.pass(11);
  await endDose(await staff('Nina Reed'));
  await look(nurse, 'recovery');
  await leave(company, nurse);
}

/** The nurse leaves the tablet locked: the room stays in sight, and unlocking goes on where it was. */
async function lockAndReturn({ who, look }: Company, nurse: Page): Promise<void> {
  await nurse.getByRole('button', { name: /Nina Reed/ }).click();
  await nurse.getByRole('button', { name: 'Lock this screen' }).or(nurse.getByRole('menuitem', { name: 'Lock this screen' })).click();
  const rooms = nurse.getByRole('region', { name: 'Rooms in use, what is due first at the top' });
  await expect(rooms.getByText(who.given, { exact: true })).toBeVisible();
  await expect(rooms.getByText('124/78')).toBeVisible();
  await look(nurse, 'locked');
  await expectAccessible(nurse);
  await nurse.getByRole('button', { name: 'Unlock' }).click();
  await expect(nurse.getByText('of 39 mg (0.5 mg/kg)')).toBeVisible();
}

async function passGate({ who, look }: Company, nurse: Page): Promise<void> {
  await expect(nurse.getByRole('button', { name: '6 items are open' })).toBeDisabled();
  const identify = async (year: string): Promise<void> => {
    await nurse.getByLabel('Initials').fill(`${who.given[0]}${who.family[0]}`);
    await nurse.getByLabel('Birth year').fill(year);
    await nurse.getByRole('button', { name: 'Compare' }).click();
  };
  await identify('1985');
  await expect(nurse.getByText('The initials or the birth year are not those of the person in this session.')).toBeVisible();
  await look(nurse, 'gate');
  await identify('1984');
  await expect(nurse.getByRole('button', { name: 'Right person In order' })).toBeVisible();
  await open(nurse, /^Medicines and substances/);
  await nurse.getByText('Nothing new', { exact: true }).click();
  await open(nurse, /^Fasting/);
  await nurse.getByRole('button', { name: 'Nothing today' }).first().click();
  await expect(nurse.getByText('not asked yet')).toHaveCount(1);
  await nurse.getByRole('button', { name: 'Nothing today' }).last().click();
  await expect(nurse.getByRole('button', { name: 'Fasting In order' })).toBeVisible();
  await open(nurse, /^Ride home/);
  await nurse.getByLabel('Name', { exact: true }).fill('Dora Ashdown');
  await nurse.getByLabel('Relation').fill('sister');
  await nurse.getByLabel('Phone').fill('555-0100');
  await nurse.getByRole('button', { name: 'Save', exact: true }).click();
  await open(nurse, /^Heart rate/);
  await chartVitalSigns(nurse, { pressure: [124, 78], heartRate: 72, oxygen: 98, breaths: 14, sedation: 5 });
  await expect(nurse.getByRole('heading', { name: 'Everything is in order' })).toBeVisible();
  await nurse.getByRole('button', { name: 'Pass the check' }).click();
}

/** Opens an item of the check, wherever the check has gone on to by itself. */
async function open(nurse: Page, item: RegExp): Promise<void> {
  await nurse.getByRole('button', { name: item }).click();
}

async function startDose({ look }: Company, nurse: Page): Promise<void> {
  const draw = async (strength: string, volume: string): Promise<void> => {
    await nurse.getByText(strength, { exact: true }).last().click();
    await nurse.getByLabel('Volume drawn').fill(volume);
    await nurse.getByLabel('Pump rate').fill('58.5');
    await nurse.getByRole('button', { name: 'Second look' }).click();
    await hold(nurse, /^Start the dose/);
  };
  await draw('10 mg/mL', '3.9');
  await expect(nurse.getByText('The vial’s concentration is not the one ordered; choose another vial or have the order changed.')).toBeVisible();
  await look(nurse, 'wrong-vial');
  await nurse.getByRole('button', { name: 'Change', exact: true }).click();
  await draw('50 mg/mL', '0.78');
  await expect(nurse.getByText('of 39 mg (0.5 mg/kg)')).toBeVisible();
}

async function chartFeltStates(nurse: Page): Promise<void> {
  await nurse.getByRole('button', { name: 'Felt', exact: true }).click();
  for (const rating of [6, 8, 7, 5, 7, 1, 0, 2]) await nurse.getByRole('button', { name: String(rating), exact: true }).click();
  await nurse.getByLabel('In the person’s own words').fill('Like floating over the lake.');
  await nurse.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(nurse.getByRole('heading', { name: 'Felt states' })).toBeHidden();
}

async function endDose(nurse: Page): Promise<void> {
  await nurse.getByRole('button', { name: 'End the dose' }).click();
  await nurse.getByRole('button', { name: 'All of 39 mg was given' }).click();
  await hold(nurse, /^End the dose/);
  await expect(nurse.getByRole('button', { name: 'Discharge card' })).toBeVisible();
}
