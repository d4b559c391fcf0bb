import { createRoot } from 'react-dom/client';
import { startPalette } from '#interface/palette.ts';
import { nameApp } from '#interface/route/page-title.ts';
import { startRouting } from '#interface/route/route.ts';
import '#interface/base.css';
import { ClinicApp } from './app.tsx';
import { useAccount } from './account.ts';
import { composition } from './composition.ts';

function Root() {
  return <ClinicApp composition={composition} account={useAccount()} />;
}

startPalette();
startRouting('clinic');
nameApp('Fenestra');
const root = document.querySelector('#app');
if (root !== null) createRoot(root).render(<Root />);
