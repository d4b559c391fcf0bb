import { createRoot } from 'react-dom/client';
import '#interface/base.css';
import { startPalette } from '#interface/palette.ts';
import { nameApp } from '#interface/route/page-title.ts';
import { startRouting } from '#interface/route/route.ts';
import { ClinicApp } from '../app.tsx';
import { account, composition } from './composition.ts';

startPalette();
startRouting('clinic');
nameApp('Fenestra');
const root = document.querySelector('#app');
if (root !== null) createRoot(root).render(<ClinicApp composition={composition} account={account} />);
