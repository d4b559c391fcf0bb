import type { Run } from '../../card-runs.ts';
import { FigureView } from './figure-view.tsx';
import type { ShownBlock } from './shapes.ts';
import styles from './guide.module.css';

type Props = { readonly title: string; readonly blocks: readonly ShownBlock[]; readonly language: string };

/** A card's text as readers see it; what leads somewhere is marked, and leads nowhere here. */
export function TextView({ title, blocks, language }: Props) {
  return (
    <article className={styles['reading']} lang={language}>
      <h3>{title}</h3>
      {blocks.map((block, index) => (
        // The blocks of one text have no names; a new text draws all of them anew.
        <BlockView key={index} block={block} />
      ))}
    </article>
  );
}

function BlockView({ block }: { readonly block: ShownBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((runs) => (
            <li key={runs.map(({ text }) => text).join('')}>
              <Runs runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'figure':
      return <FigureView figure={block} />;
  }
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, isEmphasized, link }, index) => (
    <span key={index} data-link={link?.kind} title={link === null ? undefined : link.id}>
      {isEmphasized ? <em>{text}</em> : text}
    </span>
  ));
}
