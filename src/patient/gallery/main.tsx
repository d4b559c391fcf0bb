import { createRoot } from 'react-dom/client';
import '#interface/base.css';
import { startRouting } from '#interface/route/route.ts';
import { startLanguage } from '#interface/words/language.ts';
import '../patient.css';
import { PatientApp } from '../app.tsx';
import { account, composition } from './composition.tsx';

startLanguage();
startRouting('patient');
const root = document.querySelector('#app');
if (root !== null) createRoot(root).render(<PatientApp composition={composition} account={account} />);
