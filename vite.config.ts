import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { EnvironmentOptions } from 'vite';
import { defineConfig } from 'vite';
import { appAddresses } from './src/interface/bundling/app-addresses.ts';
import { compressed } from './src/interface/bundling/compressed.ts';
import { compiledWords } from './src/interface/bundling/compiled-words.ts';
import { keptOut } from './src/interface/bundling/kept-out.ts';
import { leanRules } from './src/interface/bundling/lean-rules.ts';

const APPS = ['clinic', 'patient'] as const;
const pathOf = (place: string) => fileURLToPath(new URL(place, import.meta.url));

/** React in a file of its own: it compresses best alone, and stays on the device when another version of the app comes. */
const REACT = { name: 'react', test: /\/node_modules\/(?:react|react-dom|scheduler)\// };

/**
 * What five screens and more of the patient's app share, in one file: a dozen small ones weigh more and come later. Choices
 * from a few stay out: five screens have them, and the first one, which this file holds up, has none.
 */
const KIT = { name: 'kit', test: /\/src\/(?:interface\/(?!controls\/choice-field)|foundation\/)|\/@tabler\//, minShareCount: 5 };

/** How an app is cut into files; the clinic's screens share too little of the kit for one. */
const GROUPS = { clinic: [REACT], patient: [REACT, KIT] };

/** One web app: its page at `dist/<app>/index.html`, everything it loads under `/<app>/assets/`. */
function app(name: (typeof APPS)[number]): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: pathOf('./dist'),
      emptyOutDir: false,
      assetsDir: `${name}/assets`,
      // The patient's service worker reads from it what to keep.
      ...(name === 'patient' && { manifest: 'patient/manifest.json' }),
      rolldownOptions: {
        input: pathOf(`./src/${name}/index.html`),
        output: { codeSplitting: { groups: GROUPS[name] } },
        treeshake: { moduleSideEffects: [{ test: /\/node_modules\/decimal\.js\//, sideEffects: false }] },
      },
    },
  };
}

/** The guide's script, style and fonts under `/guide/assets/`, with a list of their names; its pages are made by the server. */
const guide: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: pathOf('./dist'),
    emptyOutDir: false,
    assetsDir: 'guide/assets',
    manifest: 'guide/manifest.json',
    rolldownOptions: { input: { guide: pathOf('./src/evidence/screens/guide/guide.ts') } },
  },
};

/** A service worker in a file of its own, under a name that stays. */
function worker(name: 'guide' | 'patient', source: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: { outDir: pathOf('./dist'), emptyOutDir: false, rolldownOptions: { input: pathOf(source), output: { entryFileNames: `${name}/service-worker.js` } } },
  };
}

const guideWorker = worker('guide', './src/evidence/screens/guide/worker/service-worker.ts');
const patientWorker = worker('patient', './src/patient/worker/service-worker.ts');

export default defineConfig({
  root: pathOf('./src'),
  cacheDir: pathOf('./.cache/vite'),
  publicDir: false,
  appType: 'mpa',
  plugins: [react(), compiledWords(), leanRules(), keptOut(), compressed(), appAddresses()],
  resolve: { alias: [{ find: /^#(.+)$/, replacement: `${pathOf('./src')}/$1` }] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  environments: { clinic: app('clinic'), patient: app('patient'), guide, guideWorker, patientWorker },
  builder: {
    async buildApp(builder) {
      for (const name of [...APPS, 'guide', 'guideWorker', 'patientWorker']) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
    },
  },
  server: { proxy: { '/api': process.env['FENESTRA_SERVER'] ?? 'http://127.0.0.1:7300' } },
});
