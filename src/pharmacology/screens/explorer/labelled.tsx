import { Segments } from '#interface/controls/segments.tsx';
import styles from './explorer.module.css';

/** A switch with its name in sight above it. */
export function LabelledSegments<Value extends string>(props: Parameters<typeof Segments<Value>>[0]) {
  return (
    <div className={styles['labelled']}>
      <span aria-hidden="true">{props.label}</span>
      <Segments {...props} />
    </div>
  );
}
