import { setImmediate as beurt } from 'node:timers/promises';
import { betaaldagBijstand, type Feit, plusMaanden } from '@bijrijder/huishoudgeld';
import { PARAMETERS_PEILDATUM } from '@bijrijder/recht';
import { type Geladen, Maandvraag, rekeningVan, schrijfFeittekst, type Vorige } from '../verrekening/index.ts';
import { NIETS_BIJZONDERS, rekenUit } from './deel.ts';
import { feitenVan, uuid } from './proeffeiten.ts';

/** After so many household-months V8 has translated what a month uses. */
const HUISHOUDENS = 12_000;
/** At a time: what comes in between waits a few milliseconds. */
const PER_BEURT = 50;

/**
 * Get up to speed before there is a month: two months of invented households, in memory only, by the very code of a run. Nothing of it is
 * kept, and no database is asked.
 * @returns whether it came to the end; false when `stop` said so
 */
export async function warmOp(stop: AbortSignal, huishoudens = HUISHOUDENS): Promise<boolean> {
  const eerste = plusMaanden(PARAMETERS_PEILDATUM.slice(0, 7), -2);
  for (let i = 0; i < huishoudens; i += PER_BEURT) {
    if (stop.aborted) return false;
    warmBeurt(eerste, i);
    await beurt();
  }
  return true;
}

/** @returns how many decisions came out */
export function warmBeurt(eerste: string, vanaf: number): number {
  const regeling = rekeningVan('landelijk');
  let vorigen: (Vorige | null)[] = [];
  let besluiten = 0;
  for (const maand of [eerste, plusMaanden(eerste, 1)]) {
    const bekendOp = `${plusMaanden(maand, 1)}-01`;
    const geladen = Array.from({ length: PER_BEURT }, (_, n): Geladen => {
      const huishouden = uuid(`warm:${vanaf + n}`);
      const feiten = feitenVan(huishouden, vanaf + n, maand, 1).map((f, nummer) => ({
        feit: uuid(`${huishouden}:${nummer}`),
        soort: f.soort,
        onderwerp: f.onderwerp,
        persoon: f.persoon,
        inhoud: f.inhoud,
        geldigVan: f.van,
        geldigTotEnMet: f.tot,
        bekendOp: f.bekendOp,
        vervallen: false,
      }));
      return {
        huishouden,
        vraag: new Maandvraag(
          maand,
          bekendOp,
          vorigen[n] ?? null,
          0,
          schrijfFeittekst(feiten as unknown as Feit[]),
          null,
        ),
        al: null,
        belofte: null,
        rekening: uuid(`${huishouden}:rekening`),
        nieuweRekening: false,
        bestemmingen: [],
        bewind: false,
      };
    });
    const betaaldag = betaaldagBijstand(maand, regeling.kalender);
    const { van, tot } = { van: geladen[0]!.huishouden, tot: geladen.at(-1)!.huishouden };
    const { versie } = regeling;
    const uit = rekenUit(
      geladen,
      { gemeente: 1, run: uuid('warm'), maand, bekendOp, peil: bekendOp, betaaldag, versie, van, tot },
      regeling,
      NIETS_BIJZONDERS,
    );
    besluiten += uit.rijen.length;
    const per = new Map(uit.rijen.map((r) => [r.huishouden, r]));
    vorigen = geladen.map(({ huishouden }) => {
      const rij = per.get(huishouden);
      if (!rij) return null;
      const { s, p } = rij.tekst.stand ? JSON.parse(rij.tekst.stand) : { s: null, p: [] };
      const { reserveOpenCent, betaaldCent, normCent, inkomenCent, teBetalenCent, aflossingCent } = rij.besluit;
      const bedragen = { reserveOpenCent, betaaldCent, normCent, inkomenCent, teBetalenCent, aflossingCent };
      return { maand, bekendOp, stand: s, premieOpen: p, ...bedragen };
    });
  }
  return besluiten;
}
