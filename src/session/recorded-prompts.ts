import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { Prompt } from './prompt.ts';
import type { PromptAnswer, PromptAudience, RaisedPrompt } from './prompt-escalation.ts';
import { audienceOf, isNewPrompt, isWaiting, nextEscalationAt } from './prompt-escalation.ts';
import { observationsOf } from './recorded-observations.ts';
import { findPrompts } from './session-prompts.ts';
import type { EntryOf, StandingRecord } from './session-record.ts';
import { entriesOf, isOver, judgedAt } from './session-record.ts';
import type { SessionSettings } from './settings.ts';

/** One prompt of a session: as it was raised, since when it is over, who answered, and who sees it now. */
export type PromptOnRecord = RaisedPrompt & {
  readonly key: string;
  readonly prompt: Prompt;
  /** False for a prompt that came with time alone and that no entry has put on record yet. */
  readonly isOnRecord: boolean;
  readonly isWaiting: boolean;
  readonly audience: readonly PromptAudience[];
  readonly nextEscalationAt: Instant | null;
};

const urgency: Readonly<Record<Prompt['priority'], number>> = { information: 0, amber: 1, red: 2 };

/** The name of a prompt within its session: the same matter since the same moment has the same name. */
export function promptKey({ subject, priority, path, since }: Prompt): string {
  return `${subject}-${priority}-${path}-${Date.parse(since)}`;
}

/** The prompts that stand at `now` by the readings alone; none before the dose and after the end. */
export function standingPrompts(record: StandingRecord, now: Instant, settings: SessionSettings): readonly Prompt[] {
  const observations = isOver(record.session.state) ? null : observationsOf(record, now);
  return observations === null ? [] : findPrompts(observations, settings);
}

/** The prompts to put on record now: those that are a new matter against what stands there already. */
export function newPrompts(record: StandingRecord, now: Instant, settings: SessionSettings): readonly Prompt[] {
  const raised = raisedPrompts(record, now, settings);
  return standingPrompts(record, now, settings).reduce<readonly Prompt[]>((found, prompt) => {
    const before = [...raised, ...found.map((each) => asRaised(each, now))];
    return isNewPrompt(prompt, before) ? [...found, prompt] : found;
  }, []);
}

/** Every prompt of the session, oldest first, each with where it stands; a raised one never vanishes. */
export function listPrompts(record: StandingRecord, now: Instant, settings: SessionSettings): readonly PromptOnRecord[] {
  const onRecord = raisedPrompts(record, now, settings).map((raised) => ({ ...raised, isOnRecord: true }));
  const unwritten = newPrompts(record, now, settings).map((prompt) => ({ ...asRaised(prompt, raisedByTime(prompt, now, settings)), isOnRecord: false }));
  const judged = judgedAt(record, now);
  return [...onRecord, ...unwritten].map((each) => ({
    ...each,
    isWaiting: isWaiting(each),
    audience: audienceOf(each, judged, settings),
    nextEscalationAt: nextEscalationAt(each, judged, settings),
  }));
}

/** Whether a prompt still wants somebody's eyes: its readings have not come back, or nobody has answered a red one. */
export function isOpenPrompt(prompt: PromptOnRecord): boolean {
  return prompt.priority !== 'information' && (prompt.overSince === null || prompt.isWaiting);
}

/** When the readings behind a prompt were taken; a prompt that came with time holds for `now`. */
export function momentOf(prompt: Prompt, record: StandingRecord, now: Instant, settings: SessionSettings): Instant {
  const taken = prompt.inputs.flatMap(({ at }) => at ?? []).toSorted().at(-1) ?? now;
  return stillStands(prompt, standingPrompts(record, taken, settings)) ? taken : now;
}

type Raised = RaisedPrompt & { readonly key: string; readonly prompt: Prompt };

function asRaised(prompt: Prompt, raisedAt: Instant): Raised {
  return { key: promptKey(prompt), prompt, subject: prompt.subject, priority: prompt.priority, path: prompt.path, raisedAt, overSince: null, answers: [] };
}

// Distress is the one matter that becomes a prompt by lasting, without another entry.
function raisedByTime(prompt: Prompt, now: Instant, settings: SessionSettings): Instant {
  const due = prompt.subject === 'distress' ? after(prompt.since, minutes(settings['SED-2.distressMinutes'])) : now;
  return due < now ? due : now;
}

function raisedPrompts(record: StandingRecord, now: Instant, settings: SessionSettings): readonly Raised[] {
  const entries = entriesOf(record, 'prompt');
  const moments = momentsOf(record, now);
  const found = new Map<Instant, readonly Prompt[]>();
  const foundAt = (moment: Instant) => found.get(moment) ?? (found.set(moment, promptsAt(record, moment, settings)).get(moment) ?? []);
  return entries.map((entry, index) => {
    const { prompt } = entry.content;
    const worse = entries.slice(index + 1).find(({ content }) => content.prompt.subject === prompt.subject);
    const relevant = [entry.measuredAt, ...moments.filter((moment) => moment > entry.measuredAt)];
    const back = relevant.find((moment) => !stillStands(prompt, foundAt(moment))) ?? null;
    return { ...asRaised(prompt, entry.enteredAt), key: entry.content.key, overSince: earlier(back, worse?.measuredAt ?? null), answers: answersTo(record, entries, index) };
  });
}

/** What stood at an earlier moment is judged on what is known now, even in a session that has ended since. */
function promptsAt(record: StandingRecord, moment: Instant, settings: SessionSettings): readonly Prompt[] {
  const observations = observationsOf(record, moment);
  return observations === null ? [] : findPrompts(observations, settings);
}

function stillStands(prompt: Prompt, found: readonly Prompt[]): boolean {
  return found.some((each) => each.subject === prompt.subject && urgency[each.priority] >= urgency[prompt.priority]);
}

/** The moments at which something was observed, as far as `now`; only then can a reading have come back. */
function momentsOf(record: StandingRecord, now: Instant): readonly Instant[] {
  const observed = record.entries.filter(({ content: { kind } }) => kind === 'symptoms' || kind === 'distress' || kind === 'dissociation');
  const all = [...record.readings, ...observed].map(({ measuredAt }) => measuredAt).filter((moment) => moment <= now);
  return [...new Set(all)].toSorted();
}

/** Whoever answers a prompt has seen the earlier ones on the same subject as well. */
function answersTo(record: StandingRecord, entries: readonly EntryOf<'prompt'>[], index: number): readonly PromptAnswer[] {
  const own = entries[index];
  if (own === undefined) return [];
  const keys = entries.slice(index).flatMap(({ content }) => (content.prompt.subject === own.content.prompt.subject ? [content.key] : []));
  return entriesOf(record, 'prompt-answer')
    .filter(({ content, enteredAt }) => keys.includes(content.key) && enteredAt >= own.enteredAt)
    .map(({ staffId, measuredAt, content }) => ({ by: staffId, at: measuredAt, action: content.action }));
}

function earlier(left: Instant | null, right: Instant | null): Instant | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}
