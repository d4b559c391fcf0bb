import { IconCalendar, IconChartLine, IconFlask, IconLayoutGrid, IconUsers } from '@tabler/icons-react';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { screen } from '#interface/route/screen.tsx';
import type { Account, Composition } from '../place.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sample zone; real zones come parsed from the server
const zone = 'America/New_York' as ZoneName;

/** Somebody made up, signed in to look at the frame. */
export const account: Account = {
  state: 'signed-in',
  person: { clinicName: 'Harbour Street Clinic', zone, isPractice: true, personName: 'Noor Hassan', roles: ['nurse'] },
  isLocked: false,
  owesFactor: false,
  lock: () => {},
  signOut: () => {},
};

const board = async () => (await import('./sample-board.tsx')).SampleBoard;
const patients = async () => (await import('./sample-patients.tsx')).SamplePatients;

/** The frame with sample screens. */
export const composition: Composition = {
  SignIn: () => null,
  SecondFactor: () => null,
  LockScreen: () => null,
  places: [
    { name: 'board', icon: IconLayoutGrid, screens: [screen('/board', board)] },
    { name: 'patients', icon: IconUsers, screens: [screen('/patients', patients)] },
    { name: 'calendar', icon: IconCalendar, screens: [screen('/calendar', board)] },
    { name: 'ledger', icon: IconFlask, screens: [screen('/ledger', board)] },
    { name: 'outcomes', icon: IconChartLine, screens: [screen('/outcomes', board)] },
  ],
  furtherScreens: [],
};
