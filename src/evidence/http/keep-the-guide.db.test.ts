import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerOf } from '#foundation/contract.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Clinic } from '#foundation/clinic.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import type { ClinicStory } from '../../../tests/support/clinic-story.ts';
import { openClinicStory, taken } from '../../../tests/support/clinic-story.ts';
import type { Browser } from '../../../tests/support/people-story.ts';
import { newOperationId } from '../../../tests/support/people-story.ts';
import type { checkGuideCard, guideCard, guideCards, guideVersion } from '../api.ts';
import { HONESTY_CARDS } from '../card-limits.ts';
import { bodyTextOf, linksOf } from '../card-text.ts';
import type { GuideLanguage } from '../guide-language.ts';
import { evidenceSettings } from '../settings.ts';
import type { EvidenceTables } from '../store/tables.ts';
import { shownCards } from './guide/shown-cards.ts';

let story: ClinicStory;
let owner: Browser;
let therapist: Browser;
let nurse: Browser;

beforeAll(async () => {
  story = await openClinicStory();
  await signInAll();
});
afterAll(() => story.close());

async function signInAll(): Promise<void> {
  owner = await story.as('owner');
  therapist = await story.signing('therapist');
  nurse = await story.as('nurse');
}

const at = (cardId: string, language = 'en') => `/api/staff/guide/${language}/cards/${cardId}`;
const list = async (browser = nurse, language = 'en') => (taken(await browser.get(`/api/staff/guide/${language}`)) as unknown as AnswerOf<typeof guideCards>).cards;
const rowOf = async (cardId: string) => (await list()).find((row) => row.cardId === cardId);
const opened = async (cardId: string, browser = nurse) => taken(await browser.get(at(cardId))) as unknown as AnswerOf<typeof guideCard>;
const versionOf = async (cardId: string, version: number) => taken(await nurse.get(`${at(cardId)}/versions/${version}`)) as unknown as AnswerOf<typeof guideVersion>;
const check = async (cardId: string, body: string) => taken(await nurse.post(`${at(cardId)}/check`, { title: 'A title', body })) as unknown as AnswerOf<typeof checkGuideCard>;
const write = (cardId: string, seenVersion: number, what: object, language = 'en') => owner.post(`${at(cardId, language)}/versions`, { seenVersion, what });
const ownText = (body: string, parts: object = {}) => ({ shows: 'own-text', title: 'Welcome to our house', body, chapter: null, ...parts });

/** Approves what the clinician has on their screen. */
async function approve(cardId: string, browser = therapist) {
  const { newest, toApprove } = await opened(cardId, browser);
  return browser.post(`${at(cardId)}/approve`, { seenVersion: newest, textHash: toApprove?.textHash ?? null });
}

/** What readers of a clinic see. */
async function reading(clinicId = story.clinic.clinicId, language: GuideLanguage = 'en') {
  const clinic = { clinicId, zone: zoneSchema.parse('America/New_York'), settings: {} } as unknown as Clinic;
  return story.database.inTenant<EvidenceTables, Awaited<ReturnType<typeof shownCards>>>(clinicId, (tx) => shownCards({ tx, clinic }, language));
}
const readingOf = async (cardId: string) => (await reading()).find(({ card }) => card.id === cardId);

test('before anybody has touched it, the guide is shown as it ships and waits for a clinician of this clinic', async () => {
  const rows = await list();
  expect(rows.length).toBeGreaterThan(50);
  expect(rows[0]).toMatchObject({ cardId: 'welcome', kind: 'guide', chapter: 'start', shown: 'shipped', approval: null, reviewDue: '2027-11-29', isOverdue: false, draft: null });
  expect((await readingOf('welcome'))?.approval).toBeNull();
});

test('the therapist approves a card as it ships, with name and date', async () => {
  const unproved = await story.as('therapist');
  expect((await approve('what-it-is', unproved)).code).toBe('sign-in.step-up-needed');
  expect((await approve('what-it-is', owner)).code).toBe('sign-in.role-missing');
  expect((await approve('what-it-is', nurse)).code).toBe('sign-in.role-missing');
  expect(taken(await approve('what-it-is'))).toEqual({ version: 1, approvedAt: story.clock.now(), reviewDue: '2027-03-02' });
  expect(await readingOf('what-it-is')).toMatchObject({ source: 'shipped', approval: { name: 'Theo Lark', date: '2026-03-02' }, reviewDue: '2027-03-02' });
  expect(await rowOf('what-it-is')).toMatchObject({ approval: { name: 'Theo Lark', at: story.clock.now() }, draft: null });
  const line = (await story.auditOf()).findLast(({ action }) => action === 'evidence.card-approved');
  expect(line?.facts).toMatchObject({ version: 1, shows: 'shipped-text', textHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('the owner edits, the therapist approves, and the version that an earlier reader had stays', async () => {
  const shippedText = await readingOf('welcome');
  expect((await (await story.as('prescriber')).post(`${at('welcome')}/versions`, { seenVersion: 0, what: ownText('Hello.') })).code).toBe('sign-in.role-missing');
  expect(taken(await write('welcome', 0, ownText('You found us. Take all the time you need.')))).toEqual({ version: 1 });
  expect(await readingOf('welcome')).toEqual(shippedText);
  expect(await rowOf('welcome')).toMatchObject({ shown: 'shipped', draft: { version: 1, shows: 'own-text', writtenBy: 'Olive Marsh' } });

  const { draftCheck, draftText, reading: before } = await opened('welcome');
  expect([draftText?.title, draftCheck?.faults]).toEqual(['Welcome to our house', []]);
  expect(draftCheck?.diff.filter(({ kind }) => kind === 'removed').map(({ text }) => text).join(' ')).toContain(before?.body.split(' ')[0]);
  expect(draftCheck?.leftOut.length).toBeGreaterThanOrEqual(0);
  taken(await approve('welcome'));
  const first = await readingOf('welcome');
  expect([first?.source, first?.card.title, first && bodyTextOf(first.card)]).toEqual(['clinic', 'Welcome to our house', 'You found us. Take all the time you need.']);

  story.wait(60 * 24 * 30);
  await signInAll();
  taken(await write('welcome', 1, ownText('You found us. Sit down first.')));
  taken(await approve('welcome'));
  const { history } = await opened('welcome');
  expect(history.map(({ version, state }) => [version, state])).toEqual([[2, 'approved'], [1, 'superseded']]);
  const old = await versionOf('welcome', 1);
  expect(old).toMatchObject({ state: 'superseded', text: { body: 'You found us. Take all the time you need.' }, approvals: [{ name: 'Theo Lark' }] });
  expect((await versionOf('welcome', 2)).diff).toContainEqual({ kind: 'added', text: 'Sit down first.' });
  expect((await nurse.get(`${at('welcome')}/versions/3`)).code).toBe('evidence.version-unknown');
});

test('a text is approved again when it was reviewed, and the review is late from the day after it was due', async () => {
  expect(await rowOf('welcome')).toMatchObject({ reviewDue: '2027-04-01', isOverdue: false });
  story.clock.set('2027-04-02T03:59:00.000Z');
  await signInAll();
  expect((await rowOf('welcome'))?.isOverdue).toBe(false);
  story.clock.set('2027-04-02T04:00:00.000Z');
  await signInAll();
  expect((await rowOf('welcome'))?.isOverdue).toBe(true);
  taken(await approve('welcome'));
  expect(await rowOf('welcome')).toMatchObject({ reviewDue: '2028-04-02', isOverdue: false });
  expect((await opened('welcome')).history[0]?.approvals).toHaveLength(2);
});

test('a card with a fault can be kept as a draft and not be approved', async () => {
  taken(await write('by-infusion', 0, ownText('It [always helps](claim:nowhere), and 9 of 10 people are cured. Ask about [this](term:nowhere).')));
  const { draftCheck } = await opened('by-infusion');
  expect(draftCheck?.faults.map(({ kind, detail }) => [kind, detail])).toEqual(
    expect.arrayContaining([['unknown-claim', 'nowhere'], ['unknown-term', 'nowhere'], ['number-without-claim', '9 of 10'], ['forbidden-copy', expect.stringContaining('cures')]]),
  );
  expect(draftCheck?.faults[0]?.places).toEqual([expect.objectContaining({ part: 'paragraph', number: 1 })]);
  const refused = await approve('by-infusion');
  expect([refused.status, refused.code]).toEqual([422, 'evidence.faults-left']);
  expect(await readingOf('by-infusion')).toMatchObject({ source: 'shipped' });
  taken(await write('by-infusion', 1, { shows: 'as-before' }));
  expect(await rowOf('by-infusion')).toMatchObject({ shown: 'shipped', draft: null });
});

test('a script in a text stays a word and does no harm', async () => {
  const body = 'Hello <script>steal()</script> there.\n\n<img src=x onerror="steal()">\n\n[Tap](javascript:steal())';
  const { blocks, faults } = await check('welcome', body);
  const runs = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  expect(runs.every(({ link }) => link === null)).toBe(true);
  expect(runs.map(({ text }) => text).join('')).toBe('Hello <script>steal()</script> there.<img src=x onerror="steal()">Tap');
  expect(faults).toContainEqual(expect.objectContaining({ kind: 'link-not-allowed', detail: 'javascript:steal()' }));
});

test('what nobody knows is named: language, card, and what nobody has written', async () => {
  const language = await nurse.get('/api/staff/guide/fr');
  expect([language.status, language.code, language.body['error']]).toEqual([404, 'evidence.language-unknown', expect.objectContaining({ facts: { languages: ['en', 'es'] } })]);
  expect((await write('welcome', 0, ownText('Bonjour.'), 'fr')).code).toBe('evidence.language-unknown');
  expect((await nurse.get(at('no-such-card'))).code).toBe('evidence.card-unknown');
  expect((await write('no-such-card', 0, ownText('Hello.'))).code).toBe('evidence.card-unknown');
  expect((await nurse.get(at('our-prices'))).code).toBe('evidence.card-unknown');
});

test('no clinic hides what keeps people safe or the guide honest, and hears why; in other words it may say it', async () => {
  expect((await write('is-it-safe', 0, { shows: 'nothing' })).code).toBe('evidence.safety-card-stays');
  for (const cardId of HONESTY_CARDS) {
    const refused = await write(cardId, 0, { shows: 'nothing' });
    expect([cardId, refused.status, refused.body['error']]).toEqual([cardId, 422, expect.objectContaining({ code: 'evidence.honesty-card-stays', sentence: expect.stringContaining('choose with open eyes') })]);
    expect(await rowOf(cardId)).toMatchObject({ stays: 'honesty', shown: 'shipped', draft: null });
  }
  expect(await rowOf('is-it-safe')).toMatchObject({ stays: 'safety' });
  expect(await rowOf('by-lozenge')).toMatchObject({ stays: null });
  expect((await write('not-doing-this', 0, ownText('You can also wait. Nobody will mind.', { title: 'You may wait' }))).status).toBe(200);
  taken(await write('not-doing-this', 1, { shows: 'as-before' }));
});

test('a card is hidden once a clinician agrees, and comes back in the same way', async () => {
  taken(await write('by-lozenge', 0, { shows: 'nothing' }));
  expect(await readingOf('by-lozenge')).toBeDefined();
  taken(await approve('by-lozenge'));
  expect(await readingOf('by-lozenge')).toBeUndefined();
  expect(await rowOf('by-lozenge')).toMatchObject({ shown: 'hidden', title: 'By lozenge', approval: { name: 'Theo Lark' } });
  expect((await check('welcome', 'See [the lozenge](card:by-lozenge).')).faults).toMatchObject([{ kind: 'unknown-card', detail: 'by-lozenge' }]);
  taken(await write('by-lozenge', 1, { shows: 'shipped-text' }));
  taken(await approve('by-lozenge'));
  expect(await readingOf('by-lozenge')).toMatchObject({ source: 'shipped', approval: { name: 'Theo Lark' } });
});

test('what ships can be approved although it points to a card that the clinic has hidden', async () => {
  taken(await write('by-nasal-spray', 0, { shows: 'nothing' }));
  taken(await approve('by-nasal-spray'));
  expect((await readingOf('other-ways'))?.card.blocks.flatMap((block) => linksOf({ blocks: [block] })).some(({ id }) => id === 'by-nasal-spray')).toBe(false);
  expect((await approve('other-ways')).status).toBe(200);
});

test('the clinic’s own facts are its own: prices without claims, no word of what the treatment does', async () => {
  const facts = (body: string) => ({ shows: 'own-text', title: 'What it costs', body, chapter: 'first-step' });
  taken(await write('our-prices', 0, facts('A session costs 450 dollars. Our patients get better.')));
  expect((await approve('our-prices')).code).toBe('evidence.faults-left');
  taken(await write('our-prices', 1, facts('A session costs 450 dollars. You pay on the day.')));
  expect((await reading()).some(({ card }) => card.id === 'our-prices')).toBe(false);
  taken(await approve('our-prices'));
  const shown = (await reading()).filter(({ card }) => card.chapter === 'first-step').at(-1);
  expect(shown).toMatchObject({ kind: 'clinic', source: 'clinic', card: { id: 'our-prices', title: 'What it costs' }, approval: { name: 'Theo Lark' } });
  expect((await write('our-prices', 2, { shows: 'shipped-text' })).code).toBe('evidence.card-not-shipped');
});

test('nobody approves what they wrote themselves, unless the clinic has set that it may be so', async () => {
  owner = await story.signing('owner');
  taken(await owner.post(`/api/staff/people/${story.clinic.staff.owner}/roles`, { roles: ['owner', 'prescriber'] }));
  owner = await story.signing('owner');
  taken(await write('by-injection', 0, ownText('A nurse gives the injection. You rest.', { title: 'By injection' })));
  expect((await approve('by-injection', owner)).code).toBe('evidence.own-text-approval');
  taken(await owner.post('/api/staff/settings', { settingId: 'GUIDE-2.ownApproval', value: 1, reason: 'There is one clinician alone here.' }));
  owner = await story.signing('owner');
  expect((await opened('by-injection', owner)).mayApproveOwn).toBe(true);
  expect((await approve('by-injection', owner)).status).toBe(200);
  expect(await readingOf('by-injection')).toMatchObject({ approval: { name: 'Olive Marsh' } });
});

test('of two who write at once one is kept, the other hears who wrote, and nothing is lost', async () => {
  const replies = await Promise.all(['First thought.', 'Second thought.'].map((body) => write('the-room', 0, ownText(body, { title: 'The room' }))));
  const statuses = replies.map(({ status }) => status).toSorted((one, other) => one - other);
  expect(statuses).toEqual([200, 409]);
  const refused = replies.find(({ status }) => status === 409);
  expect(refused?.body['error']).toMatchObject({ code: 'evidence.card-changed', facts: { version: 1, by: 'Olive Marsh', at: story.clock.now() } });
  expect((await opened('the-room')).history).toHaveLength(1);
  const late = replies[0]?.status === 409 ? 'First thought.' : 'Second thought.';
  expect(taken(await write('the-room', 1, ownText(late, { title: 'The room' })))).toEqual({ version: 2 });
  const texts = await Promise.all([1, 2].map(async (version) => (await versionOf('the-room', version)).text?.body));
  expect(texts.map(String).toSorted()).toEqual(['First thought.', 'Second thought.']);
});

test('an approval counts for the text that was on the screen, and for no other', async () => {
  const before = await opened('the-room', therapist);
  taken(await write('the-room', 2, ownText('A third thought, not read by anybody.', { title: 'The room' })));
  const approval = { seenVersion: before.newest, textHash: before.toApprove?.textHash ?? null };
  expect((await therapist.post(`${at('the-room')}/approve`, approval)).code).toBe('evidence.card-changed');
  expect((await therapist.post(`${at('the-room')}/approve`, { ...approval, seenVersion: 3 })).code).toBe('evidence.text-changed');
  expect(await readingOf('the-room')).toMatchObject({ source: 'shipped' });
});

test('the same order sent twice is done once', async () => {
  const operationId = newOperationId();
  const order = { seenVersion: 0, what: ownText('Twice sent, once done.', { title: 'Getting ready' }) };
  const replies = [await owner.post(`${at('getting-ready')}/versions`, order, operationId), await owner.post(`${at('getting-ready')}/versions`, order, operationId)];
  expect(replies.map(({ body }) => body)).toEqual([{ version: 1 }, { version: 1 }]);
});

test('another clinic sees nothing of it', async () => {
  const { clinic, prescriber } = await story.openOtherClinic('elsewhere');
  const rows = await list(prescriber);
  expect(rows.some(({ draft, approval }) => draft !== null || approval !== null)).toBe(false);
  expect((await prescriber.get(at('our-prices'))).code).toBe('evidence.card-unknown');
  expect((await prescriber.get(`${at('welcome')}/versions/1`)).code).toBe('evidence.version-unknown');
  const theirs = await reading(clinic.clinicId);
  expect(theirs.every(({ source, approval }) => source === 'shipped' && approval === null)).toBe(true);
});

test('the settings of the guide are product defaults', () => {
  expect(settingsInForce(evidenceSettings, {})).toEqual({ 'GUIDE-1.reviewMonths': 12, 'GUIDE-2.ownApproval': 0 });
});
