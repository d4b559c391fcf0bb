import { useMemo } from 'react';
import { Page } from '#interface/layout/page.tsx';
import { useLanguage } from '#interface/words/language.ts';
import { firstChoice } from '../../exploring.ts';
import { Explorer } from '../explorer/explorer.tsx';
import { SpeechContext } from '../explorer/speech.ts';
import { useClinicView } from './clinic-view.ts';
import { startingDose } from './clinic-choice.ts';
import { useCascadeWords, useWords } from './words.ts';

/** The published models of ketamine, for clinicians: any route, dose, weight and series, with everything they rest on. */
export function ExplorerForClinicians() {
  const say = useWords();
  const tell = useCascadeWords();
  const language = useLanguage();
  const view = useClinicView();
  const speech = useMemo(() => ({ say, tell, language, audience: 'clinic' as const }), [say, tell, language]);
  return (
    <Page title={say('title')}>
      <p>{say('lead')}</p>
      <SpeechContext value={speech}>
        <Explorer view={view} first={firstChoice('racemic ketamine', startingDose('intravenous'))} second={firstChoice('racemic ketamine', startingDose('intramuscular'))} />
      </SpeechContext>
    </Page>
  );
}
