import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { dispositionOf } from './disposition.ts';
import type { Interaction } from './interactions.ts';
import { INTERACTIONS } from './interactions.ts';
import type { Absorption, Model } from './model.ts';
import { valueOf } from './parameter.ts';
import type { Question } from './prediction.ts';
import { checkQuestion } from './prediction.ts';
import { refusePharmacology } from './refusals.ts';
import { isDrug } from './substance.ts';

/**
 * The same question for someone who also takes something, by the published ratio of areas. What ketamine becomes is left
 * out, since no source quantifies it. One interaction at a time: nothing is known of two together.
 * @param name `with` of a row of `INTERACTIONS`
 * @returns the question put to a model that says what was changed and what that does not reproduce
 */
export function withInteraction<Asked extends Question>(question: Asked, name: string): Asked | Refusal {
  const fault = checkQuestion(question);
  if (fault !== null) return fault;
  const { model, substance, doses } = question;
  const rows = doses.map(({ route }) => INTERACTIONS.find((row) => row.with === name && row.substance === substance && row.route === route));
  const [row] = rows;
  if (row === undefined || rows.some((other) => other !== row)) {
    const route = [...new Set(doses.map((dose) => dose.route))].join(' and ');
    return refusePharmacology('pharmacology.no-interaction', { given: name, substance, route, allowed: INTERACTIONS.map(named).join('; ') });
  }
  if (row.scales === null) return { ...question, model: { ...model, limits: [...model.limits, `${row.with}: no factor. ${row.source}: no difference in ${row.people} people.`] } };
  const changed = changedBy(row, model);
  if (row.scales === 'what reaches blood') return { ...question, model: withMoreReaching(changed, row.areaRatio) };
  const factor = clearanceFactor({ ...question, model: changed }, row.areaRatio);
  return factor === null ? refusePharmacology('pharmacology.interaction-out-of-reach', { model: model.id, ratio: row.areaRatio }) : { ...question, model: withClearance(changed, factor) };
}

function named({ with: other, substance, route }: Interaction): string {
  return `${other} with ${substance} by the route ${route}`;
}

/** What the model says of itself once a ratio is applied to it. */
function changedBy(row: Interaction, model: Model): Model {
  const { with: other, areaRatio, areaRange, people, source, peakRatio } = row;
  const range = areaRange === null ? '' : `, range ${areaRange[0]} to ${areaRange[1]}`;
  const studied = people === null ? '' : `, ${people} people`;
  return {
    ...model,
    title: `${model.title}, with ${other}`,
    estimate: [model.estimate, `With ${other} the area under the curve is ${areaRatio} times that without (${source}${studied}${range}); it was not fitted together with this model.`].filter((reason) => reason !== null).join(' '),
    limits: [...model.limits, 'What ketamine becomes is left out: no source quantifies it here.', ...(peakRatio === null ? [] : [peakLimit(row, peakRatio)])],
    curves: model.curves.filter(({ analytes }) => Object.values(analytes).every(isDrug)),
  };
}

function peakLimit({ scales, areaRatio }: Interaction, peakRatio: number): string {
  const here = scales === 'clearance' ? 'here the clearance is changed, which moves the peak a little as well' : `here the peak changes as the area does, ${areaRatio} times`;
  return `The published ratio of peaks is ${peakRatio}; ${here}.`;
}

/** More or less of each dose enters, in the same time. */
function withMoreReaching(model: Model, ratio: number): Model {
  const { oral } = model.routes;
  if (oral === undefined) return model;
  const scaled: Absorption<'oral'> = (dose, values) => oral(dose, values).map((input) => ({ ...input, mg: input.mg * ratio }));
  return { ...model, routes: { ...model.routes, oral: scaled } };
}

function withClearance(model: Model, factor: number): Model {
  return {
    ...model,
    scale: (values, person) => {
      const own = model.scale(values, person);
      return { ...own, ...Object.fromEntries(model.clearance.map((name) => [name, valueOf(own, name) * factor])) };
    },
  };
}

const [LEAST_FACTOR, MOST_FACTOR] = [1e-3, 1e3];

/**
 * The factor of clearance that gives a ratio of areas. The area falls as clearance rises, so halving finds it to the
 * last digit. @returns null where no factor does
 */
function clearanceFactor({ analytes: _, ...question }: Question, areaRatio: number): number | null {
  const areaAt = (factor: number): number => {
    const whole = dispositionOf({ ...question, model: withClearance(question.model, factor) });
    return isRefusal(whole) ? Number.NaN : (whole[0]?.areaToInfinity ?? Number.NaN);
  };
  const wanted = areaAt(1) * areaRatio;
  let [low, high] = [LEAST_FACTOR, MOST_FACTOR];
  if (!(areaAt(low) > wanted && wanted > areaAt(high))) return null;
  for (let middle = Math.sqrt(low * high); low < middle && middle < high; middle = Math.sqrt(low * high)) {
    if (areaAt(middle) > wanted) low = middle;
    else high = middle;
  }
  return high;
}
