import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { Button } from '#interface/controls/button.tsx';
import { comparisonOf } from '../../comparing.ts';
import type { Choice } from '../../exploring.ts';
import { pressurePointFor } from '../../illustrations.ts';
import { ESTIMATE_LABEL } from '../../labels.ts';
import { CascadeStrip } from './cascade-strip.tsx';
import { levelTop } from './level-top.ts';
import { Levels, Meaning } from './panel.tsx';
import { useSpeech } from './speech.ts';
import type { Shown } from './use-explored.ts';
import type { Look, View } from './view.ts';
import { placeOf } from './view.ts';
import styles from './explorer.module.css';

/** One choice with what came of it. */
export type Side = {
  readonly choice: Choice;
  readonly shown: Shown | Refusal;
  readonly look: Look;
  readonly onChange: (choice: Choice) => void;
  readonly onLook: (look: Look) => void;
};

type Props = {
  readonly view: View;
  /** One, or two to be compared. */
  readonly sides: readonly [Side] | readonly [Side, Side];
  /** Changes what both share: weight, series and hours. */
  readonly onShare: (choice: Choice) => void;
  readonly onCompare: (isComparing: boolean) => void;
};

/** The whole explorer as it stands, from its label to what may follow. */
export function ExplorerPage({ view, sides, onShare, onCompare }: Props) {
  const { say } = useSpeech();
  const isComparing = sides.length === 2;
  const tops = topsOf(sides);
  return (
    <div className={styles['explorer']}>
      <Label />
      <div className={styles['bench']} data-count={sides.length}>
        <div className={styles['dose']}>
          {sides.map(({ choice, onChange }, index) => (
            <section key={index} className={styles['controls']} aria-label={isComparing ? say(index === 0 ? 'compare.first' : 'compare.second') : say('controls.title')}>
              {isComparing && <h2>{say(index === 0 ? 'compare.first' : 'compare.second')}</h2>}
              <view.DoseControls choice={choice} onChange={onChange} />
            </section>
          ))}
          <Button onClick={() => onCompare(!isComparing)}>{say(isComparing ? 'compare.end' : 'compare.start')}</Button>
        </div>
        <div className={styles['levels']}>
          {isComparing && <ComparisonWords sides={sides} />}
          {sides.map((side, index) => (isRefusal(side.shown) ? <Refused key={index} refusal={side.shown} /> : <Levels key={index} {...{ view, choice: side.choice, shown: side.shown, look: side.look, onLook: side.onLook, top: tops[index] ?? 1 }} />))}
        </div>
        <section className={styles['shared']} aria-label={say('controls.shared')}>
          <view.SharedControls choice={sides[0].choice} onChange={onShare} />
        </section>
      </div>
      <div className={styles['panels']} data-count={sides.length}>
        {sides.map(({ choice, shown, look }, index) => !isRefusal(shown) && <Meaning key={index} {...{ view, choice, shown, look }} />)}
      </div>
      <CascadeStrip hasPressure={sides.some(({ choice }) => pressurePointFor(choice.substance, choice.dose.route) !== null)} />
    </div>
  );
}

/** What everything here is, and what it is not. */
function Label() {
  const { tell, language } = useSpeech();
  return (
    <div className={styles['label']} role="note">
      <strong>{ESTIMATE_LABEL[language]}.</strong>
      <p>{tell('label.plain')}</p>
    </div>
  );
}

function Refused({ refusal }: { readonly refusal: Refusal }) {
  const { say, audience, language } = useSpeech();
  return (
    <section className={styles['panel']} role="alert">
      <p>{say('refused')}</p>
      {audience === 'clinic' && <p>{refusal.sentence}</p>}
      <p className={styles['quiet']}>{ESTIMATE_LABEL[language]}.</p>
    </section>
  );
}

function lookedAt({ shown, look }: Side) {
  return isRefusal(shown) ? undefined : shown.explored.curves[placeOf(shown.explored, look)]?.observable;
}

/** Two curves that may be held against each other get one scale; all others one of their own. */
function topsOf(sides: Props['sides']): readonly number[] {
  const own = sides.map(({ shown, look }) => (isRefusal(shown) ? 1 : levelTop(shown, placeOf(shown.explored, look))));
  const [left, right] = sides.map(lookedAt);
  if (left === undefined || right === undefined || comparisonOf(left, right) !== 'comparable') return own;
  return own.map(() => Math.max(...own));
}

function ComparisonWords({ sides }: { readonly sides: Props['sides'] }) {
  const { say } = useSpeech();
  const [left, right] = sides.map(lookedAt);
  if (left === undefined || right === undefined) return null;
  const comparison = comparisonOf(left, right);
  return (
    <p role="status" data-comparison={comparison}>
      {say(`compare.${comparison}`, { left: say(`analyte.${left.analyte}`), right: say(`analyte.${right.analyte}`), leftSite: say(`site.${left.site}`), rightSite: say(`site.${right.site}`) })}
    </p>
  );
}
