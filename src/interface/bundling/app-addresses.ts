import type { Plugin } from 'vite';

const PAGE_ADDRESS = /^\/(clinic\/gallery|patient\/gallery|clinic|patient)(?:\/|$)/;

/** Sends every address inside an app or its gallery to its page while developing, as the server does in production. */
export function appAddresses(): Plugin {
  return {
    name: 'fenestra:app-addresses',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const page = PAGE_ADDRESS.exec(request.url ?? '')?.[1];
        const asksForPage = request.headers.accept?.includes('text/html') === true && !/\.\w+(?:\?|$)/.test(request.url ?? '');
        if (page !== undefined && asksForPage) request.url = `/${page}/index.html`;
        next();
      });
    },
  };
}
