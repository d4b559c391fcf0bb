import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { hrefOf, navigate } from './route.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** An address inside this app, such as `/patients`. */
  readonly to: string;
  /** Whether it stands by itself and not inside a sentence: then it is as tall as a finger. */
  readonly isAlone?: boolean;
};

/** A link inside the app: a real link for new tabs and copying, without loading the page anew on a plain click. */
export function Link({ to, isAlone = false, onClick, children, ...rest }: Props) {
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !isPlain) return;
    event.preventDefault();
    navigate(to);
  }
  return (
    <a {...rest} data-alone={isAlone || undefined} href={hrefOf(to)} onClick={follow}>
      {children}
    </a>
  );
}
