/** The kinds of change, in the order in which they are listed. */
const CATEGORIES = ['new', 'better', 'fixed'] as const;

const HEADINGS: Record<(typeof CATEGORIES)[number], string> = { new: 'New', better: 'Better', fixed: 'Fixed' };

/**
 * The change log of the version in the making, from its notes: each begins with a line `category: new`, `better` or
 * `fixed`, then says in one or two sentences what a user will notice.
 * @throws Error for a note without a known category
 */
export function changelogOf(notes: readonly string[]): string {
  const read = notes.map(readNote);
  const parts = CATEGORIES.flatMap((category) => {
    const own = read.filter((note) => note.category === category);
    return own.length === 0 ? [] : [`### ${HEADINGS[category]}\n${own.map(({ text }) => `- ${text}`).join('\n')}\n`];
  });
  return `# Change log\n\nAssembled from \`changes/\` by \`scripts/changelog.ts\`.\n\n## 0.1.0, in the making\n\n${parts.join('\n')}`;
}

function readNote(note: string): { category: (typeof CATEGORIES)[number]; text: string } {
  const [head = '', ...lines] = note.trim().split('\n');
  const category = CATEGORIES.find((each) => head.trim() === `category: ${each}`);
  if (category === undefined) throw new Error(`a note in changes/ begins with its category, not with “${head}”`);
  return { category, text: lines.join(' ').trim() };
}
