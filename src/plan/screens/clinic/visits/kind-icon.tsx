import { IconChecklist, IconDroplet, IconMessage, IconUserQuestion } from '@tabler/icons-react';
import type { VisitKind } from '../../../visit.ts';

const ICONS = { consultation: IconUserQuestion, preparation: IconChecklist, 'dosing-session': IconDroplet, integration: IconMessage } as const;

/** What a visit is for, by shape; the word always stands beside it. */
export function KindIcon({ kind, size = 18 }: { readonly kind: VisitKind; readonly size?: number }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden="true" size={size} />;
}
