import { tijdvakkenVan } from '@bijrijder/dossier/feiten';
import { bewaarConcept, leesStuk } from '@bijrijder/dossier/opgave';
import { berichtsleutel, type Leesresultaat } from '@bijrijder/loonstrook';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { LEEG, maandbeeld, magDoorgeven } from './beeld.server.ts';
import type { Opgaveplek } from './plek.server.ts';
import { leesGeld, leesUren, veldnamen } from './velden.ts';

const gelijk = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/[^a-z0-9]/g, '') === b.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Which of these pay periods a slip is of, and whether it says just those days. */
function vakVan(vakken: readonly { van: string; tot: string }[], van: string | null, tot: string | null) {
  const vak =
    vakken.find((v) => v.van === van) ??
    vakken.find((v) => v.tot === tot) ??
    vakken.find((v) => tot !== null && v.van <= tot && tot <= v.tot) ??
    vakken[0];
  return { vak, past: van === null || tot === null || (vak?.van === van && vak.tot === tot) };
}

/** What was read from the slip, beside what we know of this month. */
export async function gelezenStrook(plek: Opgaveplek, welk: string) {
  return plek.bij('lezen', async (t, beeld) => {
    const stuk = isNummer(welk) ? await leesStuk(t, beeld.huishouden, welk) : undefined;
    if (!stuk) throw redirect(`${plek.boven}/${beeld.maand}/foto`);
    const gelezen = stuk.gelezen as Leesresultaat | null;
    const velden = gelezen?.velden;
    const werkgever = velden?.werkgever.waarde ?? '';
    const genoemd = beeld.bronnen.find((b) => gelijk(b.werkgever, werkgever));
    // without a name on the slip the only job is the likely one; another name means other work
    const bron = genoemd ?? (werkgever === '' && beeld.bronnen.length === 1 ? beeld.bronnen[0] : undefined);
    const van = velden?.van.waarde ?? null;
    const tot = velden?.tot.waarde ?? null;
    const vakken = bron?.tijdvakken ?? tijdvakkenVan(beeld.maand, velden?.tijdvak.waarde ?? 'maand');
    return {
      stuk: welk,
      boven: plek.boven,
      typen: plek.typen,
      beeldadres: `${plek.beelden}/${welk}`,
      maand: beeld.maand,
      vandaag: beeld.vandaag,
      naam: stuk.naam,
      fout: gelezen?.fout ?? null,
      foutsleutel: gelezen?.fout ? berichtsleutel(gelezen.fout) : null,
      velden: velden ?? null,
      beelden: stuk.beelden,
      bronnen: beeld.bronnen.map((b) => ({ bron: b.bron, werkgever: b.werkgever })),
      bron: bron?.bron ?? null,
      werkgever,
      // days that are not the pay period we ask about: said, and asked, before it counts in this month
      anderTijdvak: tot?.slice(0, 7) === beeld.maand && !vakVan(vakken, van, tot).past,
      tweeMaanden: van !== null && van.slice(0, 7) !== beeld.maand,
      andereMaand: tot !== null && tot.slice(0, 7) !== beeld.maand ? tot.slice(0, 7) : null,
      // of another month there is a form only when it can still be told about
      andereOpen: tot !== null && magDoorgeven(tot.slice(0, 7), beeld.vandaag),
    };
  });
}

/** What was wrong with a post of the page, and what was typed in it. */
export interface Strookfout {
  readonly fout: 'netto' | 'bevestig' | 'werkgever' | 'tijdvak';
  readonly getypt: Readonly<Record<'netto' | 'bruto' | 'uren' | 'vakantiegeld' | 'bron' | 'werkgever', string>>;
}

/** Takes the checked amounts over into the form of the month. */
export async function neemOver(request: Request, plek: Opgaveplek, welk: string) {
  const formulier = await request.clone().formData();
  const tekst = (naam: string): string => tekstveld(formulier, naam, 120);
  const hier = `${plek.boven}/${plek.maand}`;
  return plek.bij('toevoegen', async (t, beeld, persoon) => {
    const stuk = await leesStuk(t, beeld.huishouden, welk);
    if (!stuk) return redirect(`${hier}/foto`, 303);
    const velden = (stuk.gelezen as Leesresultaat | null)?.velden;
    const getypt = {
      netto: tekst('netto'),
      bruto: tekst('bruto'),
      uren: tekst('uren'),
      vakantiegeld: tekst('vakantiegeld'),
      bron: tekst('bron'),
      werkgever: tekst('werkgever').trim(),
    };
    const terug = (fout: Strookfout['fout']) => data<Strookfout>({ fout, getypt }, { status: 422 });
    if (!('cent' in leesGeld(getypt.netto))) return terug('netto');
    if (formulier.get('nagekeken') !== 'ja') return terug('bevestig');
    let concept = beeld.concept ?? LEEG;
    let bron = beeld.bronnen.find((b) => b.bron === getypt.bron);
    if (!bron) {
      if (getypt.werkgever === '') return terug('werkgever');
      const nieuw = {
        bron: `bron:${welk}`,
        persoon,
        werkgever: getypt.werkgever,
        soort: 'loon' as const,
        ritme: velden?.tijdvak.waarde ?? ('maand' as const),
        sinds: velden?.van.waarde ?? `${beeld.maand}-01`,
        vakantiegeldLater: true,
      };
      concept = { ...concept, nieuw: [...concept.nieuw.filter((n) => n.bron !== nieuw.bron), nieuw] };
      await bewaarConcept(t, { huishouden: beeld.huishouden, persoon, maand: beeld.maand }, concept);
      bron = (await maandbeeld(t, persoon, beeld.maand))?.bronnen.find((b) => b.bron === nieuw.bron);
    }
    const { vak, past } = vakVan(bron?.tijdvakken ?? [], velden?.van.waarde ?? null, velden?.tot.waarde ?? null);
    if (!bron || !vak) return terug('netto');
    // a slip that ends in another month has its own notice with the way there
    const eindigtHier = velden?.tot.waarde?.slice(0, 7) === beeld.maand;
    if (eindigtHier && !past && formulier.get('tijdvak') !== 'ja') return terug('tijdvak');
    const namen = veldnamen(bron.bron, vak.van);
    const uren = leesUren(getypt.uren);
    await bewaarConcept(
      t,
      { huishouden: beeld.huishouden, persoon, maand: beeld.maand },
      {
        ...concept,
        velden: {
          ...concept.velden,
          [namen.netto]: getypt.netto,
          [namen.bruto]: getypt.bruto,
          [namen.uren]: 'honderdsten' in uren ? getypt.uren : '',
          [namen.vakantiegeld]: 'cent' in leesGeld(getypt.vakantiegeld) ? getypt.vakantiegeld : '',
          [namen.belasting]: '',
          [namen.bewijsstuk]: welk,
          [namen.geschat]: '',
        },
      },
    );
    return redirect(`${hier}${plek.typen}`, 303);
  });
}
