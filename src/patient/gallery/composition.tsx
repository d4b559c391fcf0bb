import { IconBook, IconHome, IconMessageCircle, IconRoute } from '@tabler/icons-react';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { screen } from '#interface/route/screen.tsx';
import type { Account, Composition } from '../place.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sample zone; real zones come parsed from the server
const zone = 'America/New_York' as ZoneName;

/** Somebody made up, signed in to look at the frame. */
export const account: Account = { state: 'signed-in', patientId: 'sample', zone };

const home = async () => (await import('./sample-home.tsx')).SampleHome;
const question = async () => (await import('./sample-question.tsx')).SampleQuestion;

/** The frame with sample screens. */
export const composition: Composition = {
  SignIn: () => null,
  publicScreens: [],
  places: [
    { Label: () => 'Today', icon: IconHome, screens: [screen('/today', home)] },
    { Label: () => 'Journey', icon: IconRoute, screens: [screen('/journey', question)] },
    { Label: () => 'Guide', icon: IconBook, screens: [screen('/guide', home)] },
    { Label: () => 'Messages', icon: IconMessageCircle, screens: [screen('/messages', home)] },
  ],
  furtherScreens: [],
};
