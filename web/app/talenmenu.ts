import { TAALNAMEN } from './tekst/talen.ts';

/** Choice of language; the address sets the cookie and comes back to the same page. */
export const talenmenu = Object.entries(TAALNAMEN).map(([code, naam]) => ({ code, naam, href: `/taal/${code}` }));
