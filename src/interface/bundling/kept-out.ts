import type { Plugin } from 'vite';

/** What no browser may be sent, with what to use instead. */
const KEPT_OUT: readonly { readonly path: RegExp; readonly instead: string }[] = [
  { path: /\/node_modules\/temporal-polyfill\//, instead: 'show times with #interface/format and let the server reckon with calendars' },
  { path: /\/src\/(?:[^/]+\/(?:store|http)|database|transport|server)\//, instead: 'ask the server through a contract of api.ts' },
  { path: /\/gallery\//, instead: 'the gallery is for development only' },
];

/** Fails the build of an app that holds what must stay out of browsers; the galleries are built as Vite's own `client`. */
export function keptOut(): Plugin {
  return {
    name: 'fenestra:kept-out',
    apply: 'build',
    applyToEnvironment: ({ name }) => name !== 'client',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, module] of Object.entries(chunk.modules)) {
          const banned = KEPT_OUT.find(({ path }) => path.test(id));
          if (banned !== undefined && module.renderedLength > 0) this.error(`${id} must not reach the browser: ${banned.instead}`);
        }
      }
    },
  };
}
