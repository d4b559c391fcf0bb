const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WRITTEN_DATE = /^(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/;

/** What somebody typed to find a person; a birth date as it stands on screens, `3 Apr 1984`, becomes `1984-04-03`. */
export function searchTextOf(typed: string): string {
  const [, day, month, year] = WRITTEN_DATE.exec(typed.trim().toLowerCase()) ?? [];
  const index = MONTHS.indexOf(month ?? '');
  if (day === undefined || year === undefined || index === -1) return typed;
  return `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
