import type { ReactNode } from 'react';
import type { Asked } from '../client/use-answer.ts';
import { Failed } from './failed.tsx';
import { Loading } from './loading.tsx';

type Props<Answer> = {
  readonly of: Asked<Answer>;
  /** How many lines the skeleton has. */
  readonly lines?: number;
  readonly children: (answer: Answer) => ReactNode;
};

/** Shows an answer when it is there, a skeleton before, and what to do when it is refused. */
export function Answered<Answer>({ of, lines = 3, children }: Props<Answer>) {
  switch (of.state) {
    case 'loading':
      return <Loading lines={lines} />;
    case 'refused':
      return <Failed refusal={of.refusal} again={of.again} triesItself />;
    case 'answered':
      return children(of.answer);
  }
}
