import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

type Props = { readonly className: string | undefined; readonly children: ReactNode };

/** Where a shell shows its screen. Give it the address as its key: each new screen then takes the focus, for readers and keys. */
export function Content({ className, children }: Props) {
  const content = useRef<HTMLElement>(null);
  useEffect(() => content.current?.focus({ preventScroll: true }), []);
  return (
    <main ref={content} id="content" className={className} tabIndex={-1}>
      {children}
    </main>
  );
}
