import button from '#interface/controls/button.module.css';
import { Link } from '#interface/route/link.tsx';
import type { OwnVisit } from './own-visit.ts';
import { VisitCard } from './visit-card.tsx';
import { useWords } from './words.ts';

/** The visit that comes next, for the first page. */
export function NextVisitCard({ visit }: { readonly visit: OwnVisit }) {
  const say = useWords();
  return (
    <VisitCard visit={visit} over={say('next.over')}>
      <Link to="/visits" className={button['button']} data-look="quiet" data-wide="true">
        {visit.kind === 'dosing-session' ? say('next.ready') : say('next.all')}
      </Link>
    </VisitCard>
  );
}
