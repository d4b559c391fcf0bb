import { z } from 'zod';
import { gateItemKeys } from '#session/gate-item.ts';
import { expectation, search } from './entry.ts';
import { expectedInput, expectedNumber, expectedTime } from './expected-values.ts';
import { choice, day, list, nameOf, ruleId, text, texts, yesNo } from './values.ts';
import { measure } from './vocabulary.ts';

/** Plans, orders, dose limits, the gate before a dose, and what is due when. */
export const doseExpectations = {
  plan: expectation('plan', {
    summary: 'The treatment plan: how many sessions it has and on which days.',
    example: { expect: 'plan', sessions: 6, firstDay: '2026-03-02', lastDay: '2026-03-13' },
  }, {
    exists: yesNo('Whether there is a plan at all').default(true),
    state: choice(['draft', 'active', 'paused', 'ended'], 'Its state').optional(),
    sessions: expectedNumber('Planned sessions, those given included').optional(),
    given: expectedNumber('Sessions in which a dose was given').optional(),
    dates: list(day('A day'), 'All days, in order').optional(),
    firstDay: expectedTime('First day').optional(),
    lastDay: expectedTime('Last day').optional(),
  }),
  order: expectation('order', {
    summary: 'An order: what it comes to, and whether it is in force.',
    example: { expect: 'order', doseMg: 74, volumeMl: 1.48, roundingPercent: 0.5, isActive: true },
  }, {
    order: nameOf('Which order. Left out: the latest').optional(),
    isActive: yesNo('Whether a session may use it').optional(),
    waitsFor: list(choice(['consent', 'reason', 'second-prescriber', 'screening', 'signature'], 'What for'), 'What it still waits for').optional(),
    doseMg: expectedNumber('Dose, mg').optional(),
    doseMgPerKg: expectedNumber('Dose for weight, mg/kg').optional(),
    volumeMl: expectedNumber('Volume, mL').optional(),
    devices: expectedNumber('Esketamine devices').optional(),
    roundingPercent: expectedNumber('How far rounding moved the dose, % of the exact dose').optional(),
    offersWeights: list(choice(['actual', 'ideal', 'adjusted'], 'A weight'), 'Weights offered to reckon with').optional(),
  }),
  'dose-flag': search('dose-flag', {
    summary: 'What a dose rule says of an order; one whose signing was refused counts too. With `absent` and no `rule`: no dose rule says anything, information aside.',
    example: { expect: 'dose-flag', rule: 'DOSE-1', level: 'soft', absent: true },
  }, {
    order: nameOf('Which order. Left out: the latest').optional(),
    level: choice(['information', 'soft', 'second-prescriber', 'never'], 'How far it reaches').optional(),
    inputs: list(expectedInput, 'Inputs that must be there').optional(),
    contains: texts('Words its text contains').optional(),
  }),
  gate: expectation('gate', {
    summary: 'Whether the dose of the day may start, and why not; asked of a session that is checked in. With `item` or `rule` it speaks of one line of the gate. `go`: nothing to do. `needs-reason`: the prescriber must choose and say why. `unknown`: something is not answered yet. `no-go`: cannot start. `blockedBy` names rules or lines that are anything but `go`.',
    example: { expect: 'gate', overall: 'no-go', blockedBy: ['SAFE-2'] },
  }, {
    item: choice(gateItemKeys, 'One line').optional(),
    state: choice(['go', 'needs-reason', 'unknown', 'no-go'], 'State of the line named by item or rule').optional(),
    overall: choice(['go', 'needs-reason', 'unknown', 'no-go'], 'State of the whole gate').optional(),
    blockedBy: list(z.union([ruleId, z.enum(gateItemKeys)]), 'Rules or lines that must be among those not on go').optional(),
    contains: texts('Words that the line contains').optional(),
  }),
  schedule: search('schedule', {
    summary: 'Something that is due: the next vital signs, a questionnaire, a session, a check-in, a test.',
    example: { expect: 'schedule', of: 'vital-signs', dueAt: '2026-04-07T10:40', from: '10:35', until: '10:45' },
  }, {
    of: choice(['vital-signs', 'questionnaire', 'session', 'check-in', 'laboratory-result', 'weight', 'integration-visit'], 'What is due'),
    measure: measure('Which questionnaire').optional(),
    dueAt: expectedTime('When it is due').optional(),
    from: expectedTime('When it may be done first').optional(),
    until: expectedTime('When it may be done last').optional(),
  }),
  reading: search('reading', {
    summary: 'A reading charted in a session and how it stands to the schedule.',
    example: { expect: 'reading', takenAt: '2026-04-07T10:40', minute: 40, isInWindow: true, isLate: false },
  }, {
    takenAt: expectedTime('When it was taken').optional(),
    minute: expectedNumber('The minute of the schedule that it serves').optional(),
    isInWindow: yesNo('Whether it lies inside its window').optional(),
    isLate: yesNo('Whether it came late').optional(),
    isGap: yesNo('Whether the schedule shows a gap there').optional(),
  }),
  proposal: search('proposal', {
    summary: 'A proposal that waits for the prescriber, such as how a series goes on.',
    example: { expect: 'proposal', of: 'continuation', frequency: 'weekly', weeks: '5-8', waitsFor: 'prescriber' },
  }, {
    of: choice(['continuation', 'booster', 'evaluation', 'earlier-frequency'], 'What about').optional(),
    frequency: choice(['twice-weekly', 'weekly', 'every-two-weeks'], 'How often').optional(),
    weeks: z.string().regex(/^\d+(-\d+)?$/, 'expected weeks such as 5-8').describe('Weeks of the series').optional(),
    waitsFor: choice(['prescriber', 'patient'], 'Who decides').optional(),
    contains: texts('Words its text contains').optional(),
    text: text('Its whole text').optional(),
  }),
} as const;
