import { IconAdjustmentsHorizontal, IconBrain, IconBulb, IconHeartbeat, IconHistory, IconMoodEmpty, IconNotes } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { lightUp, usePalette } from '#interface/palette.ts';
import { openPrompts } from '../prompts/open-prompts.ts';
import { useWords } from '../words.ts';
import type { Panel } from './room-context.ts';
import { useRoom } from './room-context.ts';
import styles from './room.module.css';

type Tool = { readonly kind: Extract<Panel['kind'], 'condition' | 'felt-states' | 'setting' | 'note' | 'record'>; readonly icon: ReactNode; readonly key: string };

const TOOLS: readonly Tool[] = [
  { kind: 'condition', icon: <IconBrain aria-hidden="true" />, key: 'c' },
  { kind: 'felt-states', icon: <IconMoodEmpty aria-hidden="true" />, key: 'f' },
  { kind: 'setting', icon: <IconAdjustmentsHorizontal aria-hidden="true" />, key: 's' },
  { kind: 'note', icon: <IconNotes aria-hidden="true" />, key: 'n' },
  { kind: 'record', icon: <IconHistory aria-hidden="true" />, key: 'r' },
];

/** What is charted most often, within reach of the thumb. */
export function ActionBar() {
  const say = useWords();
  const { room, open } = useRoom();
  const isPromptFirst = openPrompts(room).some(({ isWaiting }) => isWaiting);
  const { isDim } = usePalette();
  return (
    <nav className={styles['bar']} aria-label={say('bar.label')} data-print="no">
      <Button look={isPromptFirst ? 'quiet' : 'primary'} icon={<IconHeartbeat aria-hidden="true" />} aria-keyshortcuts="v" onClick={() => open({ kind: 'vital-signs' })}>
        {say('bar.vital-signs')}
      </Button>
      {TOOLS.map(({ kind, icon, key }) => (
        <Button key={kind} icon={icon} aria-keyshortcuts={key} onClick={() => open({ kind })}>
          {say(`bar.${kind}`)}
        </Button>
      ))}
      {isDim && (
        <Button icon={<IconBulb aria-hidden="true" />} onClick={lightUp}>
          {say('bar.light')}
        </Button>
      )}
    </nav>
  );
}
