import type { AnswerOf } from '#foundation/contract.ts';
import type { consentDocuments } from '../../../api-consent.ts';
import type { useWords } from '../words.ts';

export type ConsentScopeAnswer = AnswerOf<typeof consentDocuments>['documents'][number]['scope'];

/** What a consent is about, in words. */
export function scopeText(say: ReturnType<typeof useWords>, scope: ConsentScopeAnswer): string {
  if (scope.kind !== 'treatment') return say(`scope.${scope.kind}`);
  const label = scope.labelStatus === undefined ? [] : [say(`label.${scope.labelStatus}`)];
  return [say(`product.${scope.product}`), say(`route.${scope.route}`), ...label].join(', ');
}
