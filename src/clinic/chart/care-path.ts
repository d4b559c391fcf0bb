import type { ScreeningStanding } from '#screening/screening-decision.ts';

/** The parts of a chart that have an address of their own. */
export type ChartPart = 'overview' | 'intake' | 'screening' | 'risk' | 'consents' | 'plan' | 'orders' | 'sessions' | 'measures' | 'integration' | 'timeline' | 'outcome';

/** What the path is read from; `null` is what there is not. */
export type CareFacts = {
  readonly openFacts: number;
  readonly hasMedicineList: boolean;
  readonly standing: ScreeningStanding;
  readonly hasVerdict: boolean;
  readonly openFollowUps: number;
  readonly owed: number;
  readonly holds: number;
  readonly hasConsent: boolean;
  readonly isPrepared: boolean;
  readonly sessions: { readonly held: number; readonly of: number } | null;
  readonly order: 'none' | 'draft' | 'signed';
  readonly draftNotes: number;
  readonly signedNotes: number;
  readonly outcome: 'none' | 'measured' | 'review';
};

export const PATH_STEPS = ['intake', 'screening', 'consent', 'preparation', 'plan', 'order', 'sessions', 'integration', 'outcome'] as const;
export type PathStep = (typeof PATH_STEPS)[number];

/** Behind the person, where they are now, still ahead, or stopped until somebody acts. */
export type StepState = 'done' | 'now' | 'ahead' | 'stopped';

/** The one thing that comes next. */
export type NextStep =
  | 'follow-up'
  | 'risk'
  | 'finish-intake'
  | 'run-screening'
  | 'refused'
  | 'declined'
  | 'decide'
  | 'consent'
  | 'preparation'
  | 'plan'
  | 'sign-order'
  | 'write-order'
  | 'sign-note'
  | 'session'
  | 'review'
  | 'nothing';

/** Where each step of the path stands: the first that is not done is where the person is. */
export function pathOf(facts: CareFacts): readonly { readonly step: PathStep; readonly state: StepState }[] {
  const isStopped = facts.standing === 'refused' || facts.standing === 'declined';
  const firstOpen = PATH_STEPS.find((step) => !isDone(step, facts)) ?? null;
  return PATH_STEPS.map((step) => {
    if (step === 'screening' && isStopped) return { step, state: 'stopped' };
    if (isDone(step, facts)) return { step, state: 'done' };
    return { step, state: step === firstOpen && !isStopped ? 'now' : 'ahead' };
  });
}

function isDone(step: PathStep, facts: CareFacts): boolean {
  switch (step) {
    case 'intake':
      return facts.openFacts === 0 && facts.hasMedicineList;
    case 'screening':
      return facts.standing === 'cleared';
    case 'consent':
      return facts.hasConsent;
    case 'preparation':
      return facts.isPrepared;
    case 'plan':
      return facts.sessions !== null;
    case 'order':
      return facts.order === 'signed';
    case 'sessions':
      return facts.sessions !== null && facts.sessions.held >= facts.sessions.of;
    case 'integration':
      return facts.sessions !== null && facts.sessions.held >= facts.sessions.of && facts.draftNotes === 0 && facts.signedNotes > 0;
    case 'outcome':
      return false;
  }
}

/** What comes next, the most pressing first: safety, then the path step by step. */
export function nextStepOf(facts: CareFacts): NextStep {
  if (facts.openFollowUps > 0) return 'follow-up';
  if (facts.owed > 0 || facts.holds > 0) return 'risk';
  const untilCleared = screeningStep(facts);
  if (untilCleared !== null) return untilCleared;
  if (!facts.hasConsent) return 'consent';
  if (!facts.isPrepared) return 'preparation';
  if (facts.sessions === null) return 'plan';
  if (facts.order !== 'signed') return facts.order === 'draft' ? 'sign-order' : 'write-order';
  if (facts.draftNotes > 0) return 'sign-note';
  if (facts.sessions.held < facts.sessions.of) return 'session';
  return facts.outcome === 'review' ? 'review' : 'nothing';
}

function screeningStep(facts: CareFacts): NextStep | null {
  const isTreated = facts.sessions !== null && facts.sessions.held >= facts.sessions.of;
  switch (facts.standing) {
    case 'cleared':
      return null;
    case 'refused':
      return 'refused';
    case 'declined':
      return 'declined';
    case 'undecided':
      return 'decide';
    case 'new-finding':
    case 'out-of-date':
      // After the series an old screening asks for nothing until another dose is thought of.
      return isTreated ? null : 'run-screening';
    case 'incomplete':
      return facts.openFacts > 0 || !facts.hasMedicineList ? 'finish-intake' : 'run-screening';
  }
}

/** The part of the chart where the next step is taken. */
export const PART_OF_STEP: Readonly<Record<NextStep, ChartPart>> = {
  'follow-up': 'risk',
  risk: 'risk',
  'finish-intake': 'intake',
  'run-screening': 'screening',
  refused: 'screening',
  declined: 'screening',
  decide: 'screening',
  consent: 'consents',
  preparation: 'screening',
  plan: 'plan',
  'sign-order': 'orders',
  'write-order': 'orders',
  'sign-note': 'integration',
  session: 'plan',
  review: 'outcome',
  nothing: 'outcome',
};

/** The part of the chart that a step of the path opens. */
export const PART_OF_PATH: Readonly<Record<PathStep, ChartPart>> = {
  intake: 'intake',
  screening: 'screening',
  consent: 'consents',
  preparation: 'screening',
  plan: 'plan',
  order: 'orders',
  sessions: 'plan',
  integration: 'integration',
  outcome: 'outcome',
};
