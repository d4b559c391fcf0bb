import { createRoot } from 'react-dom/client';
import { showKeptPalette } from '#interface/reading-palette.ts';
import { startRouting } from '#interface/route/route.ts';
import { startLanguage } from '#interface/words/language.ts';
import '#interface/base.css';
import './patient.css';
import { PatientApp } from './app.tsx';
import { useAccount } from './account.ts';
import { composition } from './composition.ts';
import { hasLeft } from '#interface/quick-exit.ts';

function Root() {
  return <PatientApp composition={composition} account={useAccount()} />;
}

const root = document.querySelector('#app');
if (root !== null && !hasLeft()) {
  showKeptPalette();
  startLanguage();
  startRouting('patient');
  createRoot(root).render(<Root />);
}
