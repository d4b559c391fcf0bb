import type { Claim } from './claim.ts';
import { figure } from './claim.ts';

/** What is seen in brain and body, in animals and in people (S3, S30 to S33). */
export const brainClaims: readonly Claim[] = [
  {
    id: 'glutamate-in-rats',
    standing: 'illustration',
    grade: 'very-low',
    sources: [{ key: 'Mogh97', mark: 'C' }],
    figures: [
      figure('lowest dose that raised it', 10, 'mg/kg', 'treated', 'Mogh97'),
      figure('highest dose that raised it', 30, 'mg/kg', 'treated', 'Mogh97'),
      figure('dose that did not move it', 50, 'mg/kg', 'treated', 'Mogh97'),
      figure('dose for surgery that lowered it', 200, 'mg/kg', 'treated', 'Mogh97'),
    ],
    seeds: ['S30'],
  },
  {
    id: 'glutamate-in-people',
    standing: 'disputed',
    grade: 'low',
    sources: [{ key: 'Abd18', mark: 'C' }, { key: 'Kege13', mark: 'C' }, { key: 'PCCglu', mark: 'C' }],
    figures: [
      figure('people measured during the infusion', 21, 'people', 'treated', 'Abd18'),
      figure('of them depressed', 7, 'people', 'treated', 'Abd18'),
      figure('rise of the marker', 13, 'percent of an amount', 'treated', 'Abd18'),
      figure('people measured later', 12, 'people', 'treated', 'PCCglu'),
      figure('hours after the infusion', 3, 'hours', null, 'PCCglu'),
    ],
    seeds: ['S30'],
  },
  {
    id: 'new-connections-in-rodents',
    standing: 'illustration',
    grade: 'very-low',
    sources: [{ key: 'Li10', mark: 'C' }, { key: 'Prya18', mark: 'C' }],
    figures: [
      figure('when rats had more connections', 24, 'hours', null, 'Li10'),
      figure('when mice first had more of them', 72, 'hours', null, 'Prya18'),
    ],
    seeds: ['S3', 'S31'],
  },
  {
    id: 'growth-factor-in-blood',
    standing: 'disputed',
    grade: 'low',
    sources: [{ key: 'Haile14', mark: 'C' }, { key: 'Zheng21', mark: 'C' }, { key: 'Pard24', mark: 'C' }],
    figures: [
      figure('people in the first study', 22, 'people', 'both', 'Haile14'),
      figure('when it was higher in responders', 240, 'minutes', null, 'Haile14'),
      figure('people in the second study', 94, 'people', 'treated', 'Zheng21'),
      figure('infusions in the second study', 6, 'sessions', 'treated', 'Zheng21'),
    ],
    seeds: ['S31'],
  },
  {
    id: 'default-mode-links',
    standing: 'disputed',
    grade: 'low',
    sources: [{ key: 'Schei12', mark: 'C' }, { key: 'Evans18', mark: 'C' }, { key: 'MidDMN', mark: 'C' }],
    figures: [
      figure('healthy people', 17, 'people', 'both', 'Schei12'),
      figure('hours after the dose', 24, 'hours', null, 'Schei12'),
      figure('people in the study of depression', 58, 'people', 'both', 'Evans18'),
      figure('when the links looked like those of healthy people', 2, 'days', null, 'Evans18'),
      figure('when that had gone again', 10, 'days', null, 'Evans18'),
    ],
    seeds: ['S32'],
  },
  {
    id: 'pressure-rise',
    standing: 'known',
    grade: 'moderate',
    sources: [{ key: 'Yale24', mark: 'C' }, { key: 'Emory18', mark: 'C' }],
    figures: [
      figure('people', 138, 'people', 'treated', 'Yale24'),
      figure('infusions', 2342, 'sessions', 'treated', 'Yale24'),
      figure('mean rise of the upper value', 16, 'mmHg', 'treated', 'Yale24'),
      figure('mean rise of the lower value', 11, 'mmHg', 'treated', 'Yale24'),
      figure('when it was highest', 40, 'minutes', 'treated', 'Yale24'),
      figure('people with a severe rise at least once', 12.5, 'percent', 'treated', 'Yale24'),
      figure('sessions with a severe rise', 0.98, 'percent of sessions', 'treated', 'Yale24'),
      figure('infusions in another clinic', 684, 'sessions', 'treated', 'Emory18'),
      figure('mean rise of the upper value there', 3.3, 'mmHg', 'treated', 'Emory18'),
      figure('mean rise of the lower value there', 3.2, 'mmHg', 'treated', 'Emory18'),
    ],
    seeds: ['S33', 'S42'],
  },
];
