import type { FastifyRequest } from 'fastify';

/**
 * Where this server's pages stand for whoever sent the request, as browsers write it, such as `https://clinic.example`.
 * Behind a reverse proxy on this machine it follows from what the proxy forwards: the host, or the host it was asked for
 * in `X-Forwarded-Host`, and `X-Forwarded-Proto`.
 */
export function ownOrigin(request: FastifyRequest): string {
  const text = `${request.protocol}://${request.host}`;
  return URL.canParse(text) ? new URL(text).origin : text;
}
