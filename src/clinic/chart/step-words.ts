import type { useFormat } from '#interface/format/use-format.ts';
import { doseText } from '#interface/format/format.ts';
import type { useWords } from '../words.ts';
import { careFactsOf, factCounts } from './care-facts.ts';
import type { PathStep } from './care-path.ts';
import type { Care } from './use-care.ts';

type Say = ReturnType<typeof useWords>;
type Format = ReturnType<typeof useFormat>;

/** What is known of one step of the path, in a few words. */
export function stepWords(say: Say, format: Format, step: PathStep, care: Care): string {
  const facts = careFactsOf(care);
  switch (step) {
    case 'intake':
      return intakeWords(say, care);
    case 'screening': {
      const [newest] = care.screening.verdicts;
      return newest === undefined ? say('step.notScreened') : say('step.screening', { standing: say(`standing.${facts.standing}`), date: format.date(newest.screenedAt) });
    }
    case 'consent':
      return consentWords(say, format, care);
    case 'preparation':
      return care.screening.preparedAt === null ? say('step.notYet') : format.date(care.screening.preparedAt);
    case 'plan':
      return planWords(say, format, care);
    case 'order':
      return orderWords(say, care);
    case 'sessions':
      return facts.sessions === null ? say('step.notYet') : say('step.sessions', facts.sessions);
    case 'integration':
      return say('step.integration', { signed: facts.signedNotes, drafts: facts.draftNotes });
    case 'outcome':
      return outcomeWords(say, care);
  }
}

function intakeWords(say: Say, care: Care): string {
  const { all, open } = factCounts(care.intake.facts);
  return say('step.intake', { known: all - open, all, medicines: medicinesWords(say, care) });
}

function medicinesWords(say: Say, { intake: { medicines } }: Care): string {
  return medicines.state === 'known' ? say('step.medicines', { count: medicines.list.length }) : say('step.medicinesOpen');
}

function consentWords(say: Say, format: Format, { consents }: Care): string {
  const own = consents.filter(({ scope }) => scope.kind === 'treatment');
  const signed = own.find(({ state }) => state === 'signed');
  if (signed !== undefined) return say('step.consent', { date: format.date(signed.expiresAt) });
  return say(own.length === 0 ? 'step.notYet' : 'step.consentOver');
}

function planWords(say: Say, format: Format, { plans }: Care): string {
  const visits = [...plans.plans.flatMap((plan) => plan.visits), ...plans.otherVisits];
  const next = visits.filter(({ state }) => state === 'booked').toSorted((left, right) => left.startsAt.localeCompare(right.startsAt))[0];
  if (plans.plans.length === 0) return say('step.notYet');
  return next === undefined ? say('step.planNone') : say('step.plan', { moment: `${format.weekday(next.startsAt)}, ${format.clock(next.startsAt)}` });
}

function orderWords(say: Say, { orders }: Care): string {
  const current = orders.find(({ state }) => state === 'signed') ?? orders.find(({ state }) => state === 'half-signed') ?? orders.find(({ state }) => state === 'draft');
  if (current === undefined) return say('step.notYet');
  const dose = doseText(current.dose, current.perWeight);
  if (current.state === 'half-signed') return say('step.halfSigned', { dose });
  return current.state === 'signed' ? dose : say('step.draft', { dose });
}

function outcomeWords(say: Say, { course }: Care): string {
  const latest = course.points.findLast(({ total }) => total !== null);
  if (latest?.total === undefined || latest.total === null) return say('step.notYet');
  const { relapse, remission, response } = course;
  const reached = relapse.state === 'suspected' || relapse.state === 'confirmed' ? relapse.state : remission !== null ? 'remission' : response !== null ? 'response' : 'none';
  return say('step.outcome', { total: latest.total, reached: say(`reached.${reached}`) });
}
