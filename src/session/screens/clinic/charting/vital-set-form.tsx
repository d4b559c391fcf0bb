import { IconGridDots, IconKeyboard } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { Age } from '#interface/clinical/time-text.tsx';
import type { PadKey } from '#interface/clinical/number-entry.ts';
import { isFull, judgeEntry, pressKey } from '#interface/clinical/number-entry.ts';
import { NumberPad } from '#interface/clinical/number-pad.tsx';
import { Button } from '#interface/controls/button.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { useHotkeys } from '#interface/hotkeys.ts';
import type { VitalSignName } from '../../../vital-signs.ts';
import { Refused } from '../room/refused.tsx';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import { EntryField } from './entry-field.tsx';
import { MomentField } from './moment-field.tsx';
import { SedationChoice } from './sedation-choice.tsx';
import { unusualIn } from './unusual.ts';
import { UnusualValues } from './unusual-values.tsx';
import { ValueBoard } from './value-board.tsx';
import { centreOf, lastValue, limitsOf, VITAL_FIELDS } from './vital-fields.ts';
import type { SetField, VitalSet } from './vital-set.ts';
import { isEmpty, nextField } from './vital-set.ts';
import styles from './entry.module.css';

type Props = {
  readonly set: VitalSet;
  readonly onChange: (set: VitalSet) => void;
  readonly moment: Instant | null;
  readonly onMoment: (moment: Instant | null) => void;
  readonly isBusy: boolean;
  readonly refused: { readonly refusal: Refusal | null; readonly again: () => void };
  readonly onSave: (set: VitalSet) => void;
};

/** The fields of a set above, what fills the chosen one below; after each value the next field is chosen by itself. */
export function VitalSetForm({ set, onChange, moment, onMoment, isBusy, refused, onSave }: Props) {
  const say = useWords();
  const [field, setField] = useState<SetField>('systolic');
  const [way, setWay] = useEntryWay();
  const saveButton = useRef<HTMLButtonElement>(null);
  const unusual = unusualIn(refused.refusal);

  function goOn(from: SetField, next: VitalSet): void {
    const after = nextField(next, from);
    if (after === null) saveButton.current?.focus();
    else setField(after);
  }
  function type(name: VitalSignName, text: string): VitalSet {
    const next = { ...set, texts: { ...set.texts, [name]: text }, confirmed: set.confirmed.filter((each) => each !== name) };
    onChange(next);
    return next;
  }
  function pick(name: VitalSignName, text: string): void {
    goOn(name, type(name, text));
  }
  useTypedDigits((key) => {
    if (field === 'sedation') return;
    const text = pressKey(set.texts[field], key, limitsOf(field));
    if (text === set.texts[field]) return;
    const next = type(field, text);
    if (text.length > set.texts[field].length && isFull(text, limitsOf(field))) goOn(field, next);
  });

  return (
    <form
      className={styles['form']}
      onSubmit={(submit) => {
        submit.preventDefault();
        onSave(set);
      }}
    >
      <Fields set={set} field={field} onField={setField} />
      {field === 'sedation' ? (
        <SedationChoice value={set.sedation} onChange={(sedation) => goOn('sedation', change(set, { sedation }, onChange))} />
      ) : (
        <Picker key={field} name={field} way={way} onWay={setWay} text={set.texts[field]} onType={(text) => type(field, text)} onPick={(text) => pick(field, text)} onDone={() => goOn(field, set)} />
      )}
      <div className={styles['foot']}>
        {unusual.length > 0 ? (
          <UnusualValues values={unusual} onConfirm={(names) => onSave({ ...set, confirmed: [...set.confirmed, ...names] })} onChange={(name) => setField(name)} />
        ) : (
          <Refused of={refused} />
        )}
        <Segments
          label={say('vital.air')}
          value={set.breathedAir ?? 'unknown'}
          onChange={(air) => onChange({ ...set, breathedAir: air === 'unknown' ? null : air })}
          choices={(['room-air', 'added-oxygen', ...(set.breathedAir === null ? (['unknown'] as const) : [])] as const).map((value) => ({ value, label: say(`air.${value}`) }))}
        />
        <MomentField moment={moment} onChange={onMoment} />
        <Button ref={saveButton} type="submit" look="primary" isBusy={isBusy} disabled={isEmpty(set)}>
          {say('vital.save')}
        </Button>
      </div>
    </form>
  );
}

function change(set: VitalSet, part: Partial<VitalSet>, onChange: (set: VitalSet) => void): VitalSet {
  const next = { ...set, ...part };
  onChange(next);
  return next;
}

function Fields({ set, field, onField }: { readonly set: VitalSet; readonly field: SetField; readonly onField: (field: SetField) => void }) {
  const say = useWords();
  const { charted } = useRoom();
  const scored = charted.readings.findLast((reading) => reading.sedation !== null);
  return (
    <div className={styles['fields']}>
      {VITAL_FIELDS.map((name) => {
        const last = lastValue(charted.readings, name);
        const state = judgeEntry(set.texts[name], limitsOf(name));
        return (
          <EntryField
            key={name}
            label={say(`vital.${name}`)}
            unit={say(`unit.${name}`)}
            value={set.texts[name]}
            ghost={last === null ? null : String(last.value)}
            age={last === null ? null : <Age since={last.at} />}
            isWrong={state === 'too-low' || state === 'too-high'}
            isChosen={field === name}
            onChoose={() => onField(name)}
          />
        );
      })}
      <EntryField label={say('vital.sedation')} unit="" value={set.sedation === null ? '' : String(set.sedation)} ghost={scored === undefined ? null : String(scored.sedation)} age={scored === undefined ? null : <Age since={scored.measuredAt} />} isChosen={field === 'sedation'} onChoose={() => onField('sedation')} />
    </div>
  );
}

type PickerProps = {
  readonly name: VitalSignName;
  readonly way: EntryWay;
  readonly onWay: (way: EntryWay) => void;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onPick: (text: string) => void;
  readonly onDone: () => void;
};

function Picker({ name, way, onWay, text, onType, onPick, onDone }: PickerProps) {
  const say = useWords();
  const { charted } = useRoom();
  const last = lastValue(charted.readings, name)?.value ?? null;
  const label = say(`vital.${name}.full`);
  if (way === 'board') {
    const toDigits = (
      <Button icon={<IconKeyboard aria-hidden="true" />} onClick={() => onWay('digits')}>
        {say('entry.digits')}
      </Button>
    );
    return <ValueBoard label={label} limits={limitsOf(name)} centre={centreOf(name, last)} previous={last} value={text} onPick={onPick} aside={toDigits} />;
  }
  return (
    <div className={styles['pad']}>
      <NumberPad label={label} unit={say(`unit.${name}`)} value={text} onChange={onType} limits={limitsOf(name)} previous={last === null ? null : { value: String(last), words: String(last) }} onDone={onDone} onFull={onDone} />
      {window.matchMedia(FITS_A_BOARD).matches && (
        <Button look="plain" icon={<IconGridDots aria-hidden="true" />} onClick={() => onWay('board')}>
          {say('entry.board')}
        </Button>
      )}
    </div>
  );
}

type EntryWay = 'board' | 'digits';

// Ten values side by side, 4rem wide and 0.75rem apart, between the places and the way to higher values.
const FITS_A_BOARD = '(min-width: 63rem)';

/** One tap on a board of values where there is room for it, digits on a phone; the choice holds while the page is open. */
let chosenWay: EntryWay | null = null;

function useEntryWay(): [way: EntryWay, choose: (way: EntryWay) => void] {
  const [way, setWay] = useState<EntryWay>(() => chosenWay ?? (window.matchMedia(FITS_A_BOARD).matches ? 'board' : 'digits'));
  useEffect(() => {
    chosenWay = way;
  }, [way]);
  return [way, setWay];
}

const DIGITS: readonly PadKey[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const TYPED: readonly (readonly [key: string, pressed: PadKey])[] = [...DIGITS.map((digit) => [digit, digit] as const), ['Backspace', 'erase'], ['Delete', 'clear']];

/** Digits typed on a keyboard go to the chosen field, wherever the focus is. */
function useTypedDigits(onKey: (key: PadKey) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useHotkeys(useMemo(() => Object.fromEntries(TYPED.map(([key, pressed]) => [key, () => latest.current(pressed)])), []));
}
