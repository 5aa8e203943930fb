import {
  ANDEREN,
  antwoordOpAnder,
  bewaarBeelden,
  kiesNazorg,
  NAZORGVORMEN,
  nazorgVan,
  noemAnder,
  ONDERWERPEN,
  stelNazorgvraag,
} from '@bijrijder/dossier/nazorg';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { beeldenVan, leesBestanden } from '../../gedeeld/bestanden.server.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { databank, leesSleutel, type WieClient } from '../../sessie.server.ts';

export const bijNazorg = <T>(
  wie: WieClient,
  handeling: 'lezen' | 'toevoegen' | 'wijzigen',
  fn: (t: Toegang) => Promise<T>,
) => metToegang(databank(), { wie, handeling, object: 'nazorg', doel: 'eigen_zaak', betrokkene: wie.id }, fn);

/** What somebody does about their own nazorg. */
export async function doeInNazorg(wie: WieClient, vorm: FormData) {
  const lees = (naam: string, lengte = 4000) => tekstveld(vorm, naam, lengte);
  const naar = (klaar: string, plek = '') => redirect(`/mijn/nazorg?klaar=${klaar}${plek}`, 303);
  switch (lees('doe')) {
    case 'keuze': {
      const keuze = NAZORGVORMEN.find((v) => v === lees('vorm'));
      if (!keuze) return redirect('/mijn/nazorg', 303);
      await bijNazorg(wie, 'wijzigen', (t) => kiesNazorg(t, wie.id, keuze));
      return naar('keuze');
    }
    case 'vraag':
      return vraag(wie, vorm, lees);
    case 'ander': {
      const ander = { naam: lees('naam', 120), bereik: lees('bereik', 200), magWeten: lees('magWeten', 500) };
      const soort = ANDEREN.find((s) => s === lees('soort'));
      if (!soort || ander.naam.length < 2 || ander.magWeten.length < 3) return redirect('/mijn/nazorg#ander', 303);
      await bijNazorg(wie, 'toevoegen', (t) =>
        eenmalig(t, leesSleutel(vorm), () => noemAnder(t, wie.id, { soort, ...ander })),
      );
      return naar('ander', '#ander');
    }
    case 'ja':
    case 'nee':
      if (!isNummer(lees('id'))) throw new Response(null, { status: 400 });
      await bijNazorg(wie, 'wijzigen', (t) => antwoordOpAnder(t, wie.id, lees('id'), lees('doe') === 'ja'));
      return naar('ander', '#ander');
    default:
      throw new Response(null, { status: 400 });
  }
}

async function vraag(wie: WieClient, vorm: FormData, lees: (naam: string) => string) {
  const onderwerp = ONDERWERPEN.find((o) => o === lees('onderwerp')) ?? 'anders';
  const tekst = lees('tekst');
  const invoer = await leesBestanden(vorm, 'foto');
  const terug = (fout: 'leeg' | 'groot' | 'dicht') => data({ fout, onderwerp, tekst }, 400);
  if (!tekst) return terug('leeg');
  if (!invoer) return terug('groot');
  // stored first, opened afterwards in the isolated reader: what is handed in is never lost
  const { resultaat, eerder } = await bijNazorg(wie, 'toevoegen', (t) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      const nazorg = await nazorgVan(t, wie.id);
      if (!nazorg || nazorg.afgeslotenOp !== null) return null;
      const aan = await t.db
        .selectFrom('nazorg')
        .select('gebruiker')
        .where((e) => e.and({ gemeente: t.gemeente, id: nazorg.id }))
        .executeTakeFirstOrThrow();
      return stelNazorgvraag(t, wie.id, aan.gebruiker, { onderwerp, tekst }, invoer);
    }),
  );
  if (resultaat === null) return terug('dicht');
  let zonder = false;
  if (!eerder)
    for (const [i, bijlage] of resultaat.entries()) {
      const beelden = await beeldenVan(invoer[i]!);
      zonder ||= beelden.length === 0;
      await bijNazorg(wie, 'toevoegen', (t) => bewaarBeelden(t, wie.id, bijlage, beelden));
    }
  return redirect(`/mijn/nazorg?klaar=${zonder ? 'zonder-beeld' : 'vraag'}#vragen`, 303);
}
