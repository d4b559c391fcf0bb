import '#interface/base.css';
import './guide.css';
import { hasLeft, leaveQuickly, listenForQuickExit } from '#interface/quick-exit.ts';
import { keepForOffline } from './keep-for-offline.ts';
import { startPalette } from './palette-switch.ts';
import { startSearch } from './search-field.ts';

// What a script adds to the guide's pages, all of which can be read without one.
if (hasLeft()) document.body.hidden = true;
else {
  startPalette();
  startQuickExit();
  startSearch();
  keepForOffline();
}

/** The link that leaves takes this page's place in the history; a key pressed three times does the same. */
function startQuickExit(): void {
  listenForQuickExit();
  for (const link of document.querySelectorAll('[data-leave]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leaveQuickly();
    });
  }
}
