import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import type { ZoneName } from '#foundation/zoned-time.ts';
import '../base.css';
import { Button } from '../controls/button.tsx';
import { ClinicZone } from '../format/use-format.ts';
import { Row } from '../layout/stack.tsx';
import { lightUp, setDim, setLight, startPalette, usePalette } from '../palette.ts';
import { ToastRegion } from '../states/toast-region.tsx';
import { ChartsSection } from './charts-section.tsx';
import { ClinicalSection } from './clinical-section.tsx';
import { ControlsSection } from './controls-section.tsx';
import styles from './gallery.module.css';
import { QuestionsSection } from './questions-section.tsx';
import { StatesSection } from './states-section.tsx';
import { TokensSection } from './tokens-section.tsx';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sample zone; real zones come parsed from the server
const zone = 'America/New_York' as ZoneName;

/** Every piece of the kit on one page, for looking at while developing; no part of the product. */
function Gallery() {
  const { isDim } = usePalette();
  return (
    <ClinicZone value={zone}>
      <main className={styles['gallery']}>
        <Row isSpread>
          <h1>Design kit</h1>
          <Row>
            <Button onClick={() => setDim(!isDim)}>{isDim ? 'Day' : 'Dim'}</Button>
            <Button onClick={lightUp}>Light for 10 s</Button>
            <Button onClick={() => setLight(40)}>40 % light</Button>
          </Row>
        </Row>
        <TokensSection />
        <ControlsSection />
        <ClinicalSection />
        <ChartsSection />
        <QuestionsSection />
        <StatesSection />
      </main>
      <ToastRegion />
    </ClinicZone>
  );
}

startPalette();
const root = document.querySelector('#app');
if (root !== null) {
  createRoot(root).render(
    <Suspense>
      <Gallery />
    </Suspense>,
  );
}
