import { Card } from '../layout/card.tsx';
import { Grid, Stack } from '../layout/stack.tsx';
import styles from './gallery.module.css';

const COLOURS = ['paper', 'surface', 'sunken', 'line', 'edge', 'muted', 'ink', 'teal', 'teal-fill', 'teal-soft', 'dusk', 'dusk-soft', 'attention', 'attention-soft'];
const PROMPTS = ['prompt-high', 'prompt-medium', 'prompt-low'];
const SERIES = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'];
const SIZES = ['small', 'body', 'lead', 'title', 'display', 'vital'];

/** The palette and the type. */
export function TokensSection() {
  return (
    <Stack>
      <Grid widthRem={30}>
        <Card title="Palette">
          <Swatches names={COLOURS} />
          <h3>Prompts only</h3>
          <Swatches names={PROMPTS} />
          <h3>Series in charts</h3>
          <Swatches names={SERIES} />
        </Card>
        <Card title="Type">
          {SIZES.map((size) => (
            <p key={size} style={{ fontSize: `var(--text-${size})`, lineHeight: 1.2 }}>
              {size} 0.5 mg/kg
            </p>
          ))}
          <p className={styles['read']} style={{ fontSize: 'var(--text-lead)' }}>
            For reading: a quiet room with a window. Illness, 1lI 0O.
          </p>
        </Card>
      </Grid>
    </Stack>
  );
}

function Swatches({ names }: { readonly names: readonly string[] }) {
  return (
    <div className={styles['swatches']}>
      {names.map((name) => (
        <span key={name} className={styles['swatch']} style={{ '--shown': `var(--${name})` }}>
          {name}
        </span>
      ))}
    </div>
  );
}
