import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

/** The width of an element in pixels, so that a drawing can be made to measure instead of being stretched. */
export function useWidth<Element extends HTMLElement>(start = 640): [ref: RefObject<Element | null>, width: number] {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(start);
  useEffect(() => {
    if (ref.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, Math.round(entry.contentRect.width))));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
