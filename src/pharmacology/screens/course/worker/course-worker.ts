import { isRefusal } from '#foundation/refusal.ts';
import type { CourseQuestion } from '../../../expected-course.ts';
import { courseBand } from '../../../expected-course.ts';

// Draws the people beside the page, so that nothing in a room ever waits for them.
self.addEventListener('message', ({ data }: MessageEvent<CourseQuestion>) => {
  const band = courseBand(data);
  // What was worked out is handed over and not copied.
  self.postMessage(band, isRefusal(band) ? [] : [band.timesH.buffer, band.low.buffer, band.high.buffer]);
});
