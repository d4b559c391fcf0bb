import type { Found, SearchEntry } from '../../card-search.ts';
import { search } from '../../card-search.ts';

const QUIET_MS = 700;

/** What the form says of itself: where the index and the cards are, and the words around what is found. */
type Words = Readonly<Record<string, string | undefined>>;

/** Answers while somebody types, from an index that is fetched once when the field is first used. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('form.search');
  const field = form?.querySelector<HTMLInputElement>('input[type=search]');
  const found = document.querySelector<HTMLElement>('.found');
  const status = form?.querySelector<HTMLElement>('[role=status]');
  if (form === null || !field || found === null || !status) return;
  let index: Promise<readonly SearchEntry[]> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function answer(): Promise<void> {
    if (form === null || !field || found === null || !status) return;
    index ??= fetchIndex(form.dataset['index'] ?? '');
    const entries = await index.catch(() => null);
    if (entries === null) {
      // Without the index the server answers when the form is sent; the next try fetches it anew.
      index = undefined;
      return;
    }
    const asked = field.value.trim();
    const results = search(entries, asked);
    found.replaceChildren(...(asked === '' ? [] : shown(results, asked, form.dataset)));
    clearTimeout(timer);
    // Said once somebody pauses, not with every letter.
    timer = setTimeout(() => (status.textContent = asked === '' ? '' : fill(form.dataset['count'], { count: String(results.length) })), QUIET_MS);
  }

  field.addEventListener('focus', () => void answer(), { once: true });
  field.addEventListener('input', () => void answer());
  askAgain(field, found, answer);
}

/** A page that was kept for reading offline comes without its answers: the question stands in the address. */
function askAgain(field: HTMLInputElement, found: HTMLElement, answer: () => Promise<void>): void {
  const asked = new URLSearchParams(window.location.search).get('q');
  if (asked === null || asked === '' || found.childElementCount > 0) return;
  field.value = asked;
  void answer();
}

async function fetchIndex(address: string): Promise<readonly SearchEntry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('the index did not come');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server makes the index from the same type
  return (await response.json()) as readonly SearchEntry[];
}

function shown(results: readonly Found[], asked: string, words: Words): readonly Node[] {
  if (results.length === 0) return [element('p', fill(words['none'], { asked }))];
  const [cards, terms] = (['card', 'term'] as const).map((kind) => results.filter(({ entry }) => entry.kind === kind));
  return [...list(fill(words['found'], { asked }), cards ?? [], words['card']), ...list(words['terms'] ?? '', terms ?? [], words['term'])];
}

function list(heading: string, results: readonly Found[], address = ''): readonly Node[] {
  if (results.length === 0) return [];
  const items = element('ul');
  items.className = 'results';
  for (const { entry, excerpt } of results) {
    const link = element('a', entry.title);
    link.href = address + entry.id;
    const sentence = element('p');
    sentence.append(...excerpt.map(({ text, isHit }) => (isHit ? element('mark', text) : text)));
    const item = element('li');
    item.append(link, sentence);
    items.append(item);
  }
  return [element('h2', heading), items];
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function fill(words = '', values: Readonly<Record<string, string>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
