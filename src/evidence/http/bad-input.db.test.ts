import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerOf } from '#foundation/contract.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { StaffId } from '#foundation/id.ts';
import { peopleRoutes } from '#people/http/routes.ts';
import type { Browser, Reply, Story } from '../../../tests/support/people-story.ts';
import { openStory, STORY_PASSWORD } from '../../../tests/support/people-story.ts';
import type { guideCard } from '../api.ts';
import { addApproval, addVersion } from '../store/guide-version.ts';
import type { EvidenceTables } from '../store/tables.ts';
import { guidePages } from './guide/guide-pages.ts';
import { evidenceRoutes } from './routes.ts';

// What somebody can get wrong, or mean ill, all the way: typed by the owner, approved by a clinician, read by anybody.
let story: Story;
let clinic: Clinic;
let olive: Browser;
let theo: Browser;
let theoId: StaffId;

beforeAll(async () => {
  story = await openStory([...peopleRoutes, ...evidenceRoutes], { pages: guidePages({ style: '/guide/assets/guide.css', script: '/guide/assets/guide.js', kept: [] }) });
  clinic = await story.openClinic('harbour');
  await story.hire(clinic, 'Olive Marsh', ['owner']);
  theoId = await story.hire(clinic, 'Theo Lark', ['therapist']);
  olive = await story.signedIn(clinic, 'Olive Marsh');
  theo = await story.signedIn(clinic, 'Theo Lark');
  await theo.post('/api/staff/step-up', { proof: { password: STORY_PASSWORD } });
});
afterAll(() => story.close());

const at = (cardId: string, language = 'en') => `/api/staff/guide/${language}/cards/${cardId}`;
const opened = async (cardId: string) => (await theo.get(at(cardId))).body as unknown as AnswerOf<typeof guideCard>;
const write = (cardId: string, body: string, parts: object = {}) => olive.post(`${at(cardId)}/versions`, { seenVersion: 0, what: { shows: 'own-text', title: 'In our words', body, chapter: null, ...parts } });

async function approve(cardId: string): Promise<Reply> {
  const { newest, toApprove } = await opened(cardId);
  return theo.post(`${at(cardId)}/approve`, { seenVersion: newest, textHash: toApprove?.textHash ?? null });
}

/** What anybody gets at an address of the guide. */
async function read(path: string) {
  const { statusCode, body } = await story.app.inject({ url: `/guide/harbour/${path}`, headers: { host: 'clinic.example', 'x-forwarded-proto': 'https' } });
  return { status: statusCode, body };
}

test('a broken source key is named where it stands, keeps the card from its readers, and nothing that was typed is lost', async () => {
  const body = 'Rest first.\n\nIt [helps](claim:no-such-claim). [A study](source:Nobody99) said so.';
  expect((await write('by-infusion', body)).status).toBe(200);
  const { draftCheck } = await opened('by-infusion');
  expect(draftCheck?.faults).toEqual([
    { kind: 'link-not-allowed', detail: 'source:Nobody99', places: [expect.objectContaining({ text: expect.stringContaining('source:Nobody99') })] },
    { kind: 'unknown-claim', detail: 'no-such-claim', places: [expect.objectContaining({ part: 'paragraph', number: 2 })] },
  ]);
  const refused = await approve('by-infusion');
  expect([refused.status, refused.body['error']]).toEqual([422, expect.objectContaining({ code: 'evidence.faults-left', facts: { faults: expect.arrayContaining([expect.objectContaining({ kind: 'unknown-claim' })]) } })]);
  expect(await opened('by-infusion')).toMatchObject({ shown: 'shipped', draftText: { title: 'In our words', body } });
  expect((await read('en/by-infusion')).body).not.toContain('In our words');
});

test('a text that was approved before its claim went away keeps its words, and its readers find no dead link', async () => {
  const text = { title: 'In our words', body: 'You [rest](claim:long-gone) here, as [others](card:welcome) do.' };
  await story.database.inTenant<EvidenceTables, void>(clinic.clinicId, async (tx) => {
    const key = { clinicId: clinic.clinicId, language: 'en', cardId: 'the-room' } as const;
    const by = { staffId: theoId, name: 'Theo Lark' };
    await addVersion(tx, key, { version: 1, shows: 'own-text', text, chapter: null, shippedHash: null, writtenBy: by, writtenAt: story.clock.now() });
    await addApproval(tx, key, 1, { by, at: story.clock.now() });
  });
  const page = await read('en/the-room');
  expect(page.status).toBe(200);
  expect(page.body).toContain('You rest here, as <a href="/guide/harbour/en/welcome">others</a> do.');
});

test('a language that the guide does not have is named at every address that asks for one, and nothing is written in it', async () => {
  for (const path of ['', 'welcome', 'search?q=sleep', 'search-index.json', 'glossary', 'sources', 'booklet', 'booklet.pdf', 'offline.json']) {
    const page = await read(`tlh/${path}`);
    expect([path, page.status, page.body]).toEqual([path, 404, expect.stringContaining('not written in “tlh”')]);
    expect(page.body).toContain('href="tel:988"');
  }
  const what = { seenVersion: 0, what: { shows: 'own-text', title: 'nuqneH', body: 'qaleghneS.', chapter: null } };
  for (const reply of [await olive.get('/api/staff/guide/tlh'), await olive.get(at('welcome', 'tlh')), await olive.post(`${at('welcome', 'tlh')}/versions`, what), await olive.post(`${at('welcome', 'tlh')}/check`, { title: 'nuqneH', body: 'qaleghneS.' })]) {
    expect([reply.status, reply.body['error']]).toEqual([404, expect.objectContaining({ code: 'evidence.language-unknown', facts: { languages: ['en', 'es'] } })]);
  }
  const kept = await story.database.inTenant<EvidenceTables, { language: string }[]>(clinic.clinicId, (tx) => tx.selectFrom('guide_version').select('language').execute());
  expect(new Set(kept.map(({ language }) => language))).toEqual(new Set(['en']));
});

test('a script in a clinic’s own facts is read as words on every page, and runs on none', async () => {
  const steal = '<script>steal()</script>';
  const body = `We open at nine. ${steal}\n\n<img src=x onerror="steal()">\n\n- [Call](javascript:steal())\n- </p></main>${steal}`;
  expect((await write('our-hours', 'We open at nine. [Call](javascript:steal())', { title: 'Hours', chapter: 'first-step' })).status).toBe(200);
  expect((await approve('our-hours')).code).toBe('evidence.faults-left');
  const second = await olive.post(`${at('our-hours')}/versions`, { seenVersion: 1, what: { shows: 'own-text', title: `Hours ${steal}`, body: body.replace('[Call](javascript:steal())', 'Call'), chapter: 'first-step' } });
  expect(second.status).toBe(200);
  expect((await approve('our-hours')).status).toBe(200);
  for (const path of ['en/our-hours', 'en/', 'en/booklet', 'en/search?q=nine', 'en/asking-for-a-talk']) {
    const page = await read(path);
    expect([path, page.status]).toEqual([path, 200]);
    expect([path, page.body.match(/<script>|<img|onerror="|javascript:/g)]).toEqual([path, null]);
  }
  expect((await read('en/our-hours')).body).toContain('&lt;script&gt;steal()&lt;/script&gt;');
  const index: { id: string; title: string }[] = JSON.parse((await read('en/search-index.json')).body);
  expect(index.find(({ id }) => id === 'our-hours')?.title).toBe(`Hours ${steal}`);
  const copy: { pages: Record<string, string> } = JSON.parse((await read('en/offline.json')).body);
  expect(copy.pages['/guide/harbour/en/our-hours']).toBe((await read('en/our-hours')).body);
});
