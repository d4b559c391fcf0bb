import { memo } from 'react';
import { Tag } from '#interface/layout/tag.tsx';
import { Unfold } from '#interface/layout/unfold.tsx';
import { CASCADE, SHOWN_TOGETHER } from '../../cascade.ts';
import type { Finding, Stage } from '../../stage.ts';
import { SourceLine } from './source-line.tsx';
import { useSpeech } from './speech.ts';
import { StageDrawing } from './stage-drawing.tsx';
import styles from './stage.module.css';

const TOGETHER: readonly string[] = SHOWN_TOGETHER;
const PARTS = ['known', 'illustration', 'disputed'] as const;
const OF_STUDY = ['who', 'given', 'when', 'found', 'not'] as const;

/**
 * What may follow in brain and body, stage after stage; the same whatever is chosen.
 * @param hasPressure whether blood pressure was published for what is chosen; else its point is from another way
 */
export const CascadeStrip = memo(function CascadeStrip({ hasPressure }: { readonly hasPressure: boolean }) {
  const { say, tell } = useSpeech();
  return (
    <section className={styles['strip']} aria-label={tell('strip.title')}>
      <header>
        <h2>{tell('strip.title')}</h2>
        <p>{tell('strip.lead')}</p>
        <p className={styles['small']}>
          {tell('strip.same')} {tell('strip.axis')}.
        </p>
      </header>
      {CASCADE.filter(({ id }) => !TOGETHER.includes(id)).map((stage) => <StageCard key={stage.id} stage={stage} />)}
      <section className={styles['together']} aria-label={tell('strip.together')}>
        <p>{tell('strip.together')}</p>
        {CASCADE.filter(({ id }) => TOGETHER.includes(id)).map((stage) => <StageCard key={stage.id} stage={stage} />)}
        {!hasPressure && <p className={styles['small']}>{say('pressure.elsewhere')}</p>}
      </section>
    </section>
  );
});

/** One stage: its verdict, what is drawn, what is known, a picture and disputed, and its studies behind one tap. */
function StageCard({ stage }: { readonly stage: Stage }) {
  const { say, tell } = useSpeech();
  const { id, verdict, shape, findings } = stage;
  return (
    <article className={styles['stage']} aria-label={tell(`stage.${id}.title`)}>
      <header>
        <h3>{tell(`stage.${id}.title`)}</h3>
        <Tag look={verdict === 'known' ? 'teal' : verdict === 'disputed' ? 'attention' : 'dusk'}>{tell(`verdict.${verdict}`)}</Tag>
      </header>
      <p>{tell(`stage.${id}.what`)}</p>
      <StageDrawing stage={stage} />
      <p className={styles['small']}>
        {tell(`stage.${id}.drawn`)} {shape !== null && tell(shape.lookedUntilH === null ? 'shape.never' : 'shape.free')}
      </p>
      <dl className={styles['parts']} data-wide>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{tell(`part.${part}`)}</dt>
            <dd>{tell(`stage.${id}.${part}`)}</dd>
          </div>
        ))}
      </dl>
      <Unfold word={say('studies.open', { count: findings.length })}>
        {findings.map((finding) => <Study key={finding.id} finding={finding} />)}
      </Unfold>
    </article>
  );
}

function Study({ finding: { id, species, verdict, source } }: { readonly finding: Finding }) {
  const { say, tell } = useSpeech();
  return (
    <dl className={`${styles['parts']} ${styles['study']}`}>
      {OF_STUDY.map((part) => (
        <div key={part}>
          <dt>{tell(`part.${part}`)}</dt>
          <dd>
            {part === 'who' && <Tag>{tell(`species.${species}`)}</Tag>} {tell(`finding.${id}.${part}`)}
          </dd>
        </div>
      ))}
      <div>
        <dt>{say('source.one')}</dt>
        <dd>
          <Tag>{tell(`verdict.${verdict}`)}</Tag> <SourceLine mark={source} />
        </dd>
      </div>
    </dl>
  );
}
