import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = /\.(?:js|css|html|svg)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Lays a Brotli and a gzip copy beside every text file of the build, so that the server sends them without working. */
export function compressed(): Plugin {
  return {
    name: 'fenestra:compressed',
    apply: 'build',
    applyToEnvironment: ({ name }) => name !== 'client',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const file of Object.values(bundle).filter(({ fileName }) => WORTH_IT.test(fileName))) {
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source: await brotli(source, best) });
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: await zip(source, { level: 9 }) });
        }
      },
    },
  };
}
