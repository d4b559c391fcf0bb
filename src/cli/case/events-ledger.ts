import { actor, atLeastOne, event } from './entry.ts';
import { amount, choice, day, nameOf, signedMilligrams, text } from './values.ts';
import { PRODUCTS } from './vocabulary.ts';

const namedVial = nameOf('Vial, by the name it was received under. Left out: the vial received last').optional();

const movement = {
  vial: namedVial,
  amountMg: amount('mg', 'Amount').optional(),
  volumeMl: amount('mL', 'Volume. Either of amount and volume follows from the other').optional(),
} as const;

/** The controlled-substance ledger. */
export const ledgerEvents = {
  'ledger-receive': event('ledger-receive', {
    by: 'nurse',
    summary: 'A vial, or an opened vial, comes into the stock.',
    example: { event: 'ledger-receive', at: '2026-09-01T09:00', vial: 'vial-1', concentrationMgPerMl: 50, amountMg: 420 },
    rules: [atLeastOne('amountMg', 'volumeMl')],
  }, {
    vial: nameOf('The name this case gives the vial'),
    product: choice(PRODUCTS, 'Product').default('racemic-ketamine'),
    concentrationMgPerMl: amount('mg/mL', 'Concentration').default('50'),
    amountMg: movement.amountMg,
    volumeMl: movement.volumeMl,
    lot: text('Lot number').default('LOT-1'),
    expiresOn: day('Expiry. Left out: a year ahead').optional(),
    supplier: text('Supplier').default('Supplier'),
    invoice: text('Invoice number').optional(),
    witness: actor('Witness').optional(),
  }),
  'ledger-draw': event('ledger-draw', {
    by: 'nurse',
    summary: 'An amount is drawn from a vial.',
    example: { event: 'ledger-draw', at: '2026-09-10T12:50', vial: 'vial-1', amountMg: 80, volumeMl: 1.6 },
    rules: [atLeastOne('amountMg', 'volumeMl')],
  }, movement),
  'ledger-give': event('ledger-give', {
    by: 'nurse',
    summary: 'An amount drawn is recorded as given. A dose entry such as `injection` records this by itself.',
    example: { event: 'ledger-give', at: '2026-09-10T13:00', vial: 'vial-1', amountMg: 74 },
    rules: [atLeastOne('amountMg', 'volumeMl')],
  }, movement),
  'ledger-waste': event('ledger-waste', {
    by: 'nurse',
    summary: 'What is left over is wasted in front of a witness.',
    example: { event: 'ledger-waste', at: '2026-09-10T13:05', vial: 'vial-1', amountMg: 6, volumeMl: 0.12, by: 'nurse', witness: 'nurse', refused: 'LEDGER-1' },
    rules: [atLeastOne('amountMg', 'volumeMl')],
  }, { ...movement, witness: actor('The witness').optional(), reason: text('Why').optional() }),
  'ledger-return': event('ledger-return', {
    by: 'nurse',
    summary: 'An amount drawn and not used goes back.',
    example: { event: 'ledger-return', at: '2026-09-10T13:05', vial: 'vial-1', amountMg: 6, witness: 'second-nurse' },
    rules: [atLeastOne('amountMg', 'volumeMl')],
  }, { ...movement, witness: actor('The witness').optional() }),
  'ledger-spill': event('ledger-spill', {
    by: 'nurse',
    summary: 'A breakage or spill, witnessed.',
    example: { event: 'ledger-spill', at: '2026-09-10T12:51', vial: 'vial-1', amountMg: 50, witness: 'second-nurse', text: 'The syringe fell.' },
    rules: [atLeastOne('amountMg', 'volumeMl')],
  }, { ...movement, witness: actor('The witness').optional(), text: text('What happened').optional() }),
  'ledger-count': event('ledger-count', {
    by: 'nurse',
    summary: 'Somebody counts what is there.',
    example: { event: 'ledger-count', at: '2026-09-10T18:00', vial: 'vial-1', countedMg: 338 },
  }, { vial: namedVial, countedMg: amount('mg', 'What was found'), witness: actor('The witness').optional() }),
  'ledger-correct': event('ledger-correct', {
    by: 'nurse',
    summary: 'A new entry corrects an earlier one.',
    example: { event: 'ledger-correct', at: '2026-09-10T18:10', vial: 'vial-1', changeMg: -2, reason: 'Drawn 82, not 80.', witness: 'second-nurse' },
  }, { vial: namedVial, changeMg: signedMilligrams('What the balance changes by'), reason: text('Why'), witness: actor('The witness').optional() }),
  'ledger-destroy': event('ledger-destroy', {
    by: 'nurse',
    summary: 'Stock is destroyed or handed to a reverse distributor.',
    example: { event: 'ledger-destroy', at: '2026-12-01T09:00', vial: 'vial-1', amountMg: 340, witness: 'second-nurse', how: 'reverse-distributor' },
    rules: [atLeastOne('amountMg', 'volumeMl')],
  }, { ...movement, witness: actor('The witness').optional(), how: choice(['destroyed-on-site', 'reverse-distributor'], 'How').default('reverse-distributor') }),
  'discrepancy-resolved': event('discrepancy-resolved', {
    by: 'prescriber',
    summary: 'A difference between count and balance is explained, or theft or loss is declared.',
    example: { event: 'discrepancy-resolved', at: '2026-09-11T09:00', vial: 'vial-1', outcome: 'explained', reason: 'A waste entry was missing.' },
  }, { vial: namedVial, outcome: choice(['explained', 'loss', 'theft'], 'How it ended'), reason: text('Why').optional() }),
} as const;
