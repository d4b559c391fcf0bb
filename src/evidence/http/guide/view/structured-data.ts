import type { ShownCard } from '../../../shown-card.ts';
import type { GuideView } from './guide-view.ts';

/** What search engines read of one card: a page of medical information for patients, when it was checked and by whom. */
export function cardData({ card, approval, source }: ShownCard, { origin, at, language, clinic, say }: GuideView): object {
  const reviewer = approval === null ? { '@type': 'Organization', name: source === 'clinic' ? clinic.name : 'Fenestra' } : { '@type': 'Person', name: approval.name };
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    url: `${origin}${at.card(card.id)}`,
    name: card.title,
    inLanguage: language,
    datePublished: card.written,
    lastReviewed: approval?.date ?? card.written,
    reviewedBy: reviewer,
    audience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
    about: { '@type': 'MedicalTherapy', name: 'Ketamine-assisted psychotherapy' },
    isPartOf: { '@type': 'WebSite', name: say('guide.title'), url: `${origin}${at.contents}` },
    publisher: { '@type': 'MedicalClinic', name: clinic.name },
    isAccessibleForFree: true,
  };
}

/** What search engines read of a page that is no card. */
export function pageData(title: string, path: string, { origin, at, language, clinic, say }: GuideView): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: `${origin}${path}`,
    name: title,
    inLanguage: language,
    isPartOf: { '@type': 'WebSite', name: say('guide.title'), url: `${origin}${at.contents}` },
    publisher: { '@type': 'MedicalClinic', name: clinic.name },
    isAccessibleForFree: true,
  };
}
