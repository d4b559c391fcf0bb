import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { openGate, passGate } from '../../../api-gate.ts';
import type { GateItemKey } from '../../../gate-item.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { CheckTile, CheckTiles } from '../check-tiles.tsx';
import { useWords } from '../words.ts';
import { ItemDetail } from './item-detail.tsx';
import { OpenItems } from './open-items.tsx';
import styles from './gate.module.css';

/** The check before the dose: every item with its state, the chosen one beside it, one action once all of it is a go. */
export function CheckView() {
  const say = useWords();
  const { room } = useRoom();
  const items = room.gate?.items ?? [];
  const [chosen, setChosen] = useState<{ readonly key: GateItemKey; readonly wasGo: boolean } | null>(null);
  const firstOpen = items.find(({ state }) => state !== 'go') ?? null;
  const asked = items.find(({ key }) => key === chosen?.key) ?? null;
  // An item that has become a go since it was chosen makes room for the next open one.
  const item = asked === null || (asked.state === 'go' && chosen?.wasGo !== true) ? firstOpen : asked;
  const open = items.filter((each) => each.state !== 'go').length;
  return (
    <div className={styles['check']}>
      <CheckTiles label={say('gate.items')}>
        {items.map((each) => (
          <CheckTile key={each.key} title={each.title} state={each.state} word={say(`gate.state.${each.state}`)} isChosen={each.key === item?.key} onChoose={() => setChosen({ key: each.key, wasGo: each.state === 'go' })} />
        ))}
      </CheckTiles>
      <div className={styles['beside']}>
        {item === null ? <AllGo /> : <ItemDetail key={item.key} item={item} />}
        <PassGate openCount={open} />
      </div>
    </div>
  );
}

function AllGo() {
  const say = useWords();
  return (
    <div className={styles['allGo']}>
      <h2>{say('gate.all-go')}</h2>
      <p>{say('gate.all-go.words')}</p>
    </div>
  );
}

function PassGate({ openCount }: { readonly openCount: number }) {
  const say = useWords();
  const { room, open } = useRoom();
  const { params, who } = useInRoom();
  const pass = useSend(passGate);
  const begin = useSend(openGate);
  const isOpened = room.record.session.state === 'gate';
  return (
    <>
      <OpenItems refusal={pass.refusal} />
      <Refused of={pass} />
      <Refused of={begin} />
      <div className={styles['pass']}>
      {isOpened ? (
        <Button look="primary" isWide icon={<IconCheck aria-hidden="true" />} disabled={openCount > 0} isBusy={pass.isBusy} onClick={() => void pass.send({ params, body: who })}>
          {openCount > 0 ? say('gate.open-count', { count: openCount }) : say('gate.pass')}
        </Button>
      ) : (
        <Button look="primary" isWide isBusy={begin.isBusy} onClick={() => void begin.send({ params, body: who })}>
          {say('gate.open')}
        </Button>
      )}
      <Button look="plain" onClick={() => open({ kind: 'abort' })}>
        {say('abort.title')}
      </Button>
      </div>
    </>
  );
}
