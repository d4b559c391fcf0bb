import type { ConsentScope, KnownLabelStatus } from './consent.ts';
import type { TeachBack } from './teach-back.ts';
import type { Product, Route } from './treatment.ts';

/** A treatment text is for one label status, so that nobody signs "approved" for a use that is not. */
type TreatmentForm = { readonly kind: 'treatment'; readonly product: Product; readonly route: Route; readonly labelStatus: KnownLabelStatus };
type PlainForm = { readonly kind: Exclude<ConsentScope['kind'], 'treatment'> };

/** What a text on offer is about; a clinic adds the site where the treatment takes place. */
export type TemplateScope = TreatmentForm | PlainForm;

const HARD = ['rare', 'later', 'organs', 'habit', 'pregnancy'] as const;
const CLOSE = ['money', 'yourSay', 'others', 'record'] as const;

/** What a text is made of: its parts in their order and the questions after it, by name. Texts of one kind share most parts. */
export const CONSENT_FORMS = {
  infusion: {
    scope: { kind: 'treatment', product: 'racemic-ketamine', route: 'intravenous', labelStatus: 'off-label' },
    parts: ['infusionHow', 'offLabel', 'infusionHelp', 'lasting', 'session', 'infusionPressure', ...HARD, 'day', 'otherWays', ...CLOSE],
    questions: ['stop', 'home', 'promise'],
  },
  injection: {
    scope: { kind: 'treatment', product: 'racemic-ketamine', route: 'intramuscular', labelStatus: 'off-label' },
    parts: ['injectionHow', 'offLabel', 'injectionHelp', 'lasting', 'session', 'infusionPressure', ...HARD, 'day', 'otherWays', ...CLOSE],
    questions: ['stopInjection', 'home', 'promise'],
  },
  lozenge: {
    scope: { kind: 'treatment', product: 'racemic-ketamine', route: 'sublingual', labelStatus: 'not-approved' },
    parts: ['lozengeHow', 'madeToOrder', 'lozengeHelp', 'lasting', 'session', 'infusionPressure', ...HARD, 'day', 'otherWays', ...CLOSE],
    questions: ['stop', 'home', 'promise'],
  },
  sprayOnLabel: {
    scope: { kind: 'treatment', product: 'esketamine', route: 'nasal', labelStatus: 'on-label' },
    parts: ['sprayHow', 'sprayApproved', 'sprayHelp', 'sprayLasting', 'spraySession', 'pressure', ...HARD, 'day', 'sprayOtherWays', ...CLOSE, 'programme'],
    questions: ['stop', 'home', 'promise'],
  },
  sprayOffLabel: {
    scope: { kind: 'treatment', product: 'esketamine', route: 'nasal', labelStatus: 'off-label' },
    parts: ['sprayHow', 'sprayOffLabel', 'sprayHelp', 'sprayLasting', 'spraySession', 'pressure', ...HARD, 'day', 'sprayOtherWays', ...CLOSE, 'programme'],
    questions: ['stop', 'home', 'promise'],
  },
  touch: { scope: { kind: 'touch' }, parts: ['touchWhat', 'touchRules', 'touchWhy', 'freeChoice'], questions: ['touchChange'] },
  recording: { scope: { kind: 'recording' }, parts: ['recordingWhat', 'recordingUse', 'recordingKeep', 'freeChoice'], questions: ['recordingNo'] },
  supportPerson: { scope: { kind: 'support-person' }, parts: ['supportWhat', 'supportHear', 'supportRules', 'freeChoice'], questions: ['supportChange'] },
  telehealth: { scope: { kind: 'telehealth' }, parts: ['videoWhat', 'videoLimits', 'videoPrivate', 'freeChoice'], questions: ['videoDanger'] },
  dataUse: { scope: { kind: 'data-sharing' }, parts: ['dataWhat', 'dataNot', 'dataLaw', 'freeChoice'], questions: ['dataChoice'] },
} as const satisfies Readonly<Record<string, { readonly scope: TemplateScope; readonly parts: readonly string[]; readonly questions: readonly string[] }>>;

/** The name of a text that Fenestra offers to a clinic. */
export type TemplateId = keyof typeof CONSENT_FORMS;

/** Every text on offer, treatments first. */
export const TEMPLATE_IDS = Object.keys(CONSENT_FORMS).filter((id): id is TemplateId => id in CONSENT_FORMS);

type PartName = (typeof CONSENT_FORMS)[TemplateId]['parts'][number];
type QuestionName = (typeof CONSENT_FORMS)[TemplateId]['questions'][number];

/**
 * The words of every text in one language. A part begins with its heading and a full stop; what it says about the
 * treatment stands in `[words](claim:id)`, so that a figure can be no other than the guide's.
 */
export type ConsentTexts = {
  readonly titles: Readonly<Record<TemplateId, string>>;
  readonly parts: Readonly<Record<PartName, string>>;
  readonly questions: Readonly<Record<QuestionName, TeachBack>>;
};
