import { useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { Button } from '#interface/controls/button.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Tag } from '#interface/layout/tag.tsx';
import { KindIcon } from '../visits/kind-icon.tsx';
import { timeText } from '../visits/visit-text.ts';
import { useWords } from '../words.ts';
import type { ProposalRow, ProposedClash } from './proposal-rows.ts';
import styles from './series.module.css';

type Props = { readonly rows: readonly ProposalRow[]; readonly overlaps: ReadonlySet<string>; readonly onMove: (key: string, startsAt: Instant) => void };

/** The proposed visits by time with everything they clash with and free times nearby; each can be moved. */
export function ProposalList({ rows, overlaps, onMove }: Props) {
  const [moving, setMoving] = useState<string | null>(null);
  return (
    <ol className={styles['slots']}>
      {rows.map((row) => (
        <Slot key={row.key} row={row} isOverlapping={overlaps.has(row.key)} isMoving={moving === row.key} onOpen={() => setMoving(moving === row.key ? null : row.key)} onMove={(startsAt) => onMove(row.key, startsAt)} />
      ))}
    </ol>
  );
}

type SlotProps = { readonly row: ProposalRow; readonly isOverlapping: boolean; readonly isMoving: boolean; readonly onOpen: () => void; readonly onMove: (startsAt: Instant) => void };

function Slot({ row, isOverlapping, isMoving, onOpen, onMove }: SlotProps) {
  const say = useWords();
  const format = useFormat();
  const time = useClinicTime();
  const name = row.kind === 'dosing-session' ? say('visit.session', { number: row.number }) : say('kind.integration');
  function move(reading: string): void {
    const startsAt = time.instantOf(reading);
    if (startsAt !== null) onMove(startsAt);
  }
  return (
    <li>
      <KindIcon kind={row.kind} />
      <span className={styles['what']}>
        <strong>{name}</strong>
        <span>{timeText(format, row)}</span>
      </span>
      <Button look="plain" aria-expanded={isMoving} aria-label={`${say('visit.move')}: ${name}, ${timeText(format, row)}`} onClick={onOpen}>
        {say('visit.move')}
      </Button>
      <span className={styles['notes']}>
        {row.clashes.map((clash) => (
          <Tag key={`${clash.kind} ${clash.from}`} look="attention">
            {clashText(say, format, clash)}
          </Tag>
        ))}
        {isOverlapping && row.clashes.every(({ kind }) => kind !== 'patient') && <Tag look="attention">{say('series.overlaps')}</Tag>}
        {row.isOffPace && <Tag>{say('series.offPace')}</Tag>}
        {row.isMovedByHand && <Tag>{say('series.byHand')}</Tag>}
      </span>
      {row.nearest.length > 0 && (
        <span className={styles['nearest']}>
          <span>{say('series.nearest')}</span>
          {row.nearest.map((at) => (
            <Button key={at} look="plain" aria-label={`${name}: ${format.moment(at)}`} onClick={() => onMove(at)}>
              {format.moment(at)}
            </Button>
          ))}
        </span>
      )}
      {isMoving && (
        <span className={styles['move']}>
          <TextField kind="datetime-local" label={say('visit.startsAt')} value={time.readingOf(row.startsAt)} onChange={move} />
        </span>
      )}
    </li>
  );
}

function clashText(say: ReturnType<typeof useWords>, format: ReturnType<typeof useFormat>, { kind, from, until }: ProposedClash): string {
  return `${say(`clash.${kind}`)} ${format.clock(from)}–${format.clock(until)}`;
}
