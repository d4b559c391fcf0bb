import { useState } from 'react';
import type { Choice } from '../../exploring.ts';
import type { Side } from './explorer-page.tsx';
import { ExplorerPage } from './explorer-page.tsx';
import { useExplored } from './use-explored.ts';
import type { View } from './view.ts';
import { FIRST_LOOK } from './view.ts';

type Props = {
  readonly view: View;
  readonly first: Choice;
  /** What the first one is compared with. */
  readonly second: Choice;
};

/** The explorer, living: what is chosen here is kept nowhere. */
export function Explorer({ view, first, second }: Props) {
  const [choice, setChoice] = useState(first);
  const [other, setOther] = useState(second);
  const [isComparing, setIsComparing] = useState(false);
  const [looks, setLooks] = useState([FIRST_LOOK, FIRST_LOOK] as const);
  const { shown, drawAhead } = useExplored(choice);
  const { shown: otherShown, drawAhead: drawOtherAhead } = useExplored(isComparing ? other : null);
  const choose = (next: Choice): void => {
    drawAhead(next);
    setChoice(next);
  };
  const chooseOther = (next: Choice): void => {
    if (isComparing) drawOtherAhead(next);
    setOther(next);
  };
  const left: Side | null = shown && { choice, shown, look: looks[0], onChange: choose, onLook: (look) => setLooks([look, looks[1]]) };
  const right: Side | null = otherShown && { choice: other, shown: otherShown, look: looks[1], onChange: chooseOther, onLook: (look) => setLooks([looks[0], look]) };
  if (left === null) return null;
  const share = (from: Choice): void => {
    choose(from);
    chooseOther(sharing(other, from));
  };
  return <ExplorerPage view={view} sides={right === null ? [left] : [left, right]} onShare={share} onCompare={setIsComparing} />;
}

/** A choice with weight, series and hours of another one. */
function sharing(choice: Choice, { weightKg, rhythm, times, windowH }: Choice): Choice {
  return { ...choice, weightKg, rhythm, times, windowH };
}
