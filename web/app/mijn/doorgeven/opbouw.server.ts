import { kijkMee, type Opgave, type Strook } from '@bijrijder/dossier/opgave';
import type { Bronbeeld, Concept, Maandbeeld } from './beeld.server.ts';
import { nettoVakantiegeldCent } from './vakantiegeld.ts';
import {
  geenVeld,
  leesGeld,
  leesUren,
  type Velden,
  type Veldmelding,
  vakantiegeldInNetto,
  veldnamen,
} from './velden.ts';

/** What to say about a field. A `vraag` is answered with the tick box `klopt`; then it goes through. */
export interface Melding extends Veldmelding {
  readonly soort: 'fout' | 'vraag';
}
export type Meldingen = Readonly<Record<string, Melding>>;

const komma = (cent: number): string => (cent / 100).toFixed(2).replace('.', ',');

/** Field values as the form starts with them: what is typed before, else what was told before. */
export function beginVelden(beeld: Maandbeeld): Velden {
  const velden: Record<string, string> = {};
  for (const b of beeld.bronnen)
    for (const v of b.tijdvakken) {
      const namen = veldnamen(b.bron, v.van);
      const bekend = b.bekend[v.van];
      const weten = bekend && !bekend.geschat ? undefined : b.register[v.van];
      if (weten !== undefined) {
        velden[namen.netto] = komma(weten);
        continue;
      }
      if (bekend) velden[namen.netto] = komma(bekend.nettoCent);
      if (bekend?.brutoCent) velden[namen.bruto] = komma(bekend.brutoCent);
      if (bekend?.urenHonderdsten) velden[namen.uren] = komma(bekend.urenHonderdsten);
      if (bekend?.vakantiegeldCent) {
        velden[namen.vakantiegeld] = komma(bekend.vakantiegeldCent);
        const vanzelf = nettoVakantiegeldCent({
          ...bekend,
          vakantiegeldCent: bekend.vakantiegeldCent,
          belastingCent: null,
        });
        if (bekend.vakantiegeldNettoCent > 0 && vanzelf !== bekend.vakantiegeldNettoCent)
          velden[namen.belasting] = komma(bekend.vakantiegeldCent - bekend.vakantiegeldNettoCent);
      }
      if (bekend?.geschat) velden[namen.geschat] = 'ja';
      if (bekend?.bewijsstuk) velden[namen.bewijsstuk] = bekend.bewijsstuk;
    }
  return { ...velden, ...beeld.concept?.velden };
}

/** Reads and checks all fields. `opgave` is there when nothing stands in the way. */
export function leesFormulier(beeld: Maandbeeld, velden: Velden): { meldingen: Meldingen; opgave: Opgave | null } {
  const meldingen: Record<string, Melding> = {};
  const stroken: Opgave['stroken'][number][] = [];
  const zeg = (veld: string, soort: Melding['soort'], melding: Veldmelding): void => {
    meldingen[veld] ??= { soort, ...melding };
  };

  for (const b of beeld.bronnen) {
    if (velden[geenVeld(b.bron)]) {
      for (const v of b.tijdvakken)
        stroken.push({ dienstverband: b.bron, persoon: b.persoon, tijdvakVan: v.van, tijdvakTot: v.tot, nettoCent: 0 });
      continue;
    }
    for (const v of b.tijdvakken) {
      const namen = veldnamen(b.bron, v.van);
      const geld = (naam: string): number | null => {
        const uit = leesGeld(velden[naam]);
        if ('melding' in uit) zeg(naam, 'fout', uit.melding);
        return 'cent' in uit ? uit.cent : null;
      };
      const uren = leesUren(velden[namen.uren]);
      if ('melding' in uren) zeg(namen.uren, 'fout', uren.melding);
      const vakantiegeldNetto = vakantiegeldInNetto(b, v.van, velden);
      const opStrook = geld(namen.netto);
      geld(namen.belasting);
      const strook: Strook = {
        dienstverband: b.bron,
        tijdvakVan: v.van,
        tijdvakTot: v.tot,
        nettoCent: opStrook === null ? null : opStrook - (vakantiegeldNetto ?? 0),
        vakantiegeldNettoCent: vakantiegeldNetto,
        brutoCent: geld(namen.bruto),
        urenHonderdsten: 'honderdsten' in uren ? uren.honderdsten : null,
        vakantiegeldUitbetaaldCent: geld(namen.vakantiegeld),
        geschat: velden[namen.geschat] === 'ja',
        bewijsstuk: velden[namen.bewijsstuk] || null,
      };
      const bevestigd = velden[namen.klopt] === velden[namen.netto];
      for (const o of kijkMee(strook, { vandaag: beeld.vandaag, vorigeNettoCent: b.vorigeNettoCent })) {
        if (o.soort === 'vraag' && bevestigd) continue;
        const veld = {
          netto: namen.netto,
          bruto: namen.bruto,
          uren: namen.uren,
          vakantiegeld: namen.vakantiegeld,
          tijdvak: namen.netto,
        }[o.veld];
        zeg(veld, o.soort, { sleutel: `${o.soort}.${o.sleutel}`, waarden: o.waarden });
      }
      if (vakantiegeldNetto === null && 'leeg' in leesGeld(velden[namen.bruto]))
        zeg(namen.bruto, 'fout', { sleutel: 'fout.bruto-bij-vakantiegeld', waarden: {} });
      if (strook.nettoCent !== null) stroken.push({ ...strook, nettoCent: strook.nettoCent, persoon: b.persoon });
    }
  }
  if (Object.keys(meldingen).length > 0) return { meldingen, opgave: null };
  return { meldingen, opgave: { stroken, nietsVoor: [], nieuw: nieuweBronnen(beeld) } };
}

/** The declaration "I had no income", for everybody in the household who has none. */
export const nietsGehad = (beeld: Maandbeeld): Opgave => ({
  stroken: [],
  nietsVoor: beeld.volwassenen.map((v) => v.id),
  nieuw: [],
});

function nieuweBronnen(beeld: Maandbeeld): Opgave['nieuw'] {
  return (beeld.concept?.nieuw ?? []).map((n) => ({
    soort: 'dienstverband',
    onderwerp: n.bron,
    persoon: n.persoon,
    inhoud: {
      werkgever: n.werkgever,
      soort: n.soort,
      ritme: n.ritme,
      recht_op_vakantietoeslag: n.vakantiegeldLater,
      heffingskorting: true,
      dienstbetrekking_10d: false,
    },
    geldigVan: n.sinds,
    geldigTotEnMet: null,
    herkomst: 'client',
  }));
}

/** Text fields of a posted form, each at most 400 characters, only those this form has. */
export function veldenUit(formulier: FormData, bronnen: readonly Bronbeeld[]): Velden {
  const toegestaan = new Set<string>();
  for (const b of bronnen) {
    toegestaan.add(geenVeld(b.bron));
    for (const v of b.tijdvakken) for (const naam of Object.values(veldnamen(b.bron, v.van))) toegestaan.add(naam);
  }
  const velden: Record<string, string> = {};
  for (const [naam, waarde] of formulier)
    if (typeof waarde === 'string' && toegestaan.has(naam)) velden[naam] = waarde.slice(0, 400);
  return velden;
}

/** The draft with these fields; what the form did not show (a picture that was read) stays. */
export const metVelden = (concept: Concept, velden: Velden): Concept => {
  const bewaard = Object.fromEntries(
    Object.entries(concept.velden).filter(([naam]) => naam.startsWith('bewijsstuk|') && !(naam in velden)),
  );
  return { ...concept, velden: { ...bewaard, ...velden } };
};
