import { VitalsQuestion } from './vitals-question.tsx';
import { EscortQuestion } from './escort-question.tsx';
import { FastingQuestion } from './fasting-question.tsx';
import { IdentityQuestion } from './identity-question.tsx';
import type { WireGateItem } from './gate-item.ts';
import { MedicinesQuestion } from './medicines-question.tsx';
import { PregnancyQuestion } from './pregnancy-question.tsx';
import { PressureQuestion } from './pressure-question.tsx';
import { ProgrammeQuestion } from './programme-question.tsx';
import { WeightQuestion } from './weight-question.tsx';

/** What can be asked or measured here and now for an item; the others are settled in the chart. */
export function ItemQuestion({ item }: { readonly item: WireGateItem }) {
  switch (item.key) {
    case 'identity':
      return <IdentityQuestion />;
    case 'medicines':
      return <MedicinesQuestion state={item.state} />;
    case 'pregnancy':
      return <PregnancyQuestion />;
    case 'fasting':
      return <FastingQuestion />;
    case 'escort':
      return <EscortQuestion />;
    case 'weight':
      return <WeightQuestion />;
    case 'vital-signs':
      return <VitalsQuestion />;
    case 'blood-pressure':
      return <PressureQuestion isChoice={item.state === 'needs-reason'} />;
    case 'programme':
      return <ProgrammeQuestion />;
    case 'consent':
    case 'screening':
    case 'order':
    case 'dose':
    case 'risk':
    case 'non-response':
      return null;
  }
}
