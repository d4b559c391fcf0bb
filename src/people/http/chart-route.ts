import { z } from 'zod';
import type { Contract } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import type { Policy } from '#transport/policy.ts';
import type { Handle, Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { refuse } from '../refusals.ts';
import { hasPatient, holdPatient } from '../store/patient.ts';

const chartParams = z.object({ patientId: idSchema<'Patient'>() });

/** A route into the chart of the patient its path names: refused before anything is read or written when the clinic has no such patient. */
export function chartRoute<C extends Contract, const P extends Policy, Tables>(contract: C, policy: P, handle: Handle<C, P, Tables>): Route {
  return openedBy(hasPatient, route(contract, policy, handle));
}

/** The same for a command that decides on what the chart says: it decides alone, after whoever decides now (`holdPatient`). */
export function decidingChartRoute<C extends Contract, const P extends Policy, Tables>(contract: C, policy: P, handle: Handle<C, P, Tables>): Route {
  return openedBy(holdPatient, route(contract, policy, handle));
}

function openedBy(open: typeof hasPatient, opened: Route): Route {
  return {
    ...opened,
    async handle(context, request) {
      const { patientId } = chartParams.parse(request.params);
      const isKnown = await open(context.tx, context.clinic.clinicId, patientId);
      return isKnown ? opened.handle(context, request) : refuse('people.patient-unknown');
    },
  };
}
