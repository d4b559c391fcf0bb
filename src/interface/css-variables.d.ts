import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Our own CSS variables may be set where a drawing needs a number. */
    [name: `--${string}`]: string | number | undefined;
  }
}
