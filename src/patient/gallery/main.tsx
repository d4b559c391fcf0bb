import { createRoot } from 'react-dom/client';
import '#interface/base.css';
import { startRouting } from '#interface/route/route.ts';
import { startLanguage } from '#interface/words/language.ts';
import '../patient.css';
import { PatientApp } from '../app.tsx';
import { hasLeft } from '#interface/quick-exit.ts';
import { account, composition } from './composition.tsx';

const root = document.querySelector('#app');
if (root !== null && !hasLeft()) {
  startLanguage();
  startRouting('patient');
  createRoot(root).render(<PatientApp composition={composition} account={account} />);
}
