import type { Toegang } from '../toegang/index.ts';
import zinnen from './zinnen.json' with { type: 'json' };

const lang = (dag: string): string =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${dag}T12:00:00Z`));

/** A message of the municipality itself, in the transaction of what it is about. `dag` in the values is an ISO day. */
export async function meldAanMens(
  t: Toegang,
  persoon: string,
  zin: keyof typeof zinnen,
  waarden: Readonly<Record<string, string>>,
  pad: string,
): Promise<void> {
  const tekst = zinnen[zin].replace(/\{(\w+)\}/g, (_, naam: string) =>
    naam === 'dag' ? lang(waarden.dag ?? '') : (waarden[naam] ?? ''),
  );
  await t.db
    .insertInto('bericht')
    .values({ gemeente: t.gemeente, persoon, gebruiker: null, van: 'systeem', tekst, pad, dag: t.vandaag })
    .execute();
}
