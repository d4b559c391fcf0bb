import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { askAndBeInvited } from './course/ask.ts';
import { clinicClockOf } from './course/clinic-clock.ts';
import { gather } from './course/company.ts';
import { answerMood, tellAboutOneself } from './course/intake.ts';
import { integrate } from './course/integration.ts';
import { live } from './course/outcome.ts';
import { planAndOrder } from './course/plan.ts';
import { screen } from './course/screening.ts';
import { holdSession } from './course/session.ts';
import { isDeep } from '../support/runs.ts';
import { PHONE, TABLET } from './person.ts';

const COURSES = [
  { title: 'a person with a phone and a clinic with tablets', who: { given: 'Robin', family: 'Ashdown' }, personSize: PHONE, staffSize: TABLET },
  { title: 'a person with a tablet and a clinic with phones', who: { given: 'Rowan', family: 'Birchall' }, personSize: TABLET, staffSize: PHONE },
] as const;

// Every screen is looked at in every size by the walk; the whole course in the other sizes as well only at full size.
for (const { title, ...sizes } of isDeep ? COURSES : COURSES.slice(0, 1)) {
  test(`${title} go from a request through preparation, a dosing session and integration to an outcome`, async ({ browser, baseURL }, info) => {
    test.setTimeout(360_000);
    const clock = clinicClockOf(baseURL ?? '');
    const today = await clock.goTo('09:00', 'monday');
    const company = await gather({ ...sizes, browser, baseUrl: baseURL ?? '', clock, looksFolder: join(info.project.outputDir, 'looks', sizes.who.given) });
    await test.step('request, inbox, invitation', () => askAndBeInvited(company));
    await test.step('intake and first questionnaire', async () => {
      await tellAboutOneself(company);
      await answerMood(company, [2, 3, 3, 3, 2, 3, 2, 2, 0]);
    });
    await test.step('screening and decision', () => screen(company));
    const firstDoseOn = today.add({ days: 1 }).toPlainDate();
    await test.step('series, consent and order', () => planAndOrder(company, firstDoseOn.toString()));
    await clock.goTo('08:00');
    await clock.goTo('09:40');
    await test.step('dosing session', () => holdSession(company));
    await clock.goTo('08:00');
    await clock.goTo('14:00');
    await test.step('integration', () => integrate(company));
    await test.step('outcome', () => live(company, firstDoseOn));
    expect(company.complaints).toEqual([]);
    await company.close();
  });
}
