import { useState } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { Button } from '#interface/controls/button.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { recordNote } from '../../../api-charting.ts';
import type { ContentOf } from '../room/charted.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import { MomentField } from './moment-field.tsx';

type About = ContentOf<'note'>['about'];

const ABOUT = ['support', 'touch', 'music', 'position', 'setting', 'prescriber-called', 'medicine-given', 'other'] as const satisfies readonly About[];

/** A note in words, with what it is about. */
export function NotePanel() {
  const say = useWords();
  const { close } = useRoom();
  const { params, at } = useInRoom();
  const [about, setAbout] = useState<About | null>(null);
  const [words, setWords] = useState('');
  const [moment, setMoment] = useState<Instant | null>(null);
  const note = useSend(recordNote);
  async function save(): Promise<void> {
    if (about !== null && (await note.send({ params, body: { ...at(moment), about, words } })) !== null) close();
  }
  return (
    <PanelFrame
      title={say('note.title')}
      actions={
        <>
          <MomentField moment={moment} onChange={setMoment} />
          <Button look="primary" isBusy={note.isBusy} disabled={about === null || words.trim() === ''} onClick={() => void save()}>
            {say('save')}
          </Button>
        </>
      }
    >
      <ChoiceField label={say('note.about')} shape="rows" value={about} onChange={setAbout} choices={ABOUT.map((value) => ({ value, label: say(`note.about.${value}`) }))} />
      <TextArea label={say('note.words')} value={words} onChange={setWords} rows={4} maxLength={2000} />
      <Refused of={note} />
    </PanelFrame>
  );
}
