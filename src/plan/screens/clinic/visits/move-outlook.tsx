import type { Instant } from '#foundation/instant.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import type { MoveOutlook } from '../../../api-move.ts';
import { useWords } from '../words.ts';
import styles from './move-outlook.module.css';

/** What a move would bring: clashes with free times nearby, what moves along, and who is told. */
export function Outlook({ outlook, onTake }: { readonly outlook: MoveOutlook; readonly onTake: (at: Instant) => void }) {
  const say = useWords();
  const format = useFormat();
  const { clashes, nearest, following, told } = outlook;
  return (
    <div className={styles['outlook']} aria-live="polite">
      {clashes.length > 0 && (
        <Row>
          {clashes.map((clash) => (
            <Tag key={`${clash.kind} ${clash.from}`} look="attention">
              {`${say(`clash.${clash.kind}`)} ${format.clock(clash.from)}–${format.clock(clash.until)}`}
            </Tag>
          ))}
        </Row>
      )}
      {nearest.length > 0 && (
        <Row>
          <span>{say('series.nearest')}</span>
          {nearest.map((at) => (
            <Button key={at} look="plain" onClick={() => onTake(at)}>
              {format.moment(at)}
            </Button>
          ))}
        </Row>
      )}
      {following.map(({ visitId, kind, from, to }) => (
        <p key={visitId}>{to === null ? say('move.stays', { what: say(`kind.${kind}`), from: format.moment(from) }) : say('move.follows', { what: say(`kind.${kind}`), from: format.moment(from), to: format.moment(to) })}</p>
      ))}
      {following.length > 0 && <p>{say('move.forms')}</p>}
      <p>
        {say(`move.told.${told.patientBy}`)}
        {told.staff.length > 0 && ` ${say('move.toldStaff', { names: told.staff.join(', ') })}`}
      </p>
    </div>
  );
}
