import { useMemo } from 'react';
import { Page } from '#interface/layout/page.tsx';
import { useLanguage } from '#interface/words/language.ts';
import { firstChoice } from '../../exploring.ts';
import { Explorer } from '../explorer/explorer.tsx';
import { SpeechContext } from '../explorer/speech.ts';
import { exampleOf } from './example.ts';
import { usePatientView } from './patient-view.ts';
import { useCascadeWords, useWords } from './words.ts';

const FIRST = exampleOf('vein-racemate');
const SECOND = exampleOf('lozenge');

/** How ketamine moves through a body, for patients: from examples of studies, the same for everybody. */
export function ExplorerForPatients() {
  const say = useWords();
  const tell = useCascadeWords();
  const language = useLanguage();
  const view = usePatientView();
  const speech = useMemo(() => ({ say, tell, language, audience: 'patient' as const }), [say, tell, language]);
  return (
    <Page title={say('title')}>
      <p>{say('lead')}</p>
      <SpeechContext value={speech}>
        <Explorer view={view} first={firstChoice(FIRST.substance, FIRST.dose)} second={firstChoice(SECOND.substance, SECOND.dose)} />
      </SpeechContext>
    </Page>
  );
}
