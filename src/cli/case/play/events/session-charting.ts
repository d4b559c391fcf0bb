import type { PatientId, SessionId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { answerPrompt, recordDissociation, recordDistress, recordEvent, recordFeltStates, recordNote, recordSedation, recordSymptoms, recordVitalSigns } from '#session/api-charting.ts';
import type { EventOf } from '../../events.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import { isRefused } from '../browser.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask } from '../cue.ts';
import { recordOf } from '../missing.ts';
import type { EventOutcome } from '../outcome.ts';
import { failed, notSupported, outcomeOf } from '../outcome.ts';
import { patientIdOf } from '../scene.ts';
import { lookAtRoom, noSession, sessionOf } from '../session-room.ts';

type ChartingEvents = 'vital-signs' | 'sedation' | 'dissociation' | 'distress' | 'symptom' | 'felt-states' | 'session-note' | 'prompt-acknowledged' | 'prescriber-called' | 'medicine-ordered' | 'medicine-given';
type VitalSigns = InputOf<typeof recordVitalSigns>['body'];
type Place = { readonly params: { readonly sessionId: SessionId }; readonly charted: { readonly patientId: PatientId; readonly measuredAt: Instant } };

/** What is charted in a session. */
export const sessionChartingEvents: Adapters<ChartingEvents> = {
  'vital-signs': (cue) =>
    inRoom(cue, async ({ params, charted }) => {
      const body: VitalSigns = { ...charted, ...vitalSignsOf(cue.event) };
      const reply = await ask(cue, recordVitalSigns, { params, body });
      const isAskedAgain = isRefused(reply) && reply.code === 'vital-signs.not-confirmed';
      // The nurse stands by what the case states.
      return outcomeOf(isAskedAgain ? await ask(cue, recordVitalSigns, { params, body: { ...body, confirmed: ['systolic', 'diastolic', 'heartRate', 'oxygenSaturation', 'breathing'] } }) : reply);
    }),

  sedation: (cue) =>
    inRoom(cue, async ({ params, charted }) => outcomeOf(await ask(cue, recordSedation, { params, body: { ...charted, ...sedationOf(cue.event) } }))),

  dissociation: (cue) =>
    inRoom(cue, async ({ params, charted }) => outcomeOf(await ask(cue, recordDissociation, { params, body: { ...charted, isPresent: cue.event.state === 'onset' } }))),

  distress: (cue) => inRoom(cue, async ({ params, charted }) => outcomeOf(await ask(cue, recordDistress, { params, body: { ...charted, rating: cue.event.score } }))),

  symptom: (cue) => inRoom(cue, (place) => chartSymptom(cue, place)),

  'felt-states': (cue) => inRoom(cue, async ({ params, charted }) => outcomeOf(await ask(cue, recordFeltStates, { params, body: { ...charted, moment: 'in-session', ratings: ratingsOf(cue.event) } }))),

  'session-note': (cue) => note(cue, cue.event.about, cue.event.text),

  'prescriber-called': (cue) => note(cue, 'prescriber-called', cue.event.reason ?? 'The prescriber was called.'),

  'medicine-given': (cue) => note(cue, 'medicine-given', [cue.event.name, ...(cue.event.doseMg === undefined ? [] : [`${cue.event.doseMg} mg`]), ...(cue.event.route === undefined ? [] : [cue.event.route])].join(' ')),

  async 'medicine-ordered'() {
    return notSupported('other medicines cannot be ordered in a session yet', recordOf('order of another medicine in a session'));
  },

  async 'prompt-acknowledged'(cue) {
    const session = sessionOf(cue.scene);
    if (session === null) return noSession();
    const { prompts } = await lookAtRoom(cue.scene, session);
    const prompt = prompts.findLast((each) => cue.event.rule === undefined || each.prompt.ruleId === cue.event.rule);
    if (prompt === undefined) return failed(`there is no prompt${cue.event.rule === undefined ? '' : ` by ${cue.event.rule}`}`);
    const { params, charted } = placeOf(cue, session.sessionId);
    return outcomeOf(await ask(cue, answerPrompt, { params: { ...params, promptKey: prompt.key }, body: { ...charted, action: 'seen' } }));
  },
};

function placeOf({ scene, effectiveAt }: Cue<unknown>, sessionId: SessionId): Place {
  return { params: { sessionId }, charted: { patientId: patientIdOf(scene), measuredAt: effectiveAt } };
}

async function inRoom(cue: Cue<unknown>, act: (place: Place) => Promise<EventOutcome>): Promise<EventOutcome> {
  const session = sessionOf(cue.scene);
  return session === null ? noSession() : act(placeOf(cue, session.sessionId));
}

function note(cue: Cue<EventOf<'session-note' | 'prescriber-called' | 'medicine-given'>>, about: InputOf<typeof recordNote>['body']['about'], words: string): Promise<EventOutcome> {
  return inRoom(cue, async ({ params, charted }) => outcomeOf(await ask(cue, recordNote, { params, body: { ...charted, about, words } })));
}

function vitalSignsOf({ systolicMmHg, diastolicMmHg, heartRatePerMin, spo2Percent, respiratoryRatePerMin, breathedAir, moaas, rass }: EventOf<'vital-signs'>) {
  return {
    systolicMmHg: systolicMmHg ?? null,
    diastolicMmHg: diastolicMmHg ?? null,
    heartRatePerMinute: heartRatePerMin ?? null,
    oxygenSaturationPercent: spo2Percent ?? null,
    breathedAir: spo2Percent === undefined ? null : breathedAir,
    breathsPerMinute: respiratoryRatePerMin ?? null,
    ...sedationOf({ moaas, rass }),
  };
}

/** The scores as a case names them. */
function sedationOf({ moaas, rass }: { readonly moaas?: number | undefined; readonly rass?: number | undefined }): Pick<VitalSigns, 'sedation' | 'agitation'> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a score outside its scale goes as it is, so that the platform can refuse it
  return { sedation: moaas ?? null, agitation: rass ?? null } as Pick<VitalSigns, 'sedation' | 'agitation'>;
}

type Ratings = InputOf<typeof recordFeltStates>['body']['ratings'];

function ratingsOf({ relaxed, turnedInward, open, awayFromUsualSelf, connected, fear, confusion, nausea }: EventOf<'felt-states'>): Ratings {
  const stated = { relaxed, 'turned-inward': turnedInward, open, 'away-from-usual-self': awayFromUsualSelf, connected, fear, confusion, nausea } as const;
  const states = ['relaxed', 'turned-inward', 'open', 'away-from-usual-self', 'connected', 'fear', 'confusion', 'nausea'] as const;
  return states.flatMap((state) => {
    const rating = stated[state];
    return rating === undefined ? [] : [{ state, rating, saidBy: 'patient' as const }];
  });
}

type Present = InputOf<typeof recordSymptoms>['body']['present'];
type Tapped = InputOf<typeof recordEvent>['body']['event'];

/** The symptoms that change what policy says about a raised blood pressure; each check names all that are present. */
const ASKED: readonly Present[number][] = ['chest-pain', 'breathlessness', 'severe-headache', 'change-of-sight', 'focal-sign', 'seizure'];
const TAPPED: Partial<Readonly<Record<EventOf<'symptom'>['symptom'], Tapped>>> = { nausea: 'nausea', vomiting: 'vomiting', anxiety: 'anxious', panic: 'anxious', crying: 'crying' };

async function chartSymptom(cue: Cue<EventOf<'symptom'>>, { params, charted }: Place): Promise<EventOutcome> {
  const { symptom, state, severity, text } = cue.event;
  const asked = ASKED.find((each) => each === symptom);
  if (asked !== undefined) {
    const others = (await presentNow(cue)).filter((each) => each !== asked);
    return outcomeOf(await ask(cue, recordSymptoms, { params, body: { ...charted, present: state === 'onset' ? [...others, asked] : [...others] } }));
  }
  const isTapped = state === 'onset' && TAPPED[symptom] !== undefined;
  const words = [isTapped ? null : symptom, state === 'resolved' ? 'resolved' : null, severity, text].filter((word) => word !== undefined && word !== null).join(', ');
  return outcomeOf(await ask(cue, recordEvent, { params, body: { ...charted, event: isTapped ? (TAPPED[symptom] ?? 'other') : 'other', words: words === '' ? null : words } }));
}

async function presentNow({ scene }: Cue<unknown>): Promise<readonly Present[number][]> {
  const session = sessionOf(scene);
  if (session === null) return [];
  const { record } = await lookAtRoom(scene, session);
  const last = record.entries.findLast(({ content }) => content.kind === 'symptoms')?.content;
  return last?.kind === 'symptoms' ? last.present : [];
}
