import { expect, test } from 'vitest';
import { GUIDE_LANGUAGES } from '#evidence/guide-language.ts';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import { pdfText } from '../../../../tests/support/pdf-text.ts';
import type { ConsentRecord } from '../../consent-record.ts';
import { consentTemplate } from '../../consent-template.ts';
import type { TextHash } from '../../consent.ts';
import type { PaperContent } from './paper-content.ts';
import { paperContent } from './paper-content.ts';
import { paperDefinition } from './paper-definition.ts';
import { paperPdf } from './paper-pdf.ts';

const id = '00000000-0000-7000-8000-000000000009';
const clinic = { name: 'Harbour House', zone: zoneSchema.parse('America/New_York'), jurisdiction: 'us', isPractice: false } as const;
const hash = 'a1b2'.repeat(16) as TextHash;

function record(language: 'en' | 'es', change: Partial<ConsentRecord> = {}): ConsentRecord {
  const { title, text, teachBack } = consentTemplate('infusion', language);
  const scope = { kind: 'treatment', product: 'racemic-ketamine', route: 'intravenous', siteId: idSchema<'Site'>().parse(id) } as const;
  const document = { documentId: idSchema<'ConsentDocument'>().parse(id), version: 3, language, textHash: hash, scope, supersededAt: null };
  const [first] = teachBack;
  return {
    consent: {
      consentId: idSchema<'Consent'>().parse(id), patientId: idSchema<'Patient'>().parse(id), document, signedTextHash: hash, signedAt: toInstant('2026-03-02T15:00:00Z'),
      signedBy: 'person', expiresAt: toInstant('2027-03-02T15:00:00Z'), withdrawnAt: null,
    },
    title, text, questions: teachBack,
    answers: first === undefined ? [] : [{ question: first.question, answer: first.others[0] ?? '' }, { question: first.question, answer: first.right }],
    printedName: 'Zofia Łukasiewicz', meaning: 'I have read this, my questions were answered, and I agree.', signerRelation: null, interpreter: null, capacityNote: null, witness: null, withdrawal: null,
    ...change,
  };
}

/** Every text of a laid-out paper, without the seconds that drawing it takes. */
function textsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(textsIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node).map(([key, value]) => (key === 'text' && typeof value === 'string' ? value : textsIn(value))).join(' ');
}

const words = (text: string) => text.replaceAll(/[\s’']+/g, '');
const saidIn = (content: PaperContent) => words(textsIn(paperDefinition(content).content));

test.each(GUIDE_LANGUAGES)('the paper in %s holds the text word for word, who signed it when, and every answer', (language) => {
  const content = paperContent(record(language), clinic);
  const said = saidIn(content);
  for (const { heading, body } of content.parts.slice(0, -1)) for (const piece of [heading ?? '', body]) expect(said).toContain(words(piece));
  for (const piece of ['Łukasiewicz', 'Harbour House', hash, '10:00', ...content.questions.flatMap(({ answers }) => answers)]) expect(said).toContain(words(piece));
});

test('it says who signed for whom, who interpreted, and that it was taken back', () => {
  const changed = record('en', {
    signerRelation: 'her daughter', interpreter: { name: 'Ana Ruiz', language: 'Spanish' }, capacityNote: 'Weighs it up well today.', witness: 'Nina Reed',
    withdrawal: { at: toInstant('2026-03-03T15:00:00Z'), how: 'said-aloud', to: 'Nina Reed' },
  });
  const said = saidIn(paperContent(changed, clinic));
  for (const piece of ['her daughter', 'In the clinic, with Nina Reed.', 'Interpreter: Ana Ruiz, Spanish.', 'Weighs it up well today.', 'Taken back on']) expect(said).toContain(words(piece));
  expect(said).not.toContain(words('It holds until'));
});

test('it is a file whose words can be copied out, with whom to call on every page', async () => {
  const content = paperContent(record('en', { text: 'The day. Someone takes you home.', questions: [], answers: [] }), clinic);
  const pages = pdfText(Buffer.from(await paperPdf(content)));
  expect(pages).toHaveLength(1);
  for (const piece of ['What you agreed to', 'Someone takes you home.', 'Zofia', '988', '911', 'Page 1 of 1']) expect(pages[0]).toContain(piece);
});
