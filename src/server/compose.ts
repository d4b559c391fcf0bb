import type { FastifyInstance } from 'fastify';
import type { Database } from '#database/tenant.ts';
import type { Clock } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import { journal } from '#audit/store/journal.ts';
import { openReadRecorder } from '#audit/store/read-record.ts';
import { guidePages } from '#evidence/http/guide/guide-pages.ts';
import { openRecogniser } from '#people/http/recognise.ts';
import { openStillIn } from '#people/http/still-in.ts';
import { openApp } from '#transport/app.ts';
import type { LiveUpdates } from '#transport/live.ts';
import { openLiveUpdates } from '#transport/live.ts';
import type { Route } from '#transport/route.ts';
import { guideAssets } from './guide-assets.ts';
import { reactions, routes as everyRoute } from './routes.ts';

export type Composition = {
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly perMinute?: number;
  /** What it serves; every address of the product where nothing else is said. */
  readonly routes?: readonly Route[];
  /** Where the built web apps lie; without it the guide's pages come without style. */
  readonly webFolder?: string;
};

/** The whole server, not yet listening. */
export type Composed = {
  readonly app: FastifyInstance;
  /** Lets open screens know of a change that no request made. */
  readonly announce: LiveUpdates['announce'];
  /** Resolves when every read so far stands in the audit record. */
  flushReads(): Promise<void>;
  /** Ends open requests and writes what is still to be recorded; the database stays open. */
  close(): Promise<void>;
};

/** One address may send this many requests a minute before it is asked to wait. */
const PER_MINUTE = 1_200;

/** Puts every domain together over one database, one clock and one source of randomness. */
export async function compose({ database, clock, random, tls, perMinute = PER_MINUTE, routes = everyRoute, webFolder }: Composition): Promise<Composed> {
  const recogniser = openRecogniser(database, clock);
  const reads = openReadRecorder(database, random);
  const live = openLiveUpdates(openStillIn(database, clock));
  const services = {
    database,
    clock,
    random,
    journal: journal(random),
    recordRead: reads.record,
    reactions,
    live,
    clinicOf: recogniser.clinicOf,
    recognise: recogniser.recognise,
    signInAgain: recogniser.signInAgain,
  };
  const pages = guidePages(await guideAssets(webFolder));
  const app = await openApp({ services, routes, pages, perMinute, ...(tls && { tls }) });
  return {
    app,
    announce: live.announce,
    flushReads: reads.flush,
    close: async () => {
      live.close();
      await app.close();
      await reads.flush();
    },
  };
}
