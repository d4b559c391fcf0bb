import type { RefObject } from 'react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { saveFile } from '../layout/save-file.ts';
import { Unfold } from '../layout/unfold.tsx';
import { pngOf, svgOf } from './picture.ts';
import { useChartWords } from './words.ts';
import styles from './chart.module.css';

/** What can be saved of a chart: under which name, and its numbers. */
export type SavedChart = { readonly name: string; readonly csv: () => string };

type Props = {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly saved: SavedChart;
  /** What stands around the picture here and must go with it. */
  readonly heading?: readonly string[];
};

/** Saves the picture as it stands here, label and all, or its numbers. */
export function SaveChart({ picture, saved, heading = [] }: Props) {
  const say = useChartWords();
  const [isRefused, setIsRefused] = useState(false);

  async function savePng(svg: SVGSVGElement): Promise<void> {
    const png = await pngOf(svg, heading);
    setIsRefused(png === null);
    if (png !== null) saveFile(`${saved.name}.png`, png);
  }

  return (
    <Unfold word={say('save.open')}>
      <div className={styles['kinds']}>
        <Button onClick={() => picture.current && saveFile(`${saved.name}.svg`, new Blob([svgOf(picture.current, heading)], { type: 'image/svg+xml' }))}>{say('save.svg')}</Button>
        <Button onClick={() => picture.current && void savePng(picture.current)}>{say('save.png')}</Button>
        <Button onClick={() => saveFile(`${saved.name}.csv`, new Blob(['\ufeff', saved.csv()], { type: 'text/csv;charset=utf-8' }))}>{say('save.csv')}</Button>
      </div>
      <p role="status">{isRefused ? say('save.refused') : ''}</p>
    </Unfold>
  );
}
