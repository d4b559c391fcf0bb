import { useState } from 'react';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { SliderScale } from '#interface/questions/slider-scale.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { AnswerMark } from '#measures/screens/patient/answer-mark.tsx';
import { lastGiven, sendUntilHeard } from '#measures/screens/patient/outbox.ts';
import type { ShownDay, ShownPattern } from '../../../api-own-work.ts';
import { deletePattern, ratePattern, sharePattern } from '../../../api-own-work.ts';
import { RatingChart } from '../../rating-chart.tsx';
import { useWords } from './words.ts';
import styles from './own-work.module.css';

type Props = { readonly pattern: ShownPattern; readonly today: LocalDate; readonly doseDays: readonly ShownDay[] };

const SETTLES_MS = 600;

/** One pattern: how strong it is today, its days beside the days of sessions, and who may see it. */
export function PatternCard({ pattern, today, doseDays }: Props) {
  const say = useWords();
  const format = useFormat();
  const [act, setAct] = useState<'share' | 'delete' | null>(null);
  const { patternId, name, ratings, sharedAt } = pattern;
  return (
    <Card title={name} aside={sharedAt === null ? <Tag>{say('pattern.private')}</Tag> : <Tag look="teal">{say('pattern.shared', { moment: format.moment(sharedAt) })}</Tag>}>
      <Rated patternId={patternId} given={ratings.find(({ on }) => on === today)?.strength ?? null} />
      {ratings.length === 0 ? <p className={styles['note']}>{say('pattern.none')}</p> : <RatingChart label={say('pattern.chart', { name })} ratings={ratings.map((day) => ({ ...day, rating: day.strength }))} doseDays={doseDays} marksWord={say('pattern.doses')} />}
      {act === 'share' && <Settle patternId={patternId} does="share" onDone={() => setAct(null)} />}
      {act === 'delete' && <Settle patternId={patternId} does="delete" onDone={() => setAct(null)} />}
      {act === null && (
        <Row>
          {sharedAt === null ? <Button onClick={() => setAct('share')}>{say('pattern.share')}</Button> : <Unshare patternId={patternId} />}
          {sharedAt === null && <Button look="plain" onClick={() => setAct('delete')}>{say('pattern.delete')}</Button>}
        </Row>
      )}
    </Card>
  );
}

function Rated({ patternId, given }: { readonly patternId: string; readonly given: number | null }) {
  const say = useWords();
  const key = `pattern/${patternId}`;
  const [strength, setStrength] = useState<number | null>(lastGiven(key, ratePattern)?.body.strength ?? given);
  function rate(value: number): void {
    if (value === strength) return;
    setStrength(value);
    sendUntilHeard({ key, contract: ratePattern, input: { params: { patternId }, body: { strength: value } }, settleMs: SETTLES_MS });
  }
  return (
    <>
      <SliderScale label={say('pattern.today')} lowWord={say('pattern.low')} highWord={say('pattern.high')} value={strength} onChange={rate} />
      <AnswerMark sendingKey={key} />
    </>
  );
}

type SettleProps = { readonly patternId: string; readonly does: 'share' | 'delete'; readonly onDone: () => void };

/** Says what it means before it is done. */
function Settle({ patternId, does, onDone }: SettleProps) {
  const say = useWords();
  const share = useCommand(sharePattern);
  const remove = useCommand(deletePattern);
  async function send(): Promise<void> {
    const params = { patternId };
    const answer = does === 'share' ? await share.run({ params, body: { isShared: true } }) : await remove.run({ params });
    if (!isRefusal(answer)) onDone();
  }
  return (
    <Form refusal={share.refusal ?? remove.refusal} isBusy={share.isBusy || remove.isBusy} look={does === 'share' ? 'primary' : 'quiet'} sendWord={say(does === 'share' ? 'pattern.share' : 'pattern.deleteNow')} onSend={() => void send()} onCancel={onDone}>
      <p>{say(does === 'share' ? 'pattern.shareWho' : 'pattern.deleteSure')}</p>
    </Form>
  );
}

function Unshare({ patternId }: { readonly patternId: string }) {
  const say = useWords();
  const share = useCommand(sharePattern);
  return (
    <>
      <Button isBusy={share.isBusy} onClick={() => void share.run({ params: { patternId }, body: { isShared: false } })}>
        {say('pattern.unshare')}
      </Button>
      {share.refusal !== null && <Failed refusal={share.refusal} />}
    </>
  );
}
