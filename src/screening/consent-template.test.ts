import { describe, expect, test } from 'vitest';
import { mixesUpArms } from '#evidence/arm-order.ts';
import { claims } from '#evidence/claims.ts';
import { findForbiddenCopy } from '#evidence/forbidden-copy.ts';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import { GUIDE_LANGUAGES } from '#evidence/guide-language.ts';
import { isCarried, percentBeforeShare, readNumbers } from '#evidence/number-reading.ts';
import { splitSentences } from '#evidence/sentences.ts';
import { consentGrade } from './consent-grade.ts';
import type { TemplateId } from './consent-forms.ts';
import { TEMPLATE_IDS } from './consent-forms.ts';
import { consentTemplate, markedClaims, templateParts } from './consent-template.ts';
import { SOURCES_HEADING } from './consent-words.ts';
import { teachBacksSchema } from './teach-back.ts';

const every = TEMPLATE_IDS.flatMap((id) => GUIDE_LANGUAGES.map((language) => [id, language] as const));
const treatments = every.filter(([id]) => consentTemplate(id, 'en').scope.kind === 'treatment');
const MARKS = /\[[^\]]+\]\(claim:[a-z-]+\)/g;
const wordsIn = (mark: string) => mark.slice(1, mark.indexOf(']'));

function proseOf(id: TemplateId, language: GuideLanguage): string {
  const { title, teachBack } = consentTemplate(id, language);
  const text = templateParts(id, language).join('\n\n').replaceAll(MARKS, wordsIn);
  const questions = teachBack.map(({ question, right, others, whenWrong }) => [question, right, ...others, whenWrong].join('\n'));
  return [title, text, ...questions].join('\n\n');
}

describe.each(every)('the text %s in %s', (id, language) => {
  test('asks for no more than six years of school, its questions too', () => {
    expect(consentGrade(consentTemplate(id, language).text, language).grade).toBeLessThanOrEqual(6);
    expect(consentGrade(proseOf(id, language), language).grade).toBeLessThanOrEqual(6);
  });

  test('has no sentence that runs on', () => {
    expect(splitSentences(templateParts(id, language).join('\n\n').replaceAll(MARKS, wordsIn)).filter((sentence) => sentence.split(/\s+/).length > 24)).toEqual([]);
  });

  test('says no number that its claim does not carry, each share of the right group, people before percent', () => {
    for (const part of templateParts(id, language)) {
      expect(readNumbers(part.replaceAll(MARKS, ''), language).map(({ text }) => text)).toEqual([]);
      for (const { words, id: claimId } of markedClaims(part)) {
        const claim = claims.find((each) => each.id === claimId);
        expect([claimId, claim?.id]).toEqual([claimId, claimId]);
        const strangers = readNumbers(words, language).filter((number) => !isCarried(number, claim?.figures ?? [])).map(({ text }) => text);
        expect([words, strangers]).toEqual([words, []]);
        expect([words, mixesUpArms(words, claim?.figures ?? [], language)]).toEqual([words, false]);
      }
      expect(splitSentences(part).flatMap((sentence) => percentBeforeShare(sentence, language))).toEqual([]);
    }
  });

  test('carries no forbidden copy, and questions with one right answer among two to five', () => {
    expect(findForbiddenCopy(proseOf(id, language), language)).toEqual([]);
    const { teachBack } = consentTemplate(id, language);
    expect(teachBacksSchema.safeParse(teachBack).success).toBe(true);
    for (const { right, others } of teachBack) expect(new Set([right, ...others]).size).toBe(others.length + 1);
  });
});

describe.each(treatments)('the text of the treatment %s in %s', (id, language) => {
  test('tells what law and care ask for: how, approval, benefit, relapse, every risk, other ways, cost, the way out, who sees what', () => {
    const parts = templateParts(id, language).join('\n').toLowerCase();
    const asked = language === 'en'
      ? [/approved/, /placebo|compare|without/, /ill again/, /blood pressure/, /sleepy/, /far from yourself|far from themselves/, /breathing/, /bladder/, /liver/, /habit/, /suicide/, /how you think/, /pregnan/, /drive/, /takes you home/, /talk therapy/, /electric/, /magnetic/, /esketamine/, /price/, /stop at any time/, /records you/, /touches you/, /who sees what/]
      : [/aprobad/, /placebo|comparar|sin el/, /recaído|recayeron/, /presión/, /sueño/, /lejos de su yo/, /respiración/, /vejiga/, /hígado/, /hábito/, /suicidio/, /cómo piensa/, /embarazo/, /maneje/, /le lleva a casa/, /terapia de hablar/, /corriente/, /imanes/, /esketamina/, /precio/, /parar en todo momento/, /graba/, /toca/, /quién ve qué/];
    expect(asked.filter((words) => !words.test(parts))).toEqual([]);
  });

  test('ends with the sources of its figures', () => {
    const last = consentTemplate(id, language).text.split('\n\n').at(-1) ?? '';
    expect(last.startsWith(SOURCES_HEADING[language])).toBe(true);
    expect(last).toContain('doi');
  });
});

test('each treatment has its own words on approval, by route and label status', () => {
  const scopes = treatments.filter(([, language]) => language === 'en').map(([id]) => consentTemplate(id, 'en').scope);
  expect(scopes).toEqual([
    { kind: 'treatment', product: 'racemic-ketamine', route: 'intravenous', labelStatus: 'off-label' },
    { kind: 'treatment', product: 'racemic-ketamine', route: 'intramuscular', labelStatus: 'off-label' },
    { kind: 'treatment', product: 'racemic-ketamine', route: 'sublingual', labelStatus: 'not-approved' },
    { kind: 'treatment', product: 'esketamine', route: 'nasal', labelStatus: 'on-label' },
    { kind: 'treatment', product: 'esketamine', route: 'nasal', labelStatus: 'off-label' },
  ]);
});

test('the grade leaves out the sources, and names the longest sentences', () => {
  const text = 'You can stop. You can say no to us at any time that you like and we will still be here to care for you then.\n\nSources. Han and colleagues 2016, meta-analysis of pharmacological antidepressant responsiveness.';
  expect(consentGrade(text, 'en').grade).toBe(consentGrade(text.split('\n\n')[0] ?? '', 'en').grade);
  expect(consentGrade(text, 'en').longSentences).toHaveLength(1);
  expect(consentGrade('', 'en')).toEqual({ grade: 0, longSentences: [] });
});
