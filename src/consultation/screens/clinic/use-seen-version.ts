import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { renewAnswers } from '#interface/client/answers.ts';
import type { LeadDetail } from '../../api.ts';

/**
 * The state of a request that somebody saw when they began to act. When a colleague was faster, the server says what
 * they did; that is then on screen, and the next try is made knowing it.
 */
export function useSeenVersion(lead: LeadDetail): { readonly version: number; readonly learn: <Answer>(answer: Answer) => Answer } {
  const [version, setVersion] = useState(lead.version);
  return {
    version,
    learn(answer) {
      if (isRefusal(answer) && typeof answer.facts['version'] === 'number') {
        setVersion(answer.facts['version']);
        renewAnswers(`leads/${lead.leadId}`);
      }
      return answer;
    },
  };
}
