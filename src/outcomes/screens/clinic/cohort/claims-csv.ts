import { csvOf } from '#interface/layout/table-rows.ts';
import type { WireClaims, WireReading } from '../../../api-clinic.ts';

type ClaimRow = { readonly seed: string; readonly claim: string; readonly published: string; readonly grade: string; readonly sources: string; readonly own: string; readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly people: number | null };

const COLUMNS = (['seed', 'claim', 'published', 'grade', 'sources', 'own', 'value', 'low', 'high', 'people'] as const).map((name) => ({ name, heading: name, value: (row: ClaimRow) => row[name] }));

/** Every claim of the page with its sources and what the clinic counts beside it, one a line; what it is not comes first. */
export function claimsCsv({ caption, measure, on, seeds }: WireClaims): string {
  const note: ClaimRow = { seed: 'note', claim: `${measure}, ${on}`, published: caption, grade: '', sources: '', own: '', value: null, low: null, high: null, people: null };
  const rows = seeds.flatMap(({ seed, claims }) => claims.map((reading): ClaimRow => ({
    seed,
    claim: reading.claimId,
    published: reading.known,
    grade: reading.grade,
    sources: reading.sources.map(({ key, mark }) => `${key} ${mark}`).join('; '),
    own: reading.figure ?? reading.kind ?? '',
    ...numbersOf(reading.own),
  })));
  return csvOf([note, ...rows], COLUMNS);
}

function numbersOf(own: WireReading['own']): Pick<ClaimRow, 'value' | 'low' | 'high' | 'people'> {
  switch (own.state) {
    case 'share':
      return { value: own.value.share, low: own.value.interval?.low ?? null, high: own.value.interval?.high ?? null, people: own.value.people };
    case 'median':
      return { value: own.days, low: null, high: null, people: own.people };
    case 'compared': {
      const [first] = own.comparison.hazards;
      return { value: first?.ratio ?? null, low: first?.low ?? null, high: first?.high ?? null, people: null };
    }
    case 'too-few':
    case 'not-defined':
    case 'not-followed':
    case 'none':
      return { value: null, low: null, high: null, people: null };
  }
}
