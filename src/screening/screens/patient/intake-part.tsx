import { Link } from '#interface/route/link.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { Goals } from './goals.tsx';
import { Hopes } from './hopes.tsx';
import { Medicines } from './medicines.tsx';
import { Story } from './story.tsx';
import { useWords } from './words.ts';

type Props = { readonly params: { readonly part: string } };

/** One part of the intake by its name in the address; the health questions have addresses of their own. */
export function IntakePart({ params }: Props) {
  const say = useWords();
  switch (params.part) {
    case 'story':
      return <Story />;
    case 'medicines':
      return <Medicines />;
    case 'goals':
      return <Goals />;
    case 'hopes':
      return <Hopes />;
    default:
      return <Empty title={say('none.title')} action={<Link isAlone to="/intake">{say('intake.title')}</Link>} />;
  }
}
