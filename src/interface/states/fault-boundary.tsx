import type { ReactNode } from 'react';
import { Component } from 'react';
import { Button } from '../controls/button.tsx';
import { useKitWords } from '../words/kit-words.ts';
import { Empty } from './empty.tsx';

type Props = { readonly children: ReactNode };

/** Keeps a fault of one screen from taking the whole app away; the rail and the help stay within reach. */
export class FaultBoundary extends Component<Props, { readonly hasFault: boolean }> {
  override state = { hasFault: false };

  static getDerivedStateFromError(): { hasFault: boolean } {
    return { hasFault: true };
  }

  override render(): ReactNode {
    return this.state.hasFault ? <Fault /> : this.props.children;
  }
}

function Fault() {
  const say = useKitWords();
  return (
    <Empty
      title={say('fault.title')}
      action={
        <Button look="primary" onClick={() => window.location.reload()}>
          {say('fault.reload')}
        </Button>
      }
    >
      <p>{say('fault.words')}</p>
    </Empty>
  );
}
