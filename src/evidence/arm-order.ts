import type { Figure } from './claim.ts';
import type { GuideLanguage } from './guide-language.ts';
import { isRoundedTo, readNumbers } from './number-reading.ts';

type Arm = 'treated' | 'compared';

const ARMS: readonly Arm[] = ['treated', 'compared'];

/** How a text names those who got the treatment, and those they were compared with. */
const ARM_WORDS: Readonly<Record<GuideLanguage, Readonly<Record<Arm, RegExp>>>> = {
  en: { treated: /\b(?:es)?ketamine\b|\bspray\b|\bwith (?:it|the (?:treatment|medicine))\b/, compared: /\bplacebo\b|\bwithout\b|\belectric\b|\bcalming drug\b|\bcomparison\b/ },
  es: { treated: /(?<!\p{L})(?:(?:es)?ketamina|spray|con (?:ella|él|el (?:tratamiento|medicamento)))(?!\p{L})/u, compared: /(?<!\p{L})(?:placebo|sin|eléctrico|tranquilizante|comparación)(?!\p{L})/u },
};

/**
 * Whether a text gives the share of one arm to the other: its shares stand in another order than its words for the arms,
 * or, where it does not name both, in another than treated before compared. A share that both arms have, rounded, tells nothing.
 */
export function mixesUpArms(text: string, figures: readonly Figure[], language: GuideLanguage): boolean {
  const [firstShare, ...laterShares] = armsOfShares(text, figures, language);
  if (firstShare === undefined || laterShares.every((arm) => arm === firstShare)) return false;
  return firstShare !== firstNamed(text.toLowerCase(), language);
}

function armsOfShares(text: string, figures: readonly Figure[], language: GuideLanguage): readonly Arm[] {
  return readNumbers(text, language).flatMap((number) => (number.kind === 'share' ? number.counts.flatMap((count) => armOf(count, number.of, figures)) : []));
}

function armOf(count: number, of: number, figures: readonly Figure[]): readonly Arm[] {
  const arms = ARMS.filter((arm) => figures.some((each) => each.unit === 'percent' && each.arm === arm && isRoundedTo(each.value, count, of)));
  return arms.length === 1 ? arms : [];
}

function firstNamed(text: string, language: GuideLanguage): Arm {
  const { treated, compared } = ARM_WORDS[language];
  const [atTreated, atCompared] = [text.search(treated), text.search(compared)];
  return atTreated !== -1 && atCompared !== -1 && atCompared < atTreated ? 'compared' : 'treated';
}
