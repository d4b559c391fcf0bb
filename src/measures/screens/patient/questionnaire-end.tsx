import type { AnswerOf } from '#foundation/contract.ts';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Link } from '#interface/route/link.tsx';
import button from '#interface/controls/button.module.css';
import type { finishAssessment } from '../../api.ts';
import type { Questionnaire } from '../../instrument.ts';
import { bandOf } from '../../scoring.ts';
import { CrisisHelp } from './crisis-help.tsx';
import { useWords } from './words.ts';
import styles from './questionnaire.module.css';

type Finished = AnswerOf<typeof finishAssessment>;
type Props = { readonly instrument: Questionnaire; readonly finished: Finished; readonly showsHelp: boolean };

/** That the form has arrived, and what its number can and cannot say. */
export function QuestionnaireEnd({ instrument, finished, showsHelp }: Props) {
  const say = useWords();
  return (
    <Page title={say('end.title')}>
      {showsHelp && <CrisisHelp isArriving />}
      <p className={styles['lead']}>{say('end.arrived')}</p>
      {finished.total === null || isOneAnswer(instrument) ? <NoTotal instrument={instrument} finished={finished} /> : <Total instrument={instrument} total={finished.total} />}
      <Link to="/today" className={button['button']} data-look="primary" data-wide="true">
        {say('end.today')}
      </Link>
    </Page>
  );
}

/** That the form is kept on this phone until there is a connection; nobody has read it yet. */
export function QuestionnaireKept({ showsHelp }: { readonly showsHelp: boolean }) {
  const say = useWords();
  return (
    <Page title={say('kept.title')}>
      {showsHelp && <CrisisHelp isArriving />}
      <p className={styles['lead']}>{say('kept.words')}</p>
      <p>{say('kept.nobody')}</p>
      <Link to="/today" className={button['button']} data-look="primary" data-wide="true">
        {say('end.today')}
      </Link>
    </Page>
  );
}

function Total({ instrument, total }: { readonly instrument: Questionnaire; readonly total: number }) {
  const say = useWords();
  const maximum = instrument.range?.maximum ?? 0;
  const found = bandOf(instrument, total);
  const band = found !== null && WORDED_BANDS.has(bandKeyOf(found.label)) ? found : null;
  return (
    <>
      <Card title={say('end.number')}>
        <p className={styles['total']}>
          <strong>{total}</strong> {say('end.of', { maximum })}
        </p>
        <meter className={styles['meter']} min={0} max={maximum} value={total} aria-label={say('end.number')} />
        {band !== null && <p>{say('end.band', { from: band.from, to: band.to, band: bandKeyOf(band.label) })}</p>}
      </Card>
      <Card title={say('end.can')} look="sunken">
        <p>{isOfTwoWeeks(instrument) ? say('end.canWords') : say('end.canWordsAny')}</p>
      </Card>
      <Card title={say('end.cannot')} look="sunken">
        <p>{say('end.cannotWords')}</p>
      </Card>
    </>
  );
}

function NoTotal({ instrument, finished }: { readonly instrument: Questionnaire; readonly finished: Finished }) {
  const say = useWords();
  return (
    <Card title={say('end.noNumber')}>
      <p>{instrument.scoring === 'none' || isOneAnswer(instrument) ? say('end.noNumberByItself') : say('end.noNumberOpen', { count: finished.askNext.length })}</p>
    </Card>
  );
}

/** The bands that the forms on mood and worry have and that are told to people, each in its own words. */
const WORDED_BANDS = new Set(['none_or_minimal', 'minimal', 'mild', 'moderate', 'moderately_severe', 'severe']);

function isOfTwoWeeks({ recall }: Questionnaire): boolean {
  return recall.days === 14;
}

/** Where one answer is the whole total, its number says nothing more than the answer. */
function isOneAnswer({ items }: Questionnaire): boolean {
  return items.filter(({ isScored }) => isScored).length === 1;
}

/** A word that a message can choose by: `moderately severe` is `moderately_severe`. */
function bandKeyOf(label: string): string {
  return label.replaceAll(' ', '_');
}
