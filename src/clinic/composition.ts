import { IconAdjustments, IconCalendar, IconChartHistogram, IconChartLine, IconKey, IconLayoutGrid, IconUsers } from '@tabler/icons-react';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { fetched } from '#interface/route/fetched.ts';
import { screen } from '#interface/route/screen.tsx';
import { CHART_ROLES } from './chart/chart-roles.ts';
import type { Composition } from './place.ts';

/** The clinic app as it is: what is not built is not here. */
export const composition: Composition = {
  SignIn: fetched(async () => (await import('#people/screens/clinic/sign-in.tsx')).SignIn),
  SecondFactor: fetched(async () => (await import('#people/screens/clinic/second-factor.tsx')).SecondFactor),
  LockScreen: fetched(async () => (await import('#people/screens/clinic/lock-screen.tsx')).LockScreen),
  LockedRooms: fetched(async () => (await import('#session/screens/clinic/board/locked-rooms.tsx')).LockedRooms),
  Watch: fetched(async () => (await import('#people/screens/clinic/sign-in-watch.tsx')).SignInWatch),
  topBar: [
    { Part: fetched(async () => (await import('#screening/screens/clinic/badge/follow-ups-badge.tsx')).FollowUpsBadge), roles: CLINICAL_ROLES },
    { Part: fetched(async () => (await import('#screening/screens/clinic/badge/not-told-badge.tsx')).NotToldBadge), roles: ['owner'] },
  ],
  accountLinks: [
    { name: 'explorer', path: '/explorer', icon: IconChartLine, roles: CLINICAL_ROLES },
    { name: 'settings', path: '/settings', icon: IconAdjustments },
    { name: 'account', path: '/account', icon: IconKey },
  ],
  places: [
    {
      name: 'board',
      icon: IconLayoutGrid,
      roles: CLINICAL_ROLES,
      screens: [
        screen('/board', async () => (await import('./first-page.tsx')).FirstPage),
        screen('/sessions/:sessionId', async () => (await import('#session/screens/clinic/room/session.tsx')).Session),
      ],
    },
    {
      name: 'patients',
      icon: IconUsers,
      screens: [
        screen('/patients', async () => (await import('#people/screens/clinic/patients.tsx')).Patients, CHART_ROLES),
        screen('/patients/:patientId', async () => (await import('./patient-chart.tsx')).PatientChart, CHART_ROLES),
        screen('/patients/:patientId/psychotherapy-notes', async () => (await import('#integration/screens/clinic/psychotherapy/psychotherapy-notes.tsx')).PsychotherapyNotes, ['therapist']),
        screen('/leads', async () => (await import('#consultation/screens/clinic/lead-inbox.tsx')).LeadInbox),
        screen('/follow-ups', async () => (await import('#screening/screens/clinic/risk/follow-ups.tsx')).FollowUps, CLINICAL_ROLES),
        screen('/series', async () => (await import('#outcomes/screens/clinic/series/series-to-keep.tsx')).SeriesUnderWay),
        screen('/after-dose', async () => (await import('#integration/screens/clinic/integration-worklist.tsx')).IntegrationWorklist, CLINICAL_ROLES),
      ],
      tabs: [
        { name: 'requests', path: '/leads' },
        { name: 'people', path: '/patients' },
        { name: 'followUps', path: '/follow-ups' },
        { name: 'afterDose', path: '/after-dose' },
        { name: 'series', path: '/series' },
      ],
    },
    {
      name: 'calendar',
      icon: IconCalendar,
      screens: [screen('/calendar', async () => (await import('#plan/screens/clinic/calendar/calendar.tsx')).Calendar)],
    },
    {
      name: 'outcomes',
      icon: IconChartHistogram,
      roles: ['owner', 'prescriber', 'therapist'],
      screens: [
        screen('/outcomes', async () => (await import('#outcomes/screens/clinic/cohort/clinic-outcomes.tsx')).ClinicOutcomes),
        screen('/outcomes/claims', async () => (await import('#outcomes/screens/clinic/cohort/clinic-claims.tsx')).ClinicClaims),
      ],
      tabs: [
        { name: 'ourPeople', path: '/outcomes' },
        { name: 'guideClaims', path: '/outcomes/claims' },
      ],
    },
  ],
  furtherScreens: [
    screen('/explorer', async () => (await import('#pharmacology/screens/clinic/explorer.tsx')).ExplorerForClinicians, CLINICAL_ROLES),
    screen('/settings', async () => (await import('./settings.tsx')).Settings),
    screen('/account', async () => (await import('#people/screens/clinic/own-account.tsx')).OwnAccount),
    screen('/invitation', async () => (await import('#people/screens/clinic/invitation-signed-in.tsx')).InvitationSignedIn),
  ],
};
