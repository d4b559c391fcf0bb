import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseServer } from '#cli/case/play/case-server.ts';
import { openCaseServer } from '#cli/case/play/case-server.ts';
import { UNFORESEEN } from '#cli/case/play/play-case.ts';
import { readCase } from '#cli/case/read-case.ts';
import type { CaseReport } from '#cli/case/report.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { createTestDatabase } from '../support/database.ts';

type Json = Record<string, unknown> & { clinic?: { settings?: Record<string, number> }; timeline: Record<string, unknown>[] };

/** What the platform cannot do yet, by case: the entries that wait, and the rules or kinds of record behind them. */
const STILL_MISSING: Readonly<Record<string, { readonly entries: readonly string[]; readonly missing: readonly string[] }>> = {
  'o1-six-infusions': { entries: [], missing: [] },
  'o2-esketamine-raised-pressure': { entries: ['rems-record', 'rems-record', 'proposal', 'proposal'], missing: ['REMS-1', 'record: proposal on how a series goes on'] },
  'o3-absolute-contraindication': { entries: [], missing: [] },
  'o4-suicidal-ideation-escalation': { entries: [], missing: [] },
  'o5-interacting-drugs-non-response': { entries: [], missing: [] },
  'o6-intramuscular-ledger': {
    entries: ['event', 'ledger-balance', 'event', 'refused', 'accepted', 'ledger-entry', 'ledger-balance', 'adverse-event'],
    missing: ['LEDGER-1', 'LEDGER-2', 'record: adverse event'],
  },
};

let database: Database;
let server: CaseServer;

beforeAll(async () => {
  database = openDatabase(await createTestDatabase());
  server = await openCaseServer(database);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

async function shipped(id: string): Promise<Json> {
  return JSON.parse(await readFile(join(PROJECT, 'cases', `${id}.json`), 'utf8')) as Json;
}

async function play(document: Json): Promise<CaseReport> {
  const read = readCase(JSON.stringify(document));
  if (read.malformed) throw new Error(JSON.stringify(read.faults));
  return server.play(read, 'case.json');
}

/** The first entry of a case that a person would recognise by what it says. */
function entryOf(document: Json, isIt: (entry: Record<string, unknown>) => boolean): Record<string, unknown> {
  return document.timeline.find(isIt) ?? expect.fail('there is no such entry');
}

const shownAs = ({ expectations }: CaseReport, status: string) => expectations.filter((line) => line.status === status);

describe('the shipped cases, played through the public interface', () => {
  test.each(Object.keys(STILL_MISSING))('%s holds, but for what the platform cannot do yet', async (id) => {
    const report = await play(await shipped(id));
    expect(shownAs(report, 'not-held')).toEqual([]);
    expect(shownAs(report, 'not-yet-supported').map((line) => line.expect)).toEqual(STILL_MISSING[id]?.entries);
    expect(shownAs(report, 'not-yet-supported').filter((line) => line.missingRules.length === 0)).toEqual([]);
    expect(report.summary.missingRules).toEqual(STILL_MISSING[id]?.missing);
  });
});

test('every refusal that a shipped case expects is named by its code or its rule', async () => {
  for (const id of Object.keys(STILL_MISSING)) {
    const unnamed = (await shipped(id)).timeline.filter(({ refused }) => refused === true || (typeof refused === 'object' && refused !== null && !('code' in refused) && !('rule' in refused) && !('rules' in refused)));
    expect(unnamed.map(({ note }) => note), id).toEqual([]);
  }
});

describe('a fault that is planted shows', () => {
  test('a clinic that holds back the dose only from 200 mmHg does not do what O2 expects of BP-1', async () => {
    const document = await shipped('o2-esketamine-raised-pressure');
    document.clinic = { ...document.clinic, settings: { 'BP-1.systolic': 200 } };
    const report = await play(document);
    expect(shownAs(report, 'not-held').map((line) => `${line.expect} ${line.rule ?? ''}`)).toContain('gate BP-1');
  });

  test('a clinic that is reminded at once sees the repeat of 10:46 as late, which O2.3 expects it not to be', async () => {
    const document = await shipped('o2-esketamine-raised-pressure');
    document.clinic = { ...document.clinic, settings: { 'INT-5.reminderMinutes': 0 } };
    document.timeline = document.timeline.slice(0, document.timeline.findIndex((entry) => entry['rule'] === 'INT-5') + 1);
    expect(shownAs(await play(document), 'not-held').map((line) => line.note)).toContain('O2.3 INT-5 reminder only after 5 min');
  });

  test('one answer more on a questionnaire moves the response of O1', async () => {
    const document = await shipped('o1-six-infusions');
    entryOf(document, (entry) => entry['event'] === 'questionnaire' && String(entry['at']).startsWith('2026-03-16'))['total'] = 11;
    const report = await play(document);
    expect(shownAs(report, 'not-held').map((line) => line.note)).toContain('O1.6 response 2026-03-16, 14 d');
  });

  test('a person without an aneurysm is not refused by ELIG-A1 as O3 expects', async () => {
    const document = await shipped('o3-absolute-contraindication');
    entryOf(document, (entry) => entry['event'] === 'fact')['state'] = 'absent';
    const report = await play(document);
    expect(shownAs(report, 'not-held').map((line) => line.rule)).toContain('ELIG-A1');
    expect(shownAs(report, 'held').map((line) => line.rule)).toContain('ELIG-A7');
  });

  test('another finding than the one named does not count as the refusal expected', async () => {
    const document = await shipped('o6-intramuscular-ledger');
    entryOf(document, (entry) => entry['refused'] === 'DC-6')['refused'] = 'DC-3';
    const report = await play(document);
    expect(shownAs(report, 'not-held')).toMatchObject([{ expect: 'refused', found: expect.stringContaining('DC-6') as string }]);
  });
});

describe('a refusal that is not the one named', () => {
  test('does not count: the person of O3 is refused by the finding and by nothing else', async () => {
    const document = await shipped('o3-absolute-contraindication');
    const onPlan = entryOf(document, ({ note }) => String(note).includes('no order on a plan that was made before'));
    onPlan['refused'] = { code: 'order.screening-undecided' };
    const override = entryOf(document, ({ note }) => String(note).includes('no prescriber override'));
    override['refused'] = { code: 'screening.no-override', rules: ['ELIG-A1', 'ELIG-A3'] };
    const report = await play(document);
    expect(shownAs(report, 'not-held')).toMatchObject([
      { expect: 'refused', found: expect.stringContaining('screening.no-override; rules ELIG-A1, ELIG-A7') as string },
      { expect: 'refused', found: expect.stringContaining('order.screening-refused') as string },
    ]);
  });
});

describe('a step that goes wrong', () => {
  test('is a line of its own, explains what fails after it, and ends nothing', async () => {
    const document = await shipped('o6-intramuscular-ledger');
    document.timeline = document.timeline.filter((entry) => entry['event'] !== 'consent-signed');
    const report = await play(document);
    const broken = shownAs(report, 'not-held');
    expect(broken[0]).toMatchObject({ expect: 'event', found: expect.stringContaining('order.consent-not-in-force') as string });
    expect(broken.find((line) => line.expect === 'session')?.found).toContain('before it, timeline[');
    expect(report.expectations.at(-1)?.path).toBe(`timeline[${document.timeline.length - 1}]`);
    expect(JSON.stringify(report)).not.toContain(UNFORESEEN);
  });

  test('a jurisdiction without a profile leaves everything not yet supported', async () => {
    const document = await shipped('o1-six-infusions');
    Object.assign(document, { clinic: { jurisdiction: 'eu' } });
    const { summary } = await play(document);
    expect(summary).toMatchObject({ held: 0, notHeld: 0 });
    expect(summary.notYetSupported).toBe(summary.total);
    expect(summary.missingRules).toEqual(['record: profile of the jurisdiction eu']);
  });
});
