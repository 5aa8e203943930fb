import { bewaarBerichtbeelden } from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { AANVULSOORTEN, stuurPapieren } from '@bijrijder/dossier/toekenning';
import { data, redirect } from 'react-router';
import { tekstveld } from '../formulier.ts';
import { beeldenVan, leesWatPast } from '../gedeeld/bestanden.server.ts';
import { kluis, leesSleutel, vertaler, type WieClient } from '../sessie.server.ts';
import { bijMij } from './contact/bij.server.ts';

/** What is in the way of papers, with what was typed and chosen. */
export type Papierfout = { fout: 'leeg' | 'groot' | 'wat'; tekst: string; wat: string };

/** Papers for what was asked: kept first, opened afterwards in the isolated reader, so that nothing sent is lost. */
export async function stuurPapier(wie: WieClient, vorm: FormData) {
  const [tekst, gekozen] = [tekstveld(vorm, 'tekst', 4000), tekstveld(vorm, 'wat', 40)];
  const wat = AANVULSOORTEN.find((s) => s === gekozen);
  const { bestanden, niet } = await leesWatPast(vorm, 'papier');
  const fout = (welke: Papierfout['fout']) => data<Papierfout>({ fout: welke, tekst, wat: gekozen }, 400);
  if (bestanden.length === 0) return fout(niet > 0 ? 'groot' : 'leeg');
  if (!wat) return fout('wat');
  const { resultaat, eerder } = await bijMij(wie, 'bericht', 'toevoegen', (t, naast) =>
    eenmalig(t, leesSleutel(vorm), () =>
      stuurPapieren(
        t,
        kluis(),
        wie.id,
        { wat, tekst: tekst || vertaler('nl')('mijn.papier.alleen'), gebruiker: naast?.id ?? null },
        bestanden,
      ),
    ),
  );
  if (!eerder)
    for (const [i, bijlage] of resultaat.entries()) {
      const beelden = await beeldenVan(bestanden[i]!);
      await bijMij(wie, 'bericht', 'toevoegen', (t) => bewaarBerichtbeelden(t, kluis(), wie.id, bijlage, beelden));
    }
  return redirect(`/mijn/aanmelding?binnen=${niet}#aanvraag`, 303);
}
