import { describe, expect, it } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { answerOf } from './answer.ts';
import type { PkFlags } from './flags.ts';
import { questionOf } from './typed-question.ts';

const INFUSION: PkFlags = { drug: 'racemic-ketamine', route: 'intravenous', dose: '0.5mg/kg', infusion: '40min' };
const LOZENGE: PkFlags = { drug: 'racemic-ketamine', route: 'sublingual', dose: '100mg' };
const SPRAY: PkFlags = { drug: 'S-ketamine', route: 'nasal', dose: '28mg' };

function asked(flags: PkFlags) {
  const typed = questionOf(flags, null);
  return isRefusal(typed) ? typed : typed.question;
}

describe('what is typed', () => {
  it.each([
    ['an amount by weight', { ...INFUSION, weight: '80kg' }, [{ route: 'intravenous', atH: 0, steps: [{ mg: 40, hours: 2 / 3 }] }]],
    ['a weight in pounds', { ...INFUSION, weight: '154.32lb' }, [{ route: 'intravenous', atH: 0, steps: [{ mg: 35, hours: 2 / 3 }] }]],
    ['at once', { ...INFUSION, dose: '35mg', infusion: '0min' }, [{ route: 'intravenous', atH: 0, steps: [{ mg: 35, hours: 0 }] }]],
    ['devices in a row', { ...SPRAY, devices: '2', gap: '6min' }, [{ route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0 }, { mg: 28, afterH: 0.1 }] }]],
    ['a lozenge that is spat out', { ...LOZENGE, hold: '12min', spit: true }, [{ route: 'sublingual', atH: 0, mg: 100, holdH: 0.2, afterwards: 'spit' }]],
    ['a series', { ...LOZENGE, repeat: '0h,3d' }, [0, 72].map((atH) => ({ route: 'sublingual', atH, mg: 100, holdH: 0, afterwards: 'swallow' }))],
  ])('becomes doses: %s', (_, flags, doses) => {
    expect(asked(flags)).toMatchObject({ doses });
  });

  it.each([
    ['the primary model of a route', INFUSION, 'otto-2021'],
    ['the one that has the blood', { ...INFUSION, site: 'arterial' }, 'kamp-2020'],
    ['the one that has the analytes', { ...INFUSION, analytes: 'S-ketamine, R-ketamine' }, 'otto-mirror-forms'],
    ['the one that is named', { ...INFUSION, model: 'domino-1984' }, 'domino-1984'],
    ['that of the spray', SPRAY, 'perez-ruixo-2021'],
  ])('finds %s', (_, flags, id) => {
    expect(asked(flags)).toMatchObject({ model: { id } });
  });

  it('is looked at until a day after the last dose, each quarter of an hour, a summary each minute', () => {
    const typed = [{ ...INFUSION, repeat: '0h,72h' }, { ...INFUSION, summary: true }, { ...INFUSION, duration: '2h', step: '30s' }].map(asked);
    expect(typed.map((question) => (isRefusal(question) ? null : [question.timesH.length, question.timesH[1], question.timesH.at(-1)]))).toEqual([
      [385, 0.25, 96],
      [1441, 1 / 60, 24],
      [241, 1 / 120, 2],
    ]);
  });
});

describe('what is not understood or not known', () => {
  it.each<[PkFlags, string]>([
    [{}, 'Name a --drug, a --route and a --dose, or a file with --regimen; --list shows the models.'],
    [{ ...INFUSION, dose: '35' }, 'The unit of --dose must be mg, mg/kg; no unit is not one of them.'],
    [{ ...INFUSION, dose: '3,5mg' }, 'The field --dose was not understood: expected a plain number with its unit (mg, mg/kg), found "3,5mg".'],
    [{ ...INFUSION, dose: '-35mg' }, 'The field --dose was not understood: expected a plain number with its unit (mg, mg/kg), found "-35mg".'],
    [{ ...INFUSION, dose: '5000mg' }, 'The field doses[0].steps[0].amount in mg must lie between 0 and 2000; 5000 does not.'],
    [{ ...INFUSION, infusion: '40' }, 'The unit of --infusion must be s, min, h, d; no unit is not one of them.'],
    [{ ...INFUSION, weight: '70' }, 'The unit of --weight must be kg, lb; no unit is not one of them.'],
    [{ ...INFUSION, weight: '5kg' }, 'The field --weight in kg must lie between 20 and 400; 5 does not.'],
    [{ ...INFUSION, age: 'old' }, 'The field --age was not understood: expected a whole number, found "old".'],
    [{ ...INFUSION, age: '5' }, 'The field --age in years must lie between 12 and 110; 5 does not.'],
    [{ drug: 'S-ketamine', route: 'intravenous', dose: '10mg' }, 'Name --infusion as well: a dose into a vein takes a time, and 0min gives it at once.'],
    [{ ...LOZENGE, spit: true }, 'Name --hold as well: what is spat out depends on how long it was kept.'],
    [{ ...SPRAY, devices: '2' }, 'Name --gap as well: devices follow each other.'],
    [{ ...INFUSION, spit: true }, 'The option --spit changes nothing by the route intravenous; leave it out.'],
    [{ ...INFUSION, repeat: '0min,30min' }, 'The field doses[1] begins before the infusion of doses[0] has ended; one vein takes one infusion at a time, so a change of rate belongs into its steps.'],
    [{ ...INFUSION, analytes: 'midazolam' }, 'The model otto-2021 gives no curve of midazolam; it gives ketamine, norketamine.'],
    [{ ...INFUSION, site: 'arterial', analytes: 'norketamine' }, 'The model kamp-2020 gives no curve of norketamine; it gives ketamine.'],
    [{ ...SPRAY, site: 'arterial' }, 'The model perez-ruixo-2021 describes venous blood, not arterial.'],
    [{ ...SPRAY, model: 'otto-2021' }, 'The model otto-2021 does not know the route nasal of doses[0]; it knows intravenous.'],
    [{ ...INFUSION, drug: 'R-ketamine', model: 'otto-2021', analytes: 'R-ketamine' }, 'The model otto-2021 does not know the substance R-ketamine; it knows S-ketamine, racemic ketamine.'],
    [{ ...INFUSION, step: '2d' }, 'The field --step in minutes must lie between 0.0072 and 1440; 2880 does not.'],
    [{ ...INFUSION, people: '0' }, 'The field people must lie between 1 and 1000000; 0 does not.'],
  ])('%j is answered', async (flags, sentence) => {
    const typed = questionOf(flags, null);
    expect(isRefusal(typed) ? typed : await answerOf(typed)).toMatchObject({ refused: true, sentence });
  });

  it('names the models and drugs there are', () => {
    expect(questionOf({ ...INFUSION, model: 'otto-2022' }, null)).toMatchObject({ code: 'pharmacology.no-model', sentence: expect.stringContaining('there are otto-2021, ') });
    expect(questionOf({ ...SPRAY, drug: 'R-ketamine' }, null)).toMatchObject({ code: 'pharmacology.no-model-fits', sentence: expect.stringContaining('there are models of S-ketamine (intravenous), ') });
    expect(questionOf({ regimen: 'series.json' }, 'once upon a time')).toMatchObject({ code: 'pharmacology.not-understood', sentence: expect.stringContaining('The field series.json was not understood: expected a JSON document') });
    expect(questionOf({ regimen: 'series.json' }, JSON.stringify({ format: 'fenestra-regimen/1', substance: 'S-ketamine', doses: [] }))).toMatchObject({ code: 'pharmacology.no-doses' });
  });
});
