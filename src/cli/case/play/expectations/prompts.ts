import type { Instant } from '#foundation/instant.ts';
import type { WireRoom } from '#session/api-room.ts';
import type { ExpectationOf } from '../../expectations.ts';
import type { Check } from '../check.ts';
import { same, sameTime, unsupported, words } from '../check.ts';
import { inputsOf, partsOf, textOf } from '../finding-check.ts';
import type { Question } from '../question.ts';
import type { Candidate } from '../verdict.ts';

type Asked = Question<ExpectationOf<'prompt'>>;
type Prompt = WireRoom['standing'][number];
type PromptState = 'active' | 'acknowledged' | 'resolved';
type ShownPrompt = { readonly prompt: Prompt; readonly state: PromptState; readonly confirmedAt: Instant | null };

/** The prompts of a session, those on record and those that the readings say now, and the reminders of its schedule. */
export function promptsIn(question: Asked, room: WireRoom): readonly Candidate[] {
  const prompts = shownPrompts(room, question.at).map((each) => ({ label: `${each.prompt.ruleId} ${each.prompt.priority} ${each.state}`, checks: promptChecks(question, each, room.promptNotice) }));
  return [...prompts, ...reminders(question, room)];
}

function shownPrompts({ prompts, standing }: WireRoom, at: Instant): readonly ShownPrompt[] {
  const raised = prompts.map((each): ShownPrompt => ({ prompt: each.prompt, state: stateOf(each), confirmedAt: each.prompt.confirmed === true ? each.raisedAt : null }));
  const isRaised = (prompt: Prompt) => raised.some((each) => each.state !== 'resolved' && each.prompt.ruleId === prompt.ruleId && each.prompt.priority === prompt.priority && each.prompt.since === prompt.since);
  const others = standing.filter((prompt) => !isRaised(prompt)).map((prompt): ShownPrompt => ({ prompt, state: 'active', confirmedAt: prompt.confirmed === true ? at : null }));
  return [...raised, ...others];
}

function stateOf({ overSince, answers }: WireRoom['prompts'][number]): PromptState {
  if (overSince !== null) return 'resolved';
  return answers.length > 0 ? 'acknowledged' : 'active';
}

function promptChecks({ expectation, context }: Asked, { prompt, state, confirmedAt }: ShownPrompt, notice: string): readonly Check[] {
  const { rule, priority, since, recheckBy, isConfirmed, path, inputs, contains, notContains, shows } = expectation;
  return [
    ...same('rule', rule, prompt.ruleId),
    ...same('priority', priority, prompt.priority),
    ...same('state', expectation.state, state),
    ...sameTime('since', since, prompt.since, context),
    ...sameTime('recheckBy', recheckBy, prompt.recheckBy, context),
    ...same('isConfirmed', isConfirmed, prompt.confirmed === true),
    ...sameTime('confirmedAt', expectation.confirmedAt, confirmedAt, context),
    ...same('path', path, prompt.path),
    ...inputsOf(inputs, prompt, context),
    ...words({ contains, notContains }, promptText(prompt, notice)),
    ...partsOf(shows, prompt),
  ];
}

/** What a prompt says, with the words that stand beside every prompt. */
export function promptText(prompt: Prompt, notice: string): string {
  return `${notice}\n${textOf(prompt)}`;
}

/** What came late in a session brings a reminder (INT-5), which is over once the reading is there. */
function reminders({ expectation, context }: Asked, { late }: WireRoom): readonly Candidate[] {
  const { rule, priority, state, since, recheckBy, isConfirmed, path, inputs, contains, notContains, shows } = expectation;
  return late.map((each) => ({
    label: `INT-5 reminder for ${each.dueAt}`,
    checks: [
      ...same('rule', rule, each.ruleId),
      ...same('priority', priority, 'reminder'),
      ...same('state', state, each.takenAt === null ? 'active' : 'resolved'),
      ...inputsOf(inputs, each, context),
      ...words({ contains, notContains }, textOf(each)),
      ...partsOf(shows, each),
      ...[since, recheckBy, isConfirmed, path].flatMap((stated) => unsupported('reminder', stated, 'a reminder has none of this', 'INT-5')),
    ],
  }));
}
