import type { Model } from './model.ts';
import { clements1981, domino1984 } from './models/for-comparison.ts';
import { kamp2020 } from './models/kamp-2020.ts';
import { otto2021 } from './models/otto-2021.ts';
import { ottoIntramuscular } from './models/otto-intramuscular.ts';
import { ottoLozenge } from './models/otto-lozenge.ts';
import { ottoMirrorForms, ottoRKetamine } from './models/otto-mirror-forms.ts';
import { perezRuixo2021 } from './models/perez-ruixo-2021.ts';
import { simons2022 } from './models/simons-2022.ts';
import type { Route, SamplingSite, Substance } from './substance.ts';

/** Every model that can be run. Of several that fit, the first is the primary one of its route. */
export const MODELS: readonly Model[] = [otto2021, kamp2020, ottoMirrorForms, ottoRKetamine, ottoIntramuscular, simons2022, ottoLozenge, perezRuixo2021, domino1984, clements1981];

/** The models that know this substance by this route, the primary one first. */
export function modelsFor(substance: Substance, route: Route, site: SamplingSite | null = null): readonly Model[] {
  return MODELS.filter((model) => model.substances.includes(substance) && model.routes[route] !== undefined && (site === null || model.site === site));
}
