import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { withConnection } from '#database/connection.ts';
import { queueJob, startJobs } from '#database/jobs.ts';
import type { Clinic } from '#foundation/clinic.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { MailSink } from '../../tests/support/mail-sink.ts';
import { openMailSink } from '../../tests/support/mail-sink.ts';
import type { Browser, Story } from '../../tests/support/people-story.ts';
import { emailOf, openStory } from '../../tests/support/people-story.ts';
import { sendMailTask } from './mail.ts';
import { readMailServer } from './mail-server.ts';

let story: Story;
let sink: MailSink;
let jobs: { stop(): Promise<void> };
let clinic: Clinic;
let owner: Browser;

beforeAll(async () => {
  story = await openStory();
  sink = await openMailSink();
  const mailServer = readMailServer(sink.url, 'Harbour Clinic <hello@harbour.example>');
  if (isRefusal(mailServer)) throw new Error(mailServer.sentence);
  jobs = await startJobs(story.address, { 'send-mail': sendMailTask(story.database, story.clock.now, mailServer) });
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Olive Owner', ['owner']);
  owner = await story.signedIn(clinic, 'Olive Owner');
});
afterAll(async () => {
  await jobs.stop();
  await sink.close();
  await story.close();
});

const lettersSchema = z.array(z.object({ recipient: z.string(), body: z.string().nullable(), sentAt: z.string().nullable(), failure: z.string().nullable() }));

/** What the owner sees of the letters to somebody. */
async function seenOf(name: string, by = owner): Promise<z.output<typeof lettersSchema>> {
  return lettersSchema.parse((await by.get('/api/staff/mail')).body['letters']).filter(({ recipient }) => recipient === emailOf(name));
}

async function invite(name: string, by = owner): Promise<void> {
  const { status } = await by.post('/api/staff/people', { name, email: emailOf(name), roles: ['nurse'] });
  expect(status).toBe(200);
}

/** How many letters the queue still has to try. */
async function waitingJobs(): Promise<number | undefined> {
  const counted = await withConnection(story.address.owner, 'owner', (client) => client.query<{ count: number }>('select count(*)::integer as count from graphile_worker.jobs'));
  return isRefusal(counted) ? expect.fail(counted.sentence) : counted.rows[0]?.count;
}

const sentTo = (name: string) => sink.received.filter(({ to }) => to.includes(emailOf(name)));
/** The queue tries again after some seconds. */
const AFTER_A_RETRY = { timeout: 30_000, interval: 50 };

test('an invitation goes out through the mail server; the owner sees that it was sent, and what it said is kept nowhere', async () => {
  await invite('Nina Reed');
  await expect.poll(() => seenOf('Nina Reed'), AFTER_A_RETRY).toMatchObject([{ sentAt: story.clock.now(), failure: null, body: null }]);
  const letters = sentTo('Nina Reed');
  expect(letters).toMatchObject([{ from: 'hello@harbour.example', to: [emailOf('Nina Reed')] }]);
  expect(letters[0]?.text).toContain('From: Harbour Clinic <hello@harbour.example>');
  expect(letters[0]?.text).toContain('Subject: Your invitation');
  const kept = await story.database.inTenant<PeopleTables, readonly { readonly body: string }[]>(clinic.clinicId, (tx) => tx.selectFrom('mail').select('body').where('recipient', '=', emailOf('Nina Reed')).execute());
  expect(kept).toEqual([{ body: '' }]);
});

test('a letter that the mail server refuses is kept with the reason for the owner to see, tried again, and then sent once', async () => {
  sink.refuse({ code: 451, words: 'The mailbox is busy' });
  await invite('Noah Finch');
  await expect.poll(() => seenOf('Noah Finch'), AFTER_A_RETRY).toMatchObject([{ sentAt: null, failure: expect.stringContaining('451 The mailbox is busy'), body: expect.stringContaining('/invitation#') }]);
  expect(sentTo('Noah Finch')).toEqual([]);
  sink.refuse(null);
  await expect.poll(() => seenOf('Noah Finch'), AFTER_A_RETRY).toMatchObject([{ sentAt: story.clock.now(), failure: null }]);
  expect(sentTo('Noah Finch')).toHaveLength(1);
});

test('a letter of the practice clinic is never sent, not even when a job asks for it', async () => {
  const practice = await story.openClinic('practice', true);
  await story.hire(practice, 'Petra Play', ['owner']);
  const player = await story.signedIn(practice, 'Petra Play');
  await invite('Theo Lark', player);
  const [row] = await story.database.inTenant<PeopleTables, readonly { readonly mail_id: string }[]>(practice.clinicId, (tx) => tx.selectFrom('mail').select('mail_id').where('recipient', '=', emailOf('Theo Lark')).execute());
  await story.database.inTenant(practice.clinicId, (tx) => queueJob(tx, 'send-mail', { clinicId: practice.clinicId, mailId: row?.mail_id }));
  await expect.poll(waitingJobs, AFTER_A_RETRY).toBe(0);
  expect(sentTo('Theo Lark')).toEqual([]);
  expect(await seenOf('Theo Lark', player)).toMatchObject([{ sentAt: null, failure: null }]);
});

test('without a mail server every letter waits in the outbox, with its link for the owner to hand over', async () => {
  await jobs.stop();
  jobs = await startJobs(story.address, { 'send-mail': sendMailTask(story.database, story.clock.now, undefined) });
  await invite('Lea Late');
  await expect.poll(waitingJobs, AFTER_A_RETRY).toBe(0);
  expect(await seenOf('Lea Late')).toMatchObject([{ sentAt: null, failure: null, body: expect.stringContaining('/invitation#') }]);
});
