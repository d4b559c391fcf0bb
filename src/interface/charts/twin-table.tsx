import { Unfold } from '../layout/unfold.tsx';
import { useChartWords } from './words.ts';
import styles from './chart.module.css';

type Props = {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  /** What must stand over the rows wherever they are read. */
  readonly caption?: string;
};

/** What a chart shows, as a table behind a summary. */
export function TwinTable({ heads, rows, caption }: Props) {
  const say = useChartWords();
  return (
    <Unfold word={say('chart.table')}>
      <table className={styles['twin']}>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={heads[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Unfold>
  );
}
