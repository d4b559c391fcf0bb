import { IconHome } from '@tabler/icons-react';
import { useState } from 'react';
import { HoldButton } from '#interface/clinical/hold-button.tsx';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { discharge } from '../../../api-leaving.ts';
import { CheckTile, CheckTiles } from '../check-tiles.tsx';
import { OpenItems } from '../gate/open-items.tsx';
import gate from '../gate/gate.module.css';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import type { WireCriterion } from './criteria.ts';
import { openCount, tileStateOf } from './criteria.ts';
import { CriterionDetail } from './criterion-detail.tsx';

/** The discharge card: every criterion with what is missing, the chosen one beside it, and the way home once all are met. */
export function LeavingPanel() {
  const say = useWords();
  const format = useFormat();
  const { room, open, close } = useRoom();
  const { params, who } = useInRoom();
  const criteria = room.discharge ?? [];
  const [chosen, setChosen] = useState<WireCriterion['ruleId'] | null>(null);
  const shown = criteria.find(({ ruleId }) => ruleId === chosen) ?? criteria.find(({ state }) => state !== 'met') ?? criteria[0];
  const left = openCount(criteria);
  const leave = useSend(discharge);
  async function send(): Promise<void> {
    if ((await leave.send({ params, body: who })) !== null) close();
  }
  function word({ state, missing, earliestAt }: WireCriterion): string {
    if (state === 'met') return say('criterion.met');
    if (earliestAt !== null && missing.length === 1) return say('criterion.earliest', { clock: format.clock(earliestAt) });
    return say(`criterion.${state}`, { count: missing.length });
  }
  return (
    <PanelFrame
      title={say('leaving.title')}
      actions={
        <>
          <Button look="plain" onClick={() => open({ kind: 'against-advice' })}>
            {say('against.open')}
          </Button>
          {left > 0 ? (
            <Button disabled>{say('leaving.open-count', { count: left })}</Button>
          ) : (
            <HoldButton action={say('leaving.hold')} icon={<IconHome aria-hidden="true" />} look="primary" disabled={leave.isBusy} onConfirm={() => void send()} />
          )}
        </>
      }
    >
      <div className={gate['check']}>
        <CheckTiles label={say('leaving.criteria')}>
          {criteria.map((criterion) => (
            <CheckTile
              key={criterion.ruleId}
              title={criterion.title}
              state={tileStateOf(criterion)}
              word={word(criterion)}
              isChosen={criterion.ruleId === shown?.ruleId}
              onChoose={() => setChosen(criterion.ruleId)}
            />
          ))}
        </CheckTiles>
        <div className={gate['beside']}>
          {shown !== undefined && <CriterionDetail key={shown.ruleId} criterion={shown} />}
          <OpenItems refusal={leave.refusal} />
          <Refused of={leave} />
        </div>
      </div>
    </PanelFrame>
  );
}
