import { useMemo } from 'react';
import { Playing } from './playing.tsx';
import { soundOf } from './sound-text.ts';

type Props = { readonly recording: { readonly type: string; readonly base64: string }; readonly label: string };

/** A voice memo as it came from the server. */
export function Heard({ recording, label }: Props) {
  const sound = useMemo(() => soundOf(recording), [recording]);
  return <Playing sound={sound} label={label} />;
}
