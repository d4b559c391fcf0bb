import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** One method at one path, such as `GET /api/staff/patients/:patientId`. */
export type Address = `${string} ${string}`;

const LINE = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/u;
const INDENT = 4;

/** Every address that the running server answers, as its own router prints them; HEAD answers what GET does, without the content. */
export function servedAddresses(app: FastifyInstance): readonly Address[] {
  const branch: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line): Address[] => {
      const [, indent = '', segment = '', methods = ''] = LINE.exec(line) ?? [];
      branch.splice(indent.length / INDENT, branch.length, segment);
      return methods.split(', ').filter((method) => method !== '' && method !== 'HEAD').map((method): Address => `${method} ${branch.join('')}`);
    })
    .toSorted();
}

const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** Every address that the API document tells of. */
export function documentedAddresses(document: unknown): readonly Address[] {
  const { paths } = documentSchema.parse(document);
  return Object.entries(paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method): Address => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`))
    .toSorted();
}
