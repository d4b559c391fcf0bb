import { useClinicalWords } from '#interface/clinical/words.ts';
import { Unfold } from '#interface/layout/unfold.tsx';
import type { WireReading } from '../../../api-clinic.ts';
import { useWords } from '../words.ts';
import styles from './claims.module.css';

/** A claim as the guide says it, how firm it is, what is disputed, who was studied and where it was read. */
export function PublishedClaim({ reading: { known, disputed, studied, standing, grade, sources } }: { readonly reading: WireReading }) {
  const say = useWords();
  const sayClinical = useClinicalWords();
  const firm = standing === 'known' ? say('claims.known') : say(standing === 'disputed' ? 'claims.isDisputed' : 'claims.illustration');
  return (
    <div className={styles['part']}>
      <p>{known}</p>
      <p className={styles['quiet']}>
        {firm}, {say(`grade.${grade}`)}
      </p>
      <Unfold word={say('claims.source.open')}>
        <div className={styles['more']}>
          {disputed !== null && (
            <p>
              <strong>{say('claims.disputed')}</strong> {disputed}
            </p>
          )}
          <p>
            <strong>{say('claims.studied')}</strong> {studied}
          </p>
          {sources.map(({ key, mark, reference, where }) => (
            <p key={key} className={styles['quiet']}>
              {say('claims.source', { reference, where, mark: sayClinical(`rule.mark.${mark}`) })}
            </p>
          ))}
        </div>
      </Unfold>
    </div>
  );
}
