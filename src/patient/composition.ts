import { IconCalendar, IconDots, IconFeather, IconHistory, IconHome } from '@tabler/icons-react';
import { fetched } from '#interface/route/fetched.ts';
import { screen } from '#interface/route/screen.tsx';
import type { Composition } from './place.ts';
import { placeLabel } from './place-label.tsx';

const SignIn = fetched(async () => (await import('#people/screens/patient/sign-in.tsx')).SignIn);

/** The patient app as it is: what is not built is not here. */
export const composition: Composition = {
  SignIn,
  publicScreens: [
    screen('/invitation', async () => (await import('#people/screens/patient/invitation/invitation.tsx')).Invitation),
    screen('/letters', async () => (await import('#people/screens/patient/stop-letters.tsx')).StopLetters),
    screen('/consultation', async () => (await import('#consultation/screens/patient/consultation-request.tsx')).ConsultationRequest),
    screen('/explorer', async () => (await import('#pharmacology/screens/patient/explorer.tsx')).ExplorerForPatients),
  ],
  places: [
    { Label: placeLabel('today'), icon: IconHome, screens: [screen('/today', async () => (await import('#outcomes/screens/patient/today.tsx')).Today)] },
    { Label: placeLabel('visits'), icon: IconCalendar, screens: [screen('/visits', async () => (await import('#plan/screens/patient/visits.tsx')).Visits)] },
    {
      Label: placeLabel('journal'),
      icon: IconFeather,
      screens: [
        screen('/journal', async () => (await import('#integration/screens/patient/journal/journal.tsx')).Journal),
        screen('/actions', async () => (await import('#integration/screens/patient/actions.tsx')).Actions),
        screen('/patterns', async () => (await import('#integration/screens/patient/own-work/patterns.tsx')).Patterns),
        screen('/wider-plan', async () => (await import('#integration/screens/patient/own-work/wider-plan.tsx')).WiderPlan),
        screen('/practices', async () => (await import('#integration/screens/patient/own-work/practices.tsx')).Practices),
      ],
    },
    { Label: placeLabel('soFar'), icon: IconHistory, screens: [screen('/so-far', async () => (await import('#outcomes/screens/patient/so-far/so-far.tsx')).SoFar)] },
    {
      Label: placeLabel('more'),
      icon: IconDots,
      screens: [
        screen('/more', async () => (await import('#people/screens/patient/more/more.tsx')).More),
        screen('/safety-plan', async () => (await import('#screening/screens/patient/safety-plan.tsx')).SafetyPlan),
        screen('/sessions', async () => (await import('#session/screens/patient/past-sessions.tsx')).PastSessions),
        screen('/intake', async () => (await import('#screening/screens/patient/intake.tsx')).Intake),
        screen('/consents', async () => (await import('#screening/screens/patient/consents.tsx')).Consents),
      ],
    },
  ],
  furtherScreens: [
    screen('/questionnaires/:measure', async () => (await import('#measures/screens/patient/questionnaire.tsx')).Questionnaire),
    screen('/form/:reminderId', async () => (await import('#measures/screens/patient/reminded.tsx')).Reminded),
    screen('/intake/health/:part', async () => (await import('#screening/screens/patient/health.tsx')).Health),
    screen('/intake/:part', async () => (await import('#screening/screens/patient/intake-part.tsx')).IntakePart),
    screen('/consents/:documentId', async () => (await import('#screening/screens/patient/consent.tsx')).Consent),
  ],
};
