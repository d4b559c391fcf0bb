import type pg from 'pg';
import type { Submission } from './send.ts';
import type { RoutingSize } from './size.ts';

/** What may not be: an answer without a task, with two, without owner or clock, told too late, silently not told, or a task nobody asked for. */
export type Unrouted = { readonly fault: 'no-task' | 'two-tasks' | 'no-owner' | 'no-clock' | 'late' | 'not-told-on' | 'silent' | 'undue'; readonly mark: string };

/** A task as it stands, with the operation that raised it, its steps and their letters. */
export type Task = {
  readonly follow_up_id: string;
  readonly operation_id: string | null;
  readonly raised_ms: number;
  readonly due_ms: number | null;
  readonly owner_id: string | null;
  readonly taken_ms: number | null;
  readonly steps: readonly { readonly number: number; readonly due_ms: number; readonly done_ms: number; readonly lapse: string | null; readonly is_written: boolean; readonly has_letter: boolean }[];
};

const MS = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
const TASKS = `
  select f.follow_up_id, a.operation_id, ${MS('f.raised_at')} as raised_ms, ${MS('f.due_at')} as due_ms, f.owner_id, ${MS('coalesce(f.acknowledged_at, f.completed_at)')} as taken_ms,
    coalesce((select json_agg(json_build_object('number', s.number, 'due_ms', ${MS('s.due_at')}, 'done_ms', ${MS('s.done_at')}, 'lapse', s.lapse, 'is_written', s.mail_id is not null, 'has_letter', m.mail_id is not null) order by s.number)
      from follow_up_step s left join mail m using (clinic_id, mail_id) where s.clinic_id = f.clinic_id and s.follow_up_id = f.follow_up_id), '[]') as steps
  from risk_follow_up f
  left join audit_event a on a.clinic_id = f.clinic_id and a.action = 'screening.follow-up-raised' and convert_from(a.event, 'UTF8')::json -> 'subject' ->> 'id' = f.follow_up_id::text
  where f.clinic_id = $1`;

export async function readTasks(client: pg.Client, clinicId: string): Promise<readonly Task[]> {
  return (await client.query<Task>(TASKS, [clinicId])).rows;
}

/** A task has to stand within five seconds of its answer; it is written in the same act, so its phone never hears before. */
const LATEST_MS = 5_000;

/** @param endMs until when the ladder had time; what is due later is not missed */
export function findUnrouted(submissions: readonly Submission[], tasks: readonly Task[], { nextPersonMinutes }: Pick<RoutingSize, 'nextPersonMinutes'>, endMs: number): readonly Unrouted[] {
  const byOperation = Map.groupBy(tasks, ({ operation_id: id }) => id);
  const asked = new Set(submissions.map(({ operationId }) => operationId));
  return [
    ...submissions.flatMap((submission) => ofSubmission(submission, byOperation.get(submission.operationId) ?? [])),
    ...tasks.flatMap((task) => ofTask(task, nextPersonMinutes, endMs)),
    ...tasks.filter(({ operation_id: id }) => id === null || !asked.has(id)).map(({ follow_up_id: mark }): Unrouted => ({ fault: 'undue', mark })),
  ];
}

function ofSubmission({ operationId: mark, heardAtMs }: Submission, tasks: readonly Task[]): readonly Unrouted[] {
  if (heardAtMs === null) return tasks.length > 1 ? [{ fault: 'two-tasks', mark }] : [];
  const [task, second] = tasks;
  if (task === undefined) return [{ fault: 'no-task', mark }];
  if (second !== undefined) return [{ fault: 'two-tasks', mark }];
  return task.raised_ms - heardAtMs > LATEST_MS ? [{ fault: 'late', mark }] : [];
}

function ofTask({ follow_up_id: mark, owner_id: owner, due_ms: due, raised_ms: raised, taken_ms: taken, steps }: Task, nextPersonMinutes: number, endMs: number): readonly Unrouted[] {
  const silent = steps.filter(({ lapse, is_written: isWritten, has_letter: hasLetter }) => (lapse === null && !isWritten) || (isWritten && !hasLetter));
  const dueSteps = [0, 1, 2].filter((number) => raised + number * nextPersonMinutes * 60_000 < Math.min(taken ?? endMs, endMs));
  return [
    ...(owner === null && !steps.some(({ lapse }) => lapse !== null) ? [{ fault: 'no-owner' as const, mark }] : []),
    ...(due === null ? [{ fault: 'no-clock' as const, mark }] : []),
    ...(silent.length > 0 ? [{ fault: 'silent' as const, mark }] : []),
    // One that was taken while its step was on the way need not have been told on.
    ...(steps.length === 0 || (taken === null && dueSteps.some((number) => !steps.some((step) => step.number === number))) ? [{ fault: 'not-told-on' as const, mark }] : []),
  ];
}
