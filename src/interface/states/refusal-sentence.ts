import { createContext } from 'react';
import type { Refusal } from '#foundation/refusal.ts';

/** How an app says a refusal; by itself in the server's own English sentence. */
export const RefusalSentence = createContext<(refusal: Refusal) => string>(({ sentence }) => sentence);
