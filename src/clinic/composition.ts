import { IconCalendar, IconKey, IconLayoutGrid, IconUsers } from '@tabler/icons-react';
import { lazy } from 'react';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { screen } from '#interface/route/screen.tsx';
import type { Composition } from './place.ts';

const SignIn = lazy(async () => ({ default: (await import('#people/screens/clinic/sign-in.tsx')).SignIn }));
const LockScreen = lazy(async () => ({ default: (await import('#people/screens/clinic/lock-screen.tsx')).LockScreen }));
const Watch = lazy(async () => ({ default: (await import('#people/screens/clinic/sign-in-watch.tsx')).SignInWatch }));
const FollowUpsBadge = lazy(async () => ({ default: (await import('#screening/screens/clinic/badge/follow-ups-badge.tsx')).FollowUpsBadge }));

/** The clinic app as it is: what is not built is not here. */
export const composition: Composition = {
  SignIn,
  LockScreen,
  Watch,
  topBar: [{ Part: FollowUpsBadge, roles: CLINICAL_ROLES }],
  accountLinks: [{ name: 'account', path: '/account', icon: IconKey }],
  places: [
    {
      name: 'board',
      icon: IconLayoutGrid,
      roles: CLINICAL_ROLES,
      screens: [
        screen('/board', async () => (await import('#session/screens/clinic/board/board.tsx')).Board),
        screen('/sessions/:sessionId', async () => (await import('#session/screens/clinic/room/session.tsx')).Session),
      ],
    },
    {
      name: 'patients',
      icon: IconUsers,
      screens: [
        screen('/patients', async () => (await import('#people/screens/clinic/patients.tsx')).Patients),
        screen('/leads', async () => (await import('#consultation/screens/clinic/lead-inbox.tsx')).LeadInbox),
        screen('/follow-ups', async () => (await import('#screening/screens/clinic/risk/follow-ups.tsx')).FollowUps, CLINICAL_ROLES),
        screen('/patients/:patientId', async () => (await import('./patient-chart.tsx')).PatientChart, CLINICAL_ROLES),
      ],
      tabs: [
        { name: 'people', path: '/patients' },
        { name: 'requests', path: '/leads' },
        { name: 'followUps', path: '/follow-ups' },
      ],
    },
    {
      name: 'calendar',
      icon: IconCalendar,
      screens: [screen('/calendar', async () => (await import('#plan/screens/clinic/calendar/calendar.tsx')).Calendar)],
    },
  ],
  furtherScreens: [screen('/account', async () => (await import('#people/screens/clinic/own-account.tsx')).OwnAccount)],
};
