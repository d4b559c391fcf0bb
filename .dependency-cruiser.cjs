// The import rule of ARCHITECTURE.md: imports point backward (the order of the domains) and inward (to a purer kind).
const domains = require('./domains.config.cjs');

const any = `(?:${domains.join('|')})`;
const KITS = '(?:database|transport|interface)';
const COMPOSERS = '(?:server|clinic|patient|cli)';
/** Rules stand on top of a domain's folder; the models of pharmacology and the counting of outcomes over many people have a folder of their own. */
const RULE = '(?:(?:models|cohort)/)?[^/]+$';
const TESTS = String.raw`\.test\.tsx?$`;

/** The one file of the session that looks at an estimated curve, and the one that shows it when somebody asks (H22). */
const CURVE = '^src/session/screens/clinic/record/expected-curve[.]tsx$';
const SHOWS_CURVE = '^src/session/screens/clinic/record/expected-course[.]tsx$';

const ban = (name, from, to, but = []) => ({ name, severity: 'error', from: { path: from, pathNot: [TESTS, ...but] }, to: { path: to } });
const allowThirdParties = (name, from, packages) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { couldNotResolve: false, pathNot: ['^src/', ...packages.map((third) => `node_modules/${third}/`)] },
});

const forbidden = [
  { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
  { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ...domains.slice(0, -1).map((domain, index) => ban(`backward:${domain}`, `^src/${domain}/`, `^src/(?:${domains.slice(index + 1).join('|')})/`)),
  ban('inward:rules', `^src/${any}/${RULE}`, `^src/(?:${any}/(?:store|http|screens)|${KITS})/`),
  ban('inward:store', `^src/${any}/store/`, `^src/(?:${any}/(?:http|screens)|transport|interface)/`),
  ban('inward:http', `^src/${any}/http/`, `^src/(?:${any}/screens|interface)/`),
  ban('inward:screens', `^src/(?:${any}/screens|clinic|patient|interface)/`, `^src/(?:${any}/(?:store|http)|database|transport|server|cli)/`),
  ban('kit-knows-no-domain', `^src/${KITS}/`, `^src/(?:${domains.slice(1).join('|')})/`),
  // No check, order or discharge may look at an estimated curve (D3), neither in its rules nor on its screen.
  ban('pharmacology-decides-nothing', `^src/(?!pharmacology/)${any}/`, '^src/pharmacology/', [CURVE]),
  ban('curve-stands-in-one-place', '^src/', CURVE, [SHOWS_CURVE]),
  { name: 'patients-see-no-curve', severity: 'error', from: { path: `^src/(?:patient|${any}/screens/patient)/` }, to: { path: CURVE, reachable: true } },
  ban('composers-are-last', `^src/(?:${any}|${KITS})/`, `^src/${COMPOSERS}/`),
  ban('server-knows-no-command', '^src/server/', '^src/cli/'),
  ban('apps-know-not-each-other:clinic', '^src/clinic/', '^src/patient/'),
  ban('apps-know-not-each-other:patient', '^src/patient/', '^src/clinic/'),
  allowThirdParties('third-parties:rules', `^src/(?:${domains.slice(1).join('|')})/${RULE}`, ['zod']),
  allowThirdParties('third-parties:foundation', '^src/foundation/', ['zod', 'decimal[.]js', 'temporal-polyfill']),
];

module.exports = {
  forbidden,
  options: {
    // Without it dependency-cruiser cannot read this project's TypeScript, checks nothing and passes.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
