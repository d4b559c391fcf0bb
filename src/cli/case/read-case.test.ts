import { describe, expect, it } from 'vitest';
import { readCase } from './read-case.ts';

const head = { format: 'fenestra-case/1', id: 'a-case', title: 'A case', person: { sex: 'female', age: 42 } } as const;
const first = { event: 'wait', at: '2026-03-02T09:00' } as const;

function read(timeline: readonly unknown[], more: object = {}) {
  return readCase(JSON.stringify({ ...head, ...more, timeline }));
}

function faultsOf(timeline: readonly unknown[], more: object = {}): readonly string[] {
  const result = read(timeline, more);
  return result.malformed ? result.faults.map((fault) => `${fault.path}: ${fault.sentence}`) : [];
}

describe('a case file that cannot be read', () => {
  it.each([
    [{ event: 'vital-signs', systolicMmHg: 'high' }, 'timeline[1].systolicMmHg: expected a number, found "high"'],
    [{ event: 'blood-pressure', systolicMmHg: 120 }, 'timeline[1].diastolicMmHg: expected a number, found nothing'],
    [{ event: 'vital-sign' }, 'timeline[1].event: no kind is called "vital-sign"; did you mean vital-signs?'],
    [{ event: 'zebra' }, 'timeline[1].event: no kind is called "zebra"'],
    [{ expect: 'assesment' }, 'timeline[1].expect: no kind is called "assesment"; did you mean assessment?'],
    [{ event: 7 }, 'timeline[1].event: no kind is called 7'],
    [{ event: 'vital-signs', systolicMmhg: 120, diastolicMmHg: 80 }, 'timeline[1].systolicMmhg: no field of this name is known here; did you mean systolicMmHg?'],
    [{ event: 'wait', elephant: 1 }, 'timeline[1].elephant: no field of this name is known here'],
    [{ event: 'pregnancy-test', result: 'negativ' }, 'timeline[1].result: expected one of negative, positive, unclear, declined (did you mean negative?), found "negativ"'],
    [{ event: 'weight', weightKg: -3 }, 'timeline[1].weightKg: expected 0 or more, found -3'],
    [{ event: 'weight' }, 'timeline[1].weightKg: expected exactly one of weightKg, weightLb'],
    [{ event: 'order', route: 'intravenous' }, 'timeline[1].doseMg: expected at least one of doseMg, doseMgPerKg, devices'],
    [{ event: 'order', route: 'nasal', doseMg: 56 }, 'timeline[1].product: expected product when the route is nasal'],
    [{ event: 'session', route: 'nasal', product: 'esketamine', order: 'x' }, 'timeline[1].devices: expected devices when the product is esketamine'],
    [{ event: 'wait', at: '2026-03-02T25:00' }, 'timeline[1].at: expected a time such as 2026-03-02T10:00, 2026-03-02T15:00:00Z, 2026-03-02, 10:40 or +20 min, found "2026-03-02T25:00"'],
    [{ event: 'wait', at: '2026-02-30T10:00' }, 'timeline[1].at: expected a day that is on the calendar, found "2026-02-30T10:00"'],
    [{ event: 'wait', at: '2026-03-01T09:00' }, 'timeline[1].at: comes before the entry above it; entries stand in order of time'],
    [{ event: 'wait', at: '+20 min' }, 'timeline[1].at: expected a dose before it, because the time counts from the beginning of a dose'],
    [{ expect: 'prompt', recheckBy: '+25 min' }, 'timeline[1].recheckBy: expected a dose before it, because the time counts from the beginning of a dose'],
    [{ event: 'medicines', list: [{ amount: 3 }] }, 'timeline[1].list[0].name: expected a text, found nothing'],
    [{ event: 'facts', present: ['hypertenson'] }, 'timeline[1].present[0]: expected one of'],
    [{ event: 'wait', refused: true, accepted: true }, 'timeline[1].refused: expected at most one of refused, accepted, found true'],
    [{ event: 'wait', refused: 3 }, 'timeline[1].refused: expected a rule id, true, or an object with rule, rules, code or contains, found 3'],
    [{ event: 'wait', refused: 'dc 1' }, 'timeline[1].refused: expected a rule id such as DC-1 or ELIG-A7, found "dc 1"'],
    [{ expect: 'prompt', absent: true, count: 2 }, 'timeline[1].absent: expected at most one of absent, count, found true'],
    [{ expect: 'rule-fired' }, 'timeline[1].rule: expected a rule id'],
    [{ event: 'questionnaire', measure: 'phq-9', total: 28 }, 'timeline[1].total: no answers to the open items give a total of 28'],
    [{ event: 'questionnaire', measure: 'madrs', items: [1] }, 'timeline[1].total: expected a total, because the product holds no items of madrs'],
    [{ event: 'ledger-waste', amountMg: 6, witness: 'nurse-c' }, 'timeline[1].witness: nothing is called nurse-c; did you mean nurse? (known here: owner, prescriber, second-prescriber, nurse, second-nurse, therapist, front-desk, patient, on-call, system)'],
    [{ event: 'session-check-in', order: 'order-9' }, 'timeline[1].order: nothing is called order-9 (no entry above has such a name)'],
    [{ event: 'ledger-draw', vial: 'vial-1', amountMg: 3 }, 'timeline[1].vial: nothing is called vial-1 (no entry above has such a name)'],
    [{ expect: 'nothing-created', of: ['order'], sinceEntry: 'then' }, 'timeline[1].sinceEntry: nothing is called then (no entry above has such a name)'],
    [{ event: 'wait', expect: 'hold' }, 'timeline[1]: expected either event or expect'],
    [{}, 'timeline[1]: expected either event or expect'],
    ['later', 'timeline[1]: expected an object with event or expect'],
  ])('names the place and what was expected: %j', (entry, fault) => {
    const [found = ''] = faultsOf([first, entry]);
    expect(found.startsWith(fault), found).toBe(true);
  });

  it('needs a moment to begin with', () => {
    expect(faultsOf([{ event: 'wait' }])).toEqual(['timeline[0].at: expected a time, because no entry stands above it']);
    expect(faultsOf([{ event: 'wait', at: '10:40' }])).toEqual(['timeline[0].at: expected a day with the time, because no entry stands above it']);
  });

  it('names faults of the head', () => {
    expect(faultsOf([first], { format: 'fenestra-case/2' })).toEqual(['format: expected one of fenestra-case/1 (did you mean fenestra-case/1?), found "fenestra-case/2"']);
    expect(faultsOf([first], { zone: 'Mars/Olympus' })).toEqual(['zone: expected an IANA time zone name, found "Mars/Olympus"']);
    expect(faultsOf([first], { person: { sex: 'female' } })).toEqual(['person.birthDate: expected exactly one of birthDate, age']);
    expect(faultsOf([first], { clinic: { settings: { 'BP-1.systolic': 'low' } } })).toEqual(['clinic.settings["BP-1.systolic"]: expected a number, found "low"']);
    expect(faultsOf([first], { clinic: { onCall: 'nobody' } })[0]).toContain('clinic.onCall: nothing is called nobody');
    expect(faultsOf([first], { timelin: [] })).toEqual(['timelin: no field of this name is known here; did you mean timeline?']);
    expect(faultsOf([])).toEqual(['timeline: expected at least one entry, found []']);
  });

  it('tells everything that is wrong at once', () => {
    expect(faultsOf([{ event: 'wait', at: 'soon' }, { event: 'zebra' }], { id: 'with space' }).map((fault) => fault.split(':')[0])).toEqual(['id', 'timeline[0].at', 'timeline[1].event']);
  });

  it('refuses a name that two entries share', () => {
    expect(faultsOf([{ ...first, id: 'a' }, { event: 'wait', id: 'a' }])).toEqual(['timeline[1].id: an entry above is called a already']);
  });

  it('says where text is no JSON, and that a list is no case', () => {
    expect(readCase('{ "id": ')).toMatchObject({ malformed: true, faults: [{ path: '(file)', sentence: expect.stringContaining('expected a JSON document') }] });
    expect(readCase('[]')).toMatchObject({ malformed: true, faults: [{ path: '', sentence: 'expected an object, found []' }] });
  });
});

describe('a case file that can be read', () => {
  it('may begin with a byte order mark, and name staff of its own', () => {
    const text = `\uFEFF${JSON.stringify({ ...head, clinic: { staff: [{ id: 'nurse-c', role: 'nurse' }] }, timeline: [{ event: 'vital-signs', at: '2026-03-02', by: 'nurse-c', moaas: 5 }] })}`;
    expect(readCase(text).malformed).toBe(false);
  });

  it('has its defaults filled in', () => {
    const result = read([{ event: 'medicine', at: '2026-03-02', name: 'losartan', amount: '50', refused: 'DC-1' }]);
    expect(result.malformed ? result.faults : result.document).toMatchObject({
      zone: 'America/New_York',
      clinic: { jurisdiction: 'us', certifiedForEsketamine: false, onCall: 'prescriber' },
      timeline: [{ amount: 50, unit: 'mg', isAsNeeded: false, route: 'oral', refused: { rule: 'DC-1' } }],
    });
  });

  it('may speak of an order that a session made', () => {
    expect(faultsOf([{ event: 'session', id: 'dose-1', at: '2026-03-02T10:00', route: 'oral', doseMg: 100 }, { expect: 'order', order: 'dose-1-order' }])).toEqual([]);
  });
});
