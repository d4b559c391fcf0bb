import { useMemo } from 'react';
import { useSettled } from '#interface/client/use-steady.ts';
import { Segments } from '#interface/controls/segments.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import type { OfPeople } from '../../explored.ts';
import { afterDose, exposureAfter } from '../../explored.ts';
import type { Choice } from '../../exploring.ts';
import { EffectSiteChart } from './effect-site-chart.tsx';
import { LevelChart, SeriesChart } from './level-chart.tsx';
import { levelText, timeText } from './numbers.ts';
import { OccupancyChart } from './occupancy-chart.tsx';
import { useSpeech } from './speech.ts';
import type { Shown } from './use-explored.ts';
import type { Look, View } from './view.ts';
import { placeOf, shownDose } from './view.ts';
import styles from './explorer.module.css';

type Props = {
  readonly view: View;
  readonly choice: Choice;
  readonly shown: Shown;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  /** Where the axis of the level ends. */
  readonly top: number;
};

/** What both halves of a panel say of the question, and the name of what is saved. */
function useAsked({ view, choice, shown: { explored } }: Pick<Props, 'view' | 'choice' | 'shown'>) {
  const { say } = useSpeech();
  const { model, substance, dose } = explored.question;
  const title = say(`route.${dose.route}`);
  const given = `${view.doseWords(choice, explored.question)}; ${say('note.weight', { weight: choice.weightKg })}`;
  const [whole, named] = [`${say(`substance.${substance}`)}. ${title}: ${given}`, say('note.model', { title: model.title })];
  const notes = useMemo(() => [whole, named], [whole, named]);
  return { title, given, notes, name: `${dose.route}-${choice.modelId}` };
}

/** The levels in blood of one way of giving it. */
export function Levels({ view, choice, shown, look, onLook, top }: Props) {
  const { say } = useSpeech();
  const { explored } = shown;
  const { title, given, notes, name } = useAsked({ view, choice, shown });
  const place = placeOf(explored, look);
  const dose = shownDose(look, choice);
  const analytes = explored.curves.map(({ observable: { analyte } }) => analyte);
  return (
    <div className={styles['panel']}>
      <header>
        <h2>{title}</h2>
        {explored.question.model.estimate !== null && <Tag look="attention">{say('estimate.badge')}</Tag>}
        <p className={styles['quiet']}>
          {say(`substance.${explored.question.substance}`)}. {given}
        </p>
      </header>
      <div className={styles['panel']}>
        {analytes.length > 1 && <Segments label={say('analyte.choose')} value={analytes[place] ?? analytes[0] ?? 'ketamine'} onChange={(analyte) => onLook({ ...look, analyte })} choices={analytes.map((analyte) => ({ value: analyte, label: say(`analyte.${analyte}`) }))} />}
        {choice.times > 1 && <SelectField label={say('dose.choose')} value={String(dose)} onChange={(chosen) => onLook({ ...look, dose: Number(chosen) })} choices={explored.question.series.atH.map((hour, index) => ({ value: String(index), label: say('dose.number', { number: index + 1, day: Math.round(hour / 24) }) }))} emptyWord="" />}
      </div>
      <div className={styles['panel']}>
        <LevelChart {...{ choice, explored, bands: shown.bands, place, dose, top, notes, name }} />
        <BandState shown={shown} place={place} />
        {choice.times > 1 && <SeriesChart {...{ explored, bands: shown.bands, place, top, notes, name }} />}
      </div>
    </div>
  );
}

/** What the levels come to, what they rest on, and what is reckoned from them. */
export function Meaning({ view, choice, shown, look }: Omit<Props, 'onLook' | 'top'>) {
  const { say } = useSpeech();
  const { title, notes, name } = useAsked({ view, choice, shown });
  const dose = shownDose(look, choice);
  return (
    <div className={styles['panel']}>
      <h2>{say('meaning.title', { title })}</h2>
      <ExposureFacts {...{ choice, shown, place: placeOf(shown.explored, look), dose }} />
      <view.About shown={shown} />
      <OccupancyChart {...{ choice, explored: shown.explored, dose, notes, name }} />
      <EffectSiteChart {...{ choice, explored: shown.explored, settled: shown.settled, dose, notes, name }} />
    </div>
  );
}

/** A band that is behind for less than this is not worth a word: words that come and go with each frame are unrest. */
const WORTH_A_WORD_MS = 300;
/** What the band's state may be called. */
const BAND_WORDS = ['working', 'drawn', 'without', 'failed'] as const;

/** A sentence, always as much room, that says where the band stands; and the defect that a curve is known for. */
function BandState({ shown: { bands, explored }, place }: { readonly shown: Shown; readonly place: number }) {
  const { say } = useSpeech();
  const lasting = useSettled(bands.state, WORTH_A_WORD_MS);
  const state = bands.state !== 'behind' ? bands.state : lasting === 'behind' ? 'working' : 'drawn';
  const longest = BAND_WORDS.map((each) => say(`band.${each}`)).reduce((one, other) => (other.length > one.length ? other : one));
  const hasDefect = explored.curves[place]?.defect !== null;
  return (
    <>
      <p className={styles['band']} role="status" data-band={bands.state} data-longest={longest}>
        <span>{say(`band.${state}`)}</span>
      </p>
      {hasDefect && <p className={styles['said']}>{say('level.defect')}</p>}
    </>
  );
}

function ExposureFacts({ choice, shown: { explored, bands }, place, dose }: { readonly choice: Choice; readonly shown: Shown; readonly place: number; readonly dose: number }) {
  const { say, audience } = useSpeech();
  const curve = explored.curves[place];
  if (curve === undefined) return null;
  const typical = exposureAfter(curve, afterDose(explored.question, dose, Number.POSITIVE_INFINITY));
  const people = bands.bands?.[place] ?? null;
  const isOnce = choice.times === 1;
  const text = (own: string, range: OfPeople | undefined, write: (value: number) => string): string => {
    const [low, , high] = range?.map(write) ?? [];
    return low === undefined || high === undefined || low === high ? own : say('exposure.range', { own, low, high });
  };
  const level = (value: number): string => say('exposure.level', { value: levelText(value) });
  const area = (value: number): string => say('exposure.area.value', { value: levelText(value) });
  const items = [
    { name: say('exposure.peak'), value: text(level(typical.cmax), people?.cmax, level) },
    { name: say('exposure.time'), value: text(timeText(typical.tmaxH), isOnce ? people?.tmaxH : undefined, timeText) },
    ...(audience === 'clinic' ? [{ name: say('exposure.area', { hours: isOnce ? choice.windowH : 24 }), value: text(area(typical.areaUntilEnd), isOnce ? people?.areaUntilEnd : undefined, area) }, ...typical.above.map(({ levels, hours }) => ({ name: say('exposure.above', { level: levels.fromNgPerMl }), value: timeText(hours) }))] : []),
  ];
  return <FactList items={items} />;
}
