// The clinic's domains in their order: a domain may import itself and the ones before it.
module.exports = [
  'foundation',
  'evidence',
  'pharmacology',
  'measures',
  'people',
  'audit',
  'consultation',
  'screening',
  'plan',
  'ledger',
  'session',
  'safety',
  'integration',
  'outcomes',
  'exchange',
];
