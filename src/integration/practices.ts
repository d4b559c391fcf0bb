/** A small exercise to take home from an integration session; `minutes` is how long its timer runs, null where it needs none. */
export type Practice = { readonly key: PracticeKey; readonly title: string; readonly minutes: number | null; readonly how: string };

/** The practices of the library; a key keeps its meaning for ever. */
export const PRACTICE_KEYS = [
  'five-senses',
  'slow-breath',
  'body-scan',
  'walk',
  'letter-unsent',
  'value-step',
  'contact-person',
  'sleep-plan',
  'no-big-decisions',
] as const;

export type PracticeKey = (typeof PRACTICE_KEYS)[number];

/** The library in our own words; none is a treatment, and any may be left out. */
export const practices: readonly Practice[] = [
  { key: 'five-senses', title: 'Five senses', minutes: 5, how: 'Look for five things you can see, four you can touch, three you can hear, two you can smell and one you can taste. Name each one slowly. Start again whenever your thoughts pull you away.' },
  { key: 'slow-breath', title: 'Slow breath', minutes: 3, how: 'Breathe in while you count to four, and out while you count to six. Keep it easy and let your shoulders drop. A few minutes are enough; stop if it makes you dizzy.' },
  { key: 'body-scan', title: 'Body scan', minutes: 10, how: 'Sit or lie down. Let your attention travel from your feet up to your head, one part at a time. Notice warmth, weight or tension. Nothing has to change.' },
  { key: 'walk', title: 'A walk without a goal', minutes: 15, how: 'Walk for ten to twenty minutes, outside if you can. Leave the phone in your pocket. When a thought returns, give it a few steps, then look up again.' },
  { key: 'letter-unsent', title: 'A letter you do not send', minutes: 15, how: 'Write to someone, or to a part of yourself, what the session stirred up. No one will read it. Keep it, bring it along, or tear it up.' },
  { key: 'value-step', title: 'One step towards what matters', minutes: null, how: 'Pick one thing that matters to you. Choose a step so small that you could do it today, and decide when and where.' },
  { key: 'contact-person', title: 'Someone to talk to', minutes: null, how: 'Choose one person who is good for you. Tell them one thing from your session, or simply spend time together.' },
  { key: 'sleep-plan', title: 'A plan for the night', minutes: null, how: 'Choose a time to go to bed and a quiet last half hour. Keep screens, alcohol and hard talks out of it. If you lie awake, get up for a while and try again.' },
  { key: 'no-big-decisions', title: 'Let big decisions wait', minutes: null, how: 'For two or three days after a session, write big decisions down instead of taking them. Look at the list again with someone you trust.' },
];
