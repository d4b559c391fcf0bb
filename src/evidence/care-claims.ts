import type { Claim } from './claim.ts';
import { figure } from './claim.ts';

/** Steps of care, approvals, and what else there is (S2, S11, S12, S14, S16, S40). */
export const careClaims: readonly Claim[] = [
  {
    id: 'anaesthetic-only',
    standing: 'known',
    grade: 'practice',
    sources: [{ key: 'FDA23', mark: 'C' }],
    figures: [],
    seeds: ['S2'],
  },
  {
    id: 'esketamine-approved',
    standing: 'known',
    grade: 'practice',
    sources: [{ key: 'Gast19', mark: 'C' }, { key: 'MDSI20', mark: 'C' }, { key: 'SprMono', mark: 'C' }],
    figures: [
      figure('together with a tablet, when others had not helped', 2019, 'year', null, 'Gast19'),
      figure('in depression with acute thoughts of suicide', 2020, 'year', null, 'MDSI20'),
      figure('on its own, when others had not helped', 2025, 'year', null, 'SprMono'),
    ],
    seeds: ['S2', 'S20'],
  },
  {
    id: 'anxiety-evidence',
    standing: 'disputed',
    grade: 'very-low',
    sources: [{ key: 'FDA23', mark: 'C' }, { key: 'Dore19', mark: 'C' }],
    figures: [figure('people in an open group', 235, 'people', 'treated', 'Dore19')],
    seeds: ['S2'],
  },
  {
    id: 'seen-first',
    standing: 'known',
    grade: 'practice',
    sources: [{ key: 'ASA', mark: 'C' }, { key: 'ASKP20', mark: 'C' }, { key: 'San17', mark: 'C' }],
    figures: [],
    seeds: ['S11'],
  },
  {
    id: 'earlier-treatments',
    standing: 'known',
    grade: 'practice',
    sources: [{ key: 'link-Sust3', mark: 'C' }],
    figures: [figure('treatments that did not help enough', 2, 'treatments', null, 'link-Sust3')],
    seeds: ['S12'],
  },
  {
    id: 'screened-first',
    standing: 'known',
    grade: 'practice',
    sources: [{ key: 'San17', mark: 'C' }],
    figures: [],
    seeds: ['S14'],
  },
  {
    id: 'support-wanted',
    standing: 'known',
    grade: 'very-low',
    sources: [{ key: 'Q1', mark: 'C' }],
    figures: [figure('people interviewed', 17, 'people', 'treated', 'Q1')],
    seeds: ['S16', 'S21'],
  },
  {
    id: 'electric-treatment-behind',
    standing: 'disputed',
    grade: 'moderate',
    sources: [{ key: 'Anand23', mark: 'C' }],
    figures: [
      figure('people', 403, 'people', 'both', 'Anand23'),
      figure('weeks of treatment', 3, 'weeks', 'both', 'Anand23'),
      figure('response', 55.4, 'percent', 'treated', 'Anand23'),
      figure('response', 41.2, 'percent', 'compared', 'Anand23'),
    ],
    seeds: ['S40'],
  },
  {
    id: 'electric-treatment-ahead',
    standing: 'disputed',
    grade: 'moderate',
    sources: [{ key: 'KetECT22', mark: 'C' }],
    figures: [
      figure('people', 186, 'people', 'both', 'KetECT22'),
      figure('remission', 46, 'percent', 'treated', 'KetECT22'),
      figure('remission', 63, 'percent', 'compared', 'KetECT22'),
    ],
    seeds: ['S40'],
  },
  {
    id: 'back-within-a-year',
    standing: 'known',
    grade: 'low',
    sources: [{ key: 'KetECT22', mark: 'C' }],
    figures: [
      figure('people in the trial', 186, 'people', 'both', 'KetECT22'),
      figure('relapse of those well after ketamine', 70, 'percent', 'treated', 'KetECT22'),
      figure('time followed', 12, 'months', null, 'KetECT22'),
      figure('days until relapse, middle value', 57, 'days', 'treated', 'KetECT22'),
    ],
    seeds: ['S37', 'S10'],
  },
];
