import { measureAsked } from '../measured-row.ts';
import { lastSeen, ROWS } from './rows.ts';

await measureAsked(ROWS);
if (!Number.isFinite(lastSeen())) throw new Error('a row gave no number');
