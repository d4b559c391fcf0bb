import { hashText } from '#database/text-hash.ts';
import type { SiteId } from '#foundation/id.ts';
import type { ConsentScope, TextHash } from '#screening/consent.ts';
import type { Product, Route } from '#screening/treatment.ts';

type TreatmentText = { readonly product: Product; readonly route: Route; readonly title: string; readonly status: string; readonly how: string };

const TREATMENTS: readonly TreatmentText[] = [
  {
    product: 'racemic-ketamine',
    route: 'intravenous',
    title: 'Ketamine by vein, with therapy',
    status: 'Ketamine is approved as a medicine for anaesthesia. Using it for depression, anxiety or trauma is called off-label. That is legal, and it means the approval studies were not about this use.',
    how: 'A small tube is put into a vein in your arm. The medicine runs in slowly, most often over 40 minutes.',
  },
  {
    product: 'racemic-ketamine',
    route: 'intramuscular',
    title: 'Ketamine by injection, with therapy',
    status: 'Ketamine is approved as a medicine for anaesthesia. Using it for depression, anxiety or trauma is called off-label.',
    how: 'You get an injection into the muscle of your arm or thigh. The effect comes within minutes.',
  },
  {
    product: 'racemic-ketamine',
    route: 'sublingual',
    title: 'Ketamine lozenge in the clinic, with therapy',
    status: 'The lozenge is made by a pharmacy for each person. It has not been approved for any use.',
    how: 'You hold the lozenge under your tongue while a nurse is with you. You stay in the clinic.',
  },
  {
    product: 'esketamine',
    route: 'nasal',
    title: 'Esketamine nasal spray, with therapy',
    status: 'Esketamine nasal spray is approved for some kinds of depression. The clinic and you take part in a safety programme.',
    how: 'You spray it into your nose yourself while a nurse is with you. You stay at least two hours.',
  },
];

/** The consent texts a practice clinic begins with: our own words, short sentences, one for each way of treatment. */
export function consentTexts(siteId: SiteId) {
  return TREATMENTS.map(({ product, route, title, status, how }) => {
    const scope: ConsentScope = { kind: 'treatment', product, route, siteId };
    const text = textOf(status, how);
    return { language: 'en', scope: JSON.stringify(scope), title, text, text_hash: hashText<TextHash>(text) };
  });
}

function textOf(status: string, how: string): string {
  return [
    `What this is. ${how} ${status}`,
    'What may help. In studies, about 5 of 10 people felt clearly better one day after a single dose. After a placebo it was about 2 of 10. The effect often fades within days to weeks. Nobody can tell beforehand how it will be for you.',
    'What may be hard. You may feel far away from yourself, dizzy, sleepy, sick or afraid. Your blood pressure may rise for a while. Rarely, breathing slows or somebody loses consciousness. Used often, ketamine can harm the bladder and can become a habit. Some people feel worse, and some have more thoughts of dying. Tell us at once.',
    'What else could help. Other medicines, talking therapy, magnetic or electric treatment of the brain, or doing nothing for now. You can choose any of these.',
    'The day. Come fasting as agreed. Somebody takes you home. Do not drive, use machines or sign legal papers until you have slept and it is the next day.',
    'Your choice. You can stop at any time, also in the middle of a session. You can take back this consent in your app, and it counts at once.',
    'Who sees what. Your record is for the people who treat you.',
  ].join('\n\n');
}
