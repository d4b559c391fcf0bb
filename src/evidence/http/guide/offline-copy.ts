import type { OfflineCopy } from '../../offline-copy.ts';
import { bookletPage } from './pages/booklet-page.ts';
import { cardPage } from './pages/card-page.ts';
import { contentsPage } from './pages/contents-page.ts';
import { glossaryPage } from './pages/glossary-page.ts';
import { searchPage } from './pages/search-page.ts';
import { sourcesPage } from './pages/sources-page.ts';
import { searchEntriesOf } from './search-entries.ts';
import type { GuideView } from './view/guide-view.ts';

/** In one piece: sixty pages share most of what they are made of, and travel together in a fraction of their size. */
export function offlineCopyOf(view: GuideView): OfflineCopy {
  const { at, shown, version, assets } = view;
  const pages = {
    [at.contents]: contentsPage(view),
    [at.search]: searchPage(view, ''),
    [at.glossary]: glossaryPage(view),
    [at.sources]: sourcesPage(view),
    [at.booklet]: bookletPage(view),
    ...Object.fromEntries(shown.map((each) => [at.card(each.card.id), cardPage(each, view)])),
  };
  return {
    version,
    pages: Object.fromEntries(Object.entries(pages).map(([address, page]) => [address, String(page)])),
    index: { address: at.searchIndex, text: JSON.stringify(searchEntriesOf(view)) },
    files: assets.kept,
  };
}
