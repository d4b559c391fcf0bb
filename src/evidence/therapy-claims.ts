import type { Claim } from './claim.ts';
import { figure } from './claim.ts';

/** Therapy and integration around ketamine, and what helps it last (S8 to S10, S28, S29, S38 to S40, S47). */
export const therapyClaims: readonly Claim[] = [
  {
    id: 'therapy-after-six',
    standing: 'disputed',
    grade: 'low',
    sources: [{ key: 'Wilk21', mark: 'C' }],
    figures: [
      figure('people who had responded', 28, 'people', 'both', 'Wilk21'),
      figure('infusions before', 6, 'sessions', 'both', 'Wilk21'),
      figure('gap on the main scale in favour of therapy', 0.65, 'standard deviations', null, 'Wilk21'),
      figure('end of its interval against therapy', 0.55, 'standard deviations', null, 'Wilk21'),
      figure('end of its interval in favour of therapy', 1.82, 'standard deviations', null, 'Wilk21'),
    ],
    seeds: ['S8', 'S29', 'S38'],
  },
  {
    id: 'training-after-one',
    standing: 'disputed',
    grade: 'low',
    sources: [{ key: 'Price22', mark: 'C' }],
    figures: [
      figure('people', 154, 'people', 'both', 'Price22'),
      figure('short training sessions', 8, 'sessions', 'both', 'Price22'),
      figure('days of training', 4, 'days', 'both', 'Price22'),
      figure('time followed', 30, 'days', 'both', 'Price22'),
    ],
    seeds: ['S8', 'S38', 'S47'],
  },
  {
    id: 'therapy-studies',
    standing: 'disputed',
    grade: 'low',
    sources: [{ key: 'Kew23', mark: 'C' }, { key: 'KAPRCT', mark: 'C' }],
    figures: [figure('people planned in a trial without a result so far', 70, 'people', 'both', 'KAPRCT')],
    seeds: ['S8', 'S29', 'S38'],
  },
  {
    id: 'therapy-group',
    standing: 'disputed',
    grade: 'very-low',
    sources: [{ key: 'Dore19', mark: 'C' }],
    figures: [figure('people', 235, 'people', 'treated', 'Dore19')],
    seeds: ['S9'],
  },
  {
    id: 'learning-window',
    standing: 'illustration',
    grade: 'very-low',
    sources: [{ key: 'Nard23', mark: 'C' }, { key: 'Price22', mark: 'C' }],
    figures: [figure('window in mice', 48, 'hours', null, 'Nard23')],
    seeds: ['S47'],
  },
  {
    id: 'integration-practice',
    standing: 'known',
    grade: 'practice',
    sources: [{ key: 'Dore19', mark: 'C' }, { key: 'EMB', mark: 'C' }, { key: 'PHRI', mark: 'C' }],
    figures: [],
    seeds: ['S28'],
  },
  {
    id: 'not-a-cure',
    standing: 'known',
    grade: 'moderate',
    sources: [{ key: 'Kew23', mark: 'C' }, { key: 'McIn22', mark: 'C' }],
    figures: [],
    seeds: ['S10'],
  },
  {
    id: 'whole-plan',
    standing: 'known',
    grade: 'practice',
    sources: [{ key: 'ASA', mark: 'C' }],
    figures: [],
    seeds: ['S40'],
  },
  {
    id: 'daily-life-untested',
    standing: 'disputed',
    grade: 'very-low',
    sources: [{ key: 'product-default', mark: 'P' }],
    figures: [],
    seeds: ['S39'],
  },
];
