import type { WireOrder } from '#plan/api-order.ts';
import type { PartDraft } from './part-draft.ts';

/** What the fields of one form of a dose part work on. */
export type PartFieldsProps = { readonly order: WireOrder; readonly draft: PartDraft; readonly onChange: (change: Partial<PartDraft>) => void };
