import type { Jurisdiction } from './clinic.ts';

/** Where somebody who leaves in haste is taken: a page that says nothing about them. */
export const NEUTRAL_PAGE: Readonly<Record<Jurisdiction, string>> = { us: 'https://www.weather.gov/' };
