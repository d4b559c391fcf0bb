import { useAnswer } from '#interface/client/use-answer.ts';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { guideCards } from '../../api.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { GUIDE_LANGUAGES } from '../../guide-language.ts';
import { cardAfter } from './card-filter.ts';
import { CardPage } from './card-page.tsx';
import { GuideList } from './guide-list.tsx';
import { NewOwnCard } from './new-own-card.tsx';
import type { GuideStaff } from './staff.ts';

const NEW = 'new';

/** How the guide stands in this clinic: the cards by chapter, and one of them opened. */
export function Guide({ me }: { readonly me: GuideStaff }) {
  const [wished] = useSearchValue('language');
  const [open, setOpen] = useSearchValue('card');
  const language: GuideLanguage = GUIDE_LANGUAGES.find((each) => each === wished) ?? 'en';
  const cards = useAnswer(guideCards, { params: { language } }, { about: ['guide'] });
  return (
    <Answered of={cards} lines={10}>
      {({ cards: rows }) => {
        const taken = rows.map(({ cardId }) => cardId);
        if (open === NEW) return <NewOwnCard language={language} taken={taken} onDone={setOpen} />;
        if (open === null) return <GuideList language={language} rows={rows} me={me} onOpen={setOpen} onNew={() => setOpen(NEW)} />;
        return <CardPage key={`${language} ${open}`} language={language} cardId={open} next={cardAfter(rows, open)} me={me} onOpen={setOpen} />;
      }}
    </Answered>
  );
}
