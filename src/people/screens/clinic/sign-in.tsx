import { clinicSlug, usePlace } from '#interface/route/route.ts';
import { AcceptInvitation } from './accept-invitation.tsx';
import { SetUp } from './set-up.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** What somebody sees who is not signed in, by the address they opened. */
export function SignIn() {
  const { path } = usePlace();
  const slug = clinicSlug();
  if (slug === null || path === '/set-up') return <SetUp />;
  return path === '/invitation' ? <AcceptInvitation slug={slug} /> : <SignInPage slug={slug} />;
}
