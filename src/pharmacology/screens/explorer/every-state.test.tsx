import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { compileWords } from '#interface/bundling/compiled-words.ts';
import { sayIn } from '#interface/words/words.ts';
import { CASCADE } from '../../cascade.ts';
import { bandsOf, explore, headroomOf, isWithoutSpread, settle } from '../../explored.ts';
import { wholeQuestionOf } from '../../explored-question.ts';
import type { Choice } from '../../exploring.ts';
import { firstChoice, plainQuestionOf, WINDOWS_H } from '../../exploring.ts';
import { ESTIMATE_LABEL, SHAPE_ONLY_LABEL } from '../../labels.ts';
import { modelsFor } from '../../models.ts';
import { STUDY_DOSES } from '../../study-doses.ts';
import { ROUTES, SUBSTANCES } from '../../substance.ts';
import { startingDose } from '../clinic/clinic-choice.ts';
import type { Side } from './explorer-page.tsx';
import { ExplorerPage } from './explorer-page.tsx';
import type { CascadeKey, SharedKey, Speech } from './speech.ts';
import { SpeechContext } from './speech.ts';
import type { Bands } from './use-bands.ts';
import type { View } from './view.ts';
import { FIRST_LOOK } from './view.ts';

const PEOPLE = 30;

type Audience = { readonly name: string; readonly language: GuideLanguage; readonly audience: Speech['audience'] };
const AUDIENCES: readonly Audience[] = [
  { name: 'patients in English', language: 'en', audience: 'patient' },
  { name: 'patients in Spanish', language: 'es', audience: 'patient' },
  { name: 'clinicians', language: 'en', audience: 'clinic' },
];

/** Drawing every pair of choices takes some seconds on a machine with other work. */
const TIMEOUT_MS = 60_000;


function speechOf({ language, audience }: Audience): Speech {
  const read = (path: string) => compileWords(readFileSync(`src/pharmacology/${path}/words.${language}.json`, 'utf8'));
  const shared = read(`screens/${audience}`);
  const cascade = read(`words/${audience}`);
  return { say: sayIn<SharedKey>(language, { ...shared } as never), tell: sayIn<CascadeKey>(language, { ...cascade } as never), language, audience };
}

const VIEW: View = { doseWords: () => 'a dose', DoseControls: () => null, SharedControls: () => null, About: () => null };

const nothing = () => undefined;

const SHOWN = new Map<string, Side['shown']>();

/** What came of a choice, with its bands as far as they are there; worked out once for all who look at it. */
function shownOf(choice: Choice, state: 'working' | 'failed' | 'there'): Side['shown'] {
  const key = JSON.stringify([choice, state]);
  const shown = SHOWN.get(key) ?? workOut(choice, state);
  SHOWN.set(key, shown);
  return shown;
}

function workOut(choice: Choice, state: 'working' | 'failed' | 'there'): Side['shown'] {
  const plain = plainQuestionOf(choice);
  if (isRefusal(plain)) return plain;
  const whole = wholeQuestionOf({ ...plain, people: PEOPLE });
  if (isRefusal(whole)) return whole;
  const explored = explore(whole);
  if (isRefusal(explored)) return explored;
  return { explored, settled: settle(whole), headroom: headroomOf(whole), bands: state === 'there' ? bandsThere(whole) : { state, bands: null } };
}

function bandsThere(question: Parameters<typeof bandsOf>[0]): Bands {
  const bands = bandsOf(question);
  if (!isRefusal(bands)) return { state: 'drawn', bands };
  return { state: isWithoutSpread(bands) ? 'without' : 'failed', bands: null };
}

function sideOf(choice: Choice, state: 'working' | 'failed' | 'there' = 'there', analyte: Side['look']['analyte'] = null): Side {
  return { choice, shown: shownOf(choice, state), look: { ...FIRST_LOOK, analyte }, onChange: nothing, onLook: nothing };
}

function rendered(speech: Speech, ...sides: readonly [Side] | readonly [Side, Side]): string {
  return renderToStaticMarkup(
    <SpeechContext value={speech}>
      <ExplorerPage view={VIEW} sides={sides} onShare={nothing} onCompare={nothing} />
    </SpeechContext>,
  );
}

/** The parts of a page that show an estimate: each of them has to say that it is one. */
function estimatesIn(markup: string): readonly string[] {
  return markup.split('<figure').slice(1).filter((figure) => figure.includes('data-chart=')).map((figure) => figure.slice(0, figure.indexOf('</figure>')));
}

const textOf = (markup: string): string => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ');

/** Faults of what is shown: a label or a band that is not there. */
function faultsOf(markup: string, language: GuideLanguage, sides: readonly Side[]): readonly string[] {
  const label = ESTIMATE_LABEL[language];
  const faults: string[] = [];
  if (!textOf(markup).includes(`${label}.`)) faults.push('the page has no label');
  for (const [index, figure] of estimatesIn(markup).entries()) {
    // Long words are on several lines of a picture.
    if (textOf(figure).split(label).length < 3) faults.push(`picture ${index} or its table has no label`);
    if (!figure.includes(`${label}.`)) faults.push(`picture ${index} is not labelled for a screen reader`);
    if (!figure.includes('data-part="line"')) faults.push(`picture ${index} has no line`);
  }
  for (const { shown, choice } of sides) {
    if (isRefusal(shown) || shown.bands.state !== 'drawn') continue;
    const levels = estimatesIn(markup).filter((figure) => figure.includes(`data-chart="${choice.dose.route}-${choice.modelId}`));
    if (levels.length === 0 || !levels.every((figure) => figure.includes('data-part="band"'))) faults.push(`${choice.modelId} has a picture without a band`);
  }
  return faults;
}

const EVERY_MODEL: readonly Choice[] = ROUTES.flatMap((route) => SUBSTANCES.flatMap((substance) => modelsFor(substance, route).map(({ id }): Choice => ({ ...firstChoice(substance, startingDose(route)), modelId: id }))));
const EXAMPLES: readonly Choice[] = STUDY_DOSES.map(({ substance, dose }) => firstChoice(substance, dose));
const INFUSION: Choice = firstChoice('racemic ketamine', startingDose('intravenous'));

describe.each(AUDIENCES)('for $name', { timeout: TIMEOUT_MS }, (audience) => {
  const speech = speechOf(audience);
  const { language } = audience;
  const find = (...sides: readonly [Side] | readonly [Side, Side]): readonly string[] => faultsOf(rendered(speech, ...sides), language, sides);

  test.each(EVERY_MODEL)('$dose.route by $modelId of $substance has its label, and its band where there is a population', (choice) => {
    const side = sideOf(choice);
    expect(find(side)).toEqual([]);
    const analytes = isRefusal(side.shown) ? [] : side.shown.explored.curves.map(({ observable }) => observable.analyte);
    expect(analytes.length).toBeGreaterThan(0);
    for (const analyte of analytes) expect(find({ ...side, look: { ...side.look, analyte } })).toEqual([]);
  });

  test.each(EXAMPLES)('the example by $dose.route of $substance has them in each window, and over a series', (choice) => {
    for (const windowH of WINDOWS_H) expect(find(sideOf({ ...choice, windowH }))).toEqual([]);
    expect(find(sideOf({ ...choice, times: 6 }))).toEqual([]);
  });

  test('whatever is compared with whatever has them, and says whether the two may be compared', () => {
    const sides = EXAMPLES.map((choice) => sideOf(choice));
    for (const [index, left] of sides.entries()) {
      for (const right of sides.slice(index)) {
        const markup = rendered(speech, left, right);
        expect(faultsOf(markup, language, [left, right])).toEqual([]);
        expect(markup).toMatch(/data-comparison="(?:comparable|other-analyte|other-site)"/);
      }
    }
  });

  test('what is not comparable is never on one scale, and what is, is', () => {
    const topsOf = (markup: string): readonly string[] => [...markup.matchAll(/data-top="([^"]+)"/g)].flatMap(([, top]) => top ?? []);
    const [vein, lozenge, film] = (['vein-racemate', 'lozenge', 'film'] as const).map((id) => {
      const example = STUDY_DOSES.find((each) => each.id === id);
      if (example === undefined) throw new Error(`no ${id}`);
      return sideOf(firstChoice(example.substance, example.dose));
    });
    if (vein === undefined || lozenge === undefined || film === undefined) throw new Error('not all are there');
    expect(new Set(topsOf(rendered(speech, vein, lozenge)).slice(0, 2)).size).toBe(1);
    expect(new Set(topsOf(rendered(speech, vein, film)).slice(0, 2)).size).toBe(2);
  });

  test('while the band is being worked out, and where it cannot be, the label and the curve are there', () => {
    for (const state of ['working', 'failed'] as const) {
      const side = sideOf(INFUSION, state);
      const markup = rendered(speech, side);
      expect(faultsOf(markup, language, [side])).toEqual([]);
      expect(textOf(markup)).toContain(speech.say(`band.${state}`));
      expect(estimatesIn(markup)[0]).not.toContain('data-part="band"');
    }
  });

  test('a model of which nobody knows how people differ says so in the place of a band', () => {
    for (const modelId of ['kamp-2020', 'domino-1984', 'clements-1981']) {
      const markup = rendered(speech, sideOf({ ...INFUSION, modelId }));
      expect(textOf(markup)).toContain(speech.say('band.without'));
    }
  });

  test('one mirror form alone has no share of receptors and says so', () => {
    for (const choice of EXAMPLES) {
      const isOneForm = choice.substance !== 'racemic ketamine';
      expect(textOf(rendered(speech, sideOf(choice))).includes(speech.tell('occupancy.none'))).toBe(isOneForm);
    }
  });

  test('an estimate wears its badge', () => {
    for (const choice of EVERY_MODEL) {
      const side = sideOf(choice, 'working');
      const isEstimate = !isRefusal(side.shown) && side.shown.explored.question.model.estimate !== null;
      expect(rendered(speech, side).includes(`>${speech.say('estimate.badge')}<`)).toBe(isEstimate);
    }
  });

  test('what is refused has the label and no picture of a level', () => {
    for (const weightKg of ['', '19', '401', 'x']) {
      const side = sideOf({ ...INFUSION, weightKg });
      const markup = rendered(speech, side);
      expect(isRefusal(side.shown)).toBe(true);
      expect(faultsOf(markup, language, [side])).toEqual([]);
      expect(estimatesIn(markup)).toEqual([]);
      expect(textOf(markup)).toContain(speech.say('refused'));
    }
  });

  test('each stage of what may follow has its verdict, its three parts, its studies, and the label of a drawn line', () => {
    const text = textOf(rendered(speech, sideOf(INFUSION, 'working')));
    for (const { id, verdict, findings } of CASCADE) {
      for (const words of [...(['title', 'known', 'illustration', 'disputed'] as const).map((part) => speech.tell(`stage.${id}.${part}`)), speech.tell(`verdict.${verdict}`), ...findings.map((finding) => speech.tell(`finding.${finding.id}.found`))]) expect(text).toContain(words);
    }
    expect(text.split(SHAPE_ONLY_LABEL[language]).length - 1).toBeGreaterThanOrEqual(CASCADE.filter(({ shape }) => shape !== null).length);
  });
});

describe('the look at faults', () => {
  test('notices a label and a band that are gone', () => {
    const [first] = AUDIENCES;
    if (first === undefined) throw new Error('nobody to speak to');
    const side = sideOf(INFUSION);
    const markup = rendered(speechOf(first), side);
    expect(faultsOf(markup.replaceAll(ESTIMATE_LABEL.en, ''), 'en', [side])).not.toEqual([]);
    expect(faultsOf(markup.replaceAll('data-part="band"', ''), 'en', [side])).not.toEqual([]);
  });
});
