import { useEffect } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { clinicSlug } from '#interface/route/route.ts';
import { ownFormToFill } from '#measures/api.ts';
import type { OwnMeasureId } from '#measures/instrument.ts';
import { isOwnMeasure } from '#measures/instrument.ts';
import { takeUpUnsent } from '#measures/screens/patient/outbox.ts';
import { ownDueMeasures } from '#outcomes/api.ts';
import { ownSafetyPlan } from '#screening/api-decision.ts';

const AFTER_LOAD_MS = 3000;

/** Keeps on this phone what somebody may need without a connection: the pages, the safety plan, the forms that are due, and what has not been sent. */
export function KeepForOffline({ patientId }: { readonly patientId: string }) {
  useEffect(() => takeUpUnsent(patientId), [patientId]);
  useEffect(() => {
    const timer = setTimeout(() => void keepPages(), AFTER_LOAD_MS);
    return () => clearTimeout(timer);
  }, []);
  useAnswer(ownSafetyPlan, {}, { isKept: true });
  const due = useAnswer(ownDueMeasures, {}, { about: ['assessments'], isKept: true });
  const own = due.state === 'answered' ? due.answer.due.map(({ measure }) => measure).filter((measure) => isOwnMeasure(measure)) : [];
  return own.map((measure) => <KeepOwnForm key={measure} measure={measure} />);
}

function KeepOwnForm({ measure }: { readonly measure: OwnMeasureId }) {
  useAnswer(ownFormToFill, { params: { measure } }, { isKept: true });
  return null;
}

async function keepPages(): Promise<void> {
  const home = `/patient/${clinicSlug() ?? ''}/`;
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${home}service-worker.js`, { scope: home });
    const { active } = await navigator.serviceWorker.ready;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    active?.postMessage('keep');
  } catch {
    // A browser that keeps nothing, as in a private window, works with a connection.
  }
}
