import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { recordSetting } from '../../../api-charting.ts';
import type { ContentOf } from '../room/charted.ts';
import { entriesOf, foldedAnswers } from '../room/charted.ts';
import { PanelFrame } from '../room/panel-frame.tsx';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';
import styles from './charting.module.css';

type Setting = Omit<ContentOf<'setting'>, 'kind'>;

/** The room as it is: light, eye mask, music, who is with the person, and how much is spoken. Choices are charted as they are tapped. */
export function SettingPanel() {
  const say = useWords();
  const { charted } = useRoom();
  const { params, at } = useInRoom();
  const setting = useSend(recordSetting);
  const now: Partial<Setting> = foldedAnswers(entriesOf(charted, 'setting'));
  const note = (part: Setting) => void setting.send({ params, body: { ...at(), ...part } });
  return (
    <PanelFrame title={say('setting.title')}>
      <ChoiceField label={say('setting.light')} shape="rows" value={now.light ?? null} onChange={(light) => note({ light })} choices={(['dark', 'dim', 'bright'] as const).map((value) => ({ value, label: say(`setting.light.${value}`) }))} />
      <ChoiceField
        label={say('setting.mask')}
        shape="rows"
        value={now.hasEyeMask === undefined ? null : now.hasEyeMask ? 'on' : 'off'}
        onChange={(mask) => note({ hasEyeMask: mask === 'on' })}
        choices={(['on', 'off'] as const).map((value) => ({ value, label: say(`setting.mask.${value}`) }))}
      />
      <ChoiceField label={say('setting.mode')} shape="rows" value={now.mode ?? null} onChange={(mode) => note({ mode })} choices={(['quiet', 'supported', 'talking'] as const).map((value) => ({ value, label: say(`setting.mode.${value}`) }))} />
      <Words label={say('setting.music')} present={now.music ?? ''} onSave={(music) => note({ music })} />
      <Words label={say('setting.companion')} present={now.companion ?? ''} onSave={(companion) => note({ companion })} />
      <Refused of={setting} />
    </PanelFrame>
  );
}

function Words({ label, present, onSave }: { readonly label: string; readonly present: string; readonly onSave: (words: string) => void }) {
  const say = useWords();
  const [words, setWords] = useState(present);
  return (
    <form
      className={styles['written']}
      onSubmit={(submit) => {
        submit.preventDefault();
        onSave(words.trim());
      }}
    >
      <TextField label={label} value={words} onChange={setWords} maxLength={200} />
      <Button type="submit" disabled={words.trim() === present}>
        {say('save')}
      </Button>
    </form>
  );
}
