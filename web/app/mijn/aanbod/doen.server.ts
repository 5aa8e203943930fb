import {
  AANBODSOORTEN,
  AanbodWeg,
  aanbodPlekken,
  antwoordOpPlek,
  bewaarAanbodwens,
  geefMening,
  geefOordeel,
  KNELPUNTEN,
  kiesAanbod,
  MENINGEN,
  OORDELEN,
  REIZEN,
  stapUit,
  TAALNIVEAUS,
  TIJDEN,
  telBlok,
  zegBegin,
} from '@bijrijder/dossier/aanbod';
import { meldAan } from '@bijrijder/dossier/taken';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { databank, kluis, leesSleutel, type WieClient } from '../../sessie.server.ts';

/** What the page says after it. */
export const KLAAR = [
  'ja',
  'later',
  'verlopen',
  'uit',
  'niet-in-rij',
  'wens',
  'mening',
  'meningWeg',
  'mis',
  'weg',
  'begonnen',
  'nietBegonnen',
  'alGezegd',
] as const;
export type Klaar = (typeof KLAAR)[number];

/** What a person does with offers. Only what there is to choose from is read from the form. */
export async function doeInAanbod(wie: WieClient, vorm: FormData): Promise<Klaar | null> {
  const v = (naam: string): string => tekstveld(vorm, naam);
  const id = (naam: string): string => {
    if (!isNummer(v(naam))) throw new Response(null, { status: 400 });
    return v(naam);
  };
  const alle = <W extends string>(naam: string, uit: readonly W[]): W[] =>
    uit.filter((w) => vorm.getAll(naam).includes(w));
  const bij = <T>(handeling: 'toevoegen' | 'wijzigen', fn: (t: Toegang) => Promise<T>) =>
    metToegang(databank(), { wie, handeling, object: 'aanbod', doel: 'eigen_zaak', betrokkene: wie.id }, fn);
  /** Room was made: who is next hears it now. */
  const daarna = (t: Toegang) => meldAan(t, aanbodPlekken, {}, { sleutel: 'nu' });
  switch (v('doe')) {
    case 'kies': {
      const aanbod = id('aanbod');
      try {
        await bij('toevoegen', (t) =>
          eenmalig(t, leesSleutel(vorm), async () => {
            await kiesAanbod(t, wie.id, aanbod);
            return null;
          }),
        );
      } catch (fout) {
        if (fout instanceof AanbodWeg) return 'weg';
        throw fout;
      }
      return null;
    }
    case 'plek-ja':
    case 'plek-later': {
      const plek = id('plek');
      const uit = await bij('wijzigen', async (t) => {
        const antwoord = await antwoordOpPlek(t, plek, v('doe') === 'plek-ja');
        await daarna(t);
        return antwoord;
      });
      return uit === 'uitgestapt' ? 'uit' : uit;
    }
    case 'uit': {
      const keuze = id('keuze');
      return bij('wijzigen', async (t) => {
        if (!(await stapUit(t, wie.id, keuze))) return 'niet-in-rij';
        await daarna(t);
        return 'uit';
      });
    }
    case 'klaar':
    case 'stop': {
      const keuze = id('keuze');
      await bij('wijzigen', async (t) => {
        await geefOordeel(t, wie.id, keuze, {
          stand: v('doe') === 'stop' ? 'gestopt' : 'klaar',
          oordeel: OORDELEN.find((o) => o === v('oordeel')) ?? null,
          woorden: v('woorden').slice(0, 2000),
        });
        await daarna(t);
      });
      return null;
    }
    case 'wens':
      await bij('wijzigen', (t) =>
        bewaarAanbodwens(t, wie.id, {
          soorten: alle('soorten', AANBODSOORTEN),
          taalniveau: TAALNIVEAUS.find((n) => n === v('taalniveau')) ?? null,
          tijden: alle('tijden', TIJDEN),
          reizen: alle('reizen', REIZEN),
          opvang_nodig: v('opvang') === 'ja',
          woorden: v('woorden').slice(0, 1000),
          delen: v('delen') === 'ja' ? 'klantmanager' : 'ik',
        }),
      );
      return 'wens';
    case 'mening': {
      const aanbod = id('aanbod');
      const mening = MENINGEN.find((m) => m === v('mening'));
      if (!mening) return 'mis';
      const soort = KNELPUNTEN.find((k) => k === v('soort'));
      await bij('toevoegen', (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          const delen = v('delen') === 'ja' ? 'klantmanager' : 'ik';
          await geefMening(t, wie.id, aanbod, { mening, woorden: v('woorden').slice(0, 1000), delen });
          if (soort) await telBlok(t, kluis(), aanbod, soort);
          return null;
        }),
      );
      return 'mening';
    }
    case 'mening-weg': {
      const aanbod = id('aanbod');
      await bij('wijzigen', (t) => geefMening(t, wie.id, aanbod, null));
      return 'meningWeg';
    }
    case 'begon':
    case 'begon-niet': {
      const keuze = id('keuze');
      const begon = v('doe') === 'begon';
      const nieuw = await bij('wijzigen', (t) => zegBegin(t, keuze, begon));
      return nieuw ? (begon ? 'begonnen' : 'nietBegonnen') : 'alGezegd';
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
