import { Tag } from '#interface/layout/tag.tsx';
import type { LeadStage } from '../../lead.ts';
import { useWords } from './words.ts';

const LOOKS = { new: 'attention', contacted: 'plain', 'consultation-booked': 'teal', 'became-patient': 'teal', closed: 'plain' } as const;

export function StageTag({ stage }: { readonly stage: LeadStage }) {
  const say = useWords();
  return <Tag look={LOOKS[stage]}>{say(`is.${stage}`)}</Tag>;
}
