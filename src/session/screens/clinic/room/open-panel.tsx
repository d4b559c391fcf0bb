import { ConditionPanel } from '../charting/condition-panel.tsx';
import { FeltStatesPanel } from '../charting/felt-states-panel.tsx';
import { NotePanel } from '../charting/note-panel.tsx';
import { SettingPanel } from '../charting/setting-panel.tsx';
import { VitalSignsPanel } from '../charting/vital-signs-panel.tsx';
import { AmountsPanel } from '../dose/amounts-panel.tsx';
import { EndPanel } from '../dose/end-panel.tsx';
import { PartPanel } from '../dose/part-panel.tsx';
import { RatePanel } from '../dose/rate-panel.tsx';
import { StopPanel } from '../dose/stop-panel.tsx';
import { AbortPanel } from '../gate/abort-panel.tsx';
import { ReopenPanel } from '../gate/reopen-panel.tsx';
import { AgainstAdvicePanel } from '../leaving/against-advice-panel.tsx';
import { LeavingPanel } from '../leaving/leaving-panel.tsx';
import { CorrectionPanel } from '../record/correction-panel.tsx';
import { RecordPanel } from '../record/record-panel.tsx';
import type { Panel } from './room-context.ts';

/** The panel that is open over the room. */
export function OpenPanel({ panel }: { readonly panel: Panel }) {
  switch (panel.kind) {
    case 'vital-signs':
      return <VitalSignsPanel />;
    case 'condition':
      return <ConditionPanel />;
    case 'felt-states':
      return <FeltStatesPanel />;
    case 'setting':
      return <SettingPanel />;
    case 'note':
      return <NotePanel />;
    case 'record':
      return <RecordPanel />;
    case 'rate':
      return <RatePanel />;
    case 'dose-part':
      return <PartPanel />;
    case 'stop':
      return <StopPanel />;
    case 'end':
      return <EndPanel />;
    case 'amounts':
      return <AmountsPanel />;
    case 'abort':
      return <AbortPanel />;
    case 'reopen':
      return <ReopenPanel />;
    case 'leaving':
      return <LeavingPanel />;
    case 'against-advice':
      return <AgainstAdvicePanel />;
    case 'correct':
      return <CorrectionPanel key={panel.entry.entryId} entry={panel.entry} />;
  }
}
