import { measureAsked } from '../measured-row.ts';
import { ROWS } from './rows.ts';

await measureAsked(ROWS);
