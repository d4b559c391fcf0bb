import { useMemo, useState } from 'react';
import type { ParamsOf } from '#interface/route/match.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useConnection } from '#interface/client/connection.ts';
import { usePageTitle } from '#interface/route/page-title.ts';
import { Answered } from '#interface/states/answered.tsx';
import type { WireRoom } from '../../../api-room.ts';
import { sessionRoom } from '../../../api-room.ts';
import { isOver } from '../../../session-record.ts';
import { ConsentsLine } from '../consents/consents-line.tsx';
import { WithdrawnNotice } from '../consents/withdrawn-notice.tsx';
import { EdgeLight } from '../prompts/edge-light.tsx';
import { PromptBand } from '../prompts/prompt-band.tsx';
import { chartedOf } from './charted.ts';
import { OpenPanel } from './open-panel.tsx';
import { PhaseView } from './phase-view.tsx';
import type { Panel, RoomOnScreen } from './room-context.ts';
import { RoomContext } from './room-context.ts';
import { RoomHead } from './room-head.tsx';
import { useDimRoom } from './use-dim-room.ts';
import { useOwnRoles } from './use-own-roles.ts';
import { useRenewal } from '../use-renewal.ts';
import { useRoomKeys } from './use-room-keys.ts';
import styles from './room.module.css';

type Props = { readonly params: ParamsOf<'/sessions/:sessionId'> };

/** What the check before the dose looks at besides the session itself. */
const ABOUT = ['orders', 'screening', 'intake', 'consents', 'holds', 'follow-ups', 'assessments', 'settings'] as const;

/** One dosing session, from check-in to discharge: the room's head above, the phase's work below. */
export function Session({ params: { sessionId } }: Props) {
  const asked = useAnswer(sessionRoom, { params: { sessionId } }, { about: [`session/${sessionId}`, ...ABOUT] });
  useRenewal(asked.again);
  const { isLost } = useConnection();
  const isOutdated = asked.state === 'answered' && asked.isOutdated;
  return (
    <div className={styles['room']} data-touch="large">
      <Answered of={asked} lines={10}>
        {(room) => <Room room={room} isStale={isLost || isOutdated} />}
      </Answered>
    </div>
  );
}

function Room({ room, isStale }: { readonly room: WireRoom; readonly isStale: boolean }) {
  const roles = useOwnRoles();
  const [panel, setPanel] = useState<Panel | null>(null);
  const { sessionId, state } = room.record.session;
  useDimRoom(sessionId, state);
  usePageTitle(room.roomName ?? room.patient.listedName);
  const charted = useMemo(() => chartedOf(room.record), [room.record]);
  const onScreen = useMemo((): RoomOnScreen => ({ room, charted, roles, isStale, open: setPanel, close: () => setPanel(null) }), [room, charted, roles, isStale]);
  useRoomKeys(onScreen, panel);
  return (
    <RoomContext value={onScreen}>
      <EdgeLight />
      <RoomHead />
      <WithdrawnNotice />
      {panel !== null && <OpenPanel panel={panel} />}
      {/* Behind a panel the phase stays as it was, so that nothing typed is lost. */}
      <div className={styles['phase']} hidden={panel !== null}>
        <PromptBand isAside={false} />
        {state !== 'booked' && !isOver(state) && <ConsentsLine />}
        <PhaseView />
      </div>
    </RoomContext>
  );
}
