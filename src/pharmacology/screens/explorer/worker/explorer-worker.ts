import { isRefusal } from '#foundation/refusal.ts';
import { bandsOf } from '../../../explored.ts';
import type { PlainQuestion } from '../../../explored-question.ts';
import { wholeQuestionOf } from '../../../explored-question.ts';

// Draws the people and gives back their bands, so that a slider never waits for them.
self.addEventListener('message', ({ data }: MessageEvent<PlainQuestion>) => {
  const question = wholeQuestionOf(data);
  const bands = isRefusal(question) ? question : bandsOf(question);
  // What was worked out is handed over and not copied.
  self.postMessage(bands, isRefusal(bands) ? [] : bands.flatMap(({ low, high }) => [low.buffer, high.buffer]));
});
