/** The lines of income: each wage with its employer and pay period, what is kept, and holiday allowance. */

import type { PersoonId } from './feiten.ts';
import type { Inkomst, Persoon } from './huishoudmaand.ts';
import type { Maandberekening } from './maandberekening.ts';
import { aanspraak } from './specificatie-aanspraak.ts';
import { exactVan, maakRegel, type Specificatieregel, stapVan } from './specificatieregel.ts';
import { afgerond, bedragtekst, procenttekst, tijdvaktekst } from './tekst.ts';
import { opJaarbasis } from './tellen.ts';
import { toegepast } from './toegepast.ts';

const NAMEN: Readonly<Record<Inkomst['soort'], string>> = {
  loon: 'Nettoloon',
  uitkering: 'Andere uitkering',
  aow: 'AOW',
  particulier_pensioen: 'Eigen pensioen',
  alimentatie: 'Alimentatie',
  vrijwilligersvergoeding: 'Vergoeding voor vrijwilligerswerk',
  overig: 'Ander inkomen',
};
const RITME = {
  maand: '',
  vierweken: ' per vier weken, keer 13, gedeeld door 12',
  week: ' per week, keer 52, gedeeld door 12',
};
const van = (i: Inkomst): string => (i.naam ? ` van ${i.naam}` : '');

/** One line per source: the amount per pay period and what that is per month. */
function bronregel(b: Maandberekening, i: Inkomst, teken: 1 | -1, nummer: number): Specificatieregel {
  const maand_ct = afgerond({ teller: BigInt(opJaarbasis(i, b.lezingen.omrekening)), noemer: 12n });
  const tijdvak = i.tijdvak_van && i.tijdvak_tot_en_met ? tijdvaktekst(i.tijdvak_van, i.tijdvak_tot_en_met) : '';
  const som =
    i.ritme === 'maand'
      ? ''
      : `${bedragtekst(i.netto_per_tijdvak_ct)}${RITME[i.ritme]} is ${bedragtekst(maand_ct)} per maand.`;
  return maakRegel(b, {
    id: `${i.soort}:${i.persoon}:${nummer}`,
    sleutel: `inkomen_${i.soort}`,
    titel: `${NAMEN[i.soort]}${van(i)}`,
    bedrag_ct: teken * maand_ct,
    persoon: i.persoon,
    regel: `netto-inkomen-${i.persoon}`,
    bron: 'Participatiewet art. 31 lid 3 en art. 32.',
    zin:
      [tijdvak && `Over ${tijdvak}.`, som].filter(Boolean).join(' ') ||
      'Het bedrag dat u over deze maand kreeg, na belasting en premies.',
    cijfers: {
      bron: i.bron,
      ritme: i.ritme,
      netto_per_tijdvak_ct: i.netto_per_tijdvak_ct,
      maand_ct,
      ...(i.naam ? { naam: i.naam } : {}),
      ...(tijdvak ? { tijdvak } : {}),
    },
  });
}

/** Sentence on what is kept: the share, the maximum, and how many months it lasts. */
function vrijlatingzin(b: Maandberekening, p: Persoon, vrij_ct: number, loon_ct: number): string {
  const onderdeel = b.onderdeel(p);
  const regels = toegepast(b.uitslag, [`vrijlating-${p.id}`]);
  const cijfer = (einde: RegExp) => regels.cijfers.find((c) => einde.test(c.sleutel))?.versie.waarde;
  const pct = cijfer(onderdeel === '34a.c' ? /aow_pct$/ : onderdeel === '34a.b' ? /medisch_pct$/ : /_pct$/);
  const max = cijfer(/_max$/);
  const deel = pct && 'teller' in pct ? procenttekst(pct) : '';
  const delen = [`${deel} van ${bedragtekst(loon_ct)} mag u houden: ${bedragtekst(vrij_ct)}.`];
  if (max && 'teller' in max) {
    const hoogstens = afgerond(max);
    delen.push(
      vrij_ct < hoogstens
        ? `Hoogstens ${bedragtekst(hoogstens)}. U zit daaronder.`
        : `Meer dan ${bedragtekst(hoogstens)} is het nooit.`,
    );
  }
  const { uitslag } = b;
  const teller = (naam: string) => Number(uitslag.invoer[`${naam}_${p.id}`] ?? 0) + 1;
  const duur = (sleutel: RegExp): number => {
    const w = regels.cijfers.find((c) => sleutel.test(c.sleutel))?.versie.waarde;
    return w && 'teller' in w ? Number(w.teller) : 0;
  };
  if (onderdeel === 'n' && !uitslag.invoer[`aow_leeftijd_bereikt_${p.id}`])
    delen.push(`Dit is maand ${teller('n_maanden_gebruikt')} van ${duur(/n_duur$/)}.`);
  if (onderdeel === 'r') delen.push(`Dit is maand ${teller('r_maanden_verlopen')} van ${duur(/r_duur$/)}.`);
  if (onderdeel === 'z') delen.push(`Dit is maand ${teller('z_maanden_verlopen')} van ${duur(/z_duur$/)}.`);
  if (onderdeel === '34a.a')
    delen.push(`Dit is maand ${teller('bijverdien_maanden_verlopen')} van ${duur(/bijverdien_duur$/)}.`);
  return delen.join(' ');
}

const ONDERDEEL_REGEL: Readonly<Record<string, string>> = { n: 'n', r: 'r', y: 'y', z: 'z', aa: 'z' };

/** Wages of one person together, with what that person keeps. */
function loongroep(b: Maandberekening, p: Persoon): Specificatieregel | undefined {
  const lonen = b.invoer.inkomsten.filter(
    (i) => i.persoon === p.id && i.soort === 'loon' && i.netto_per_tijdvak_ct > 0,
  );
  if (lonen.length === 0) return undefined;
  const loon = exactVan(b, `loon-${p.id}`);
  const vrij = exactVan(b, `vrijlating-${p.id}`);
  const telt = { teller: loon.teller * vrij.noemer - vrij.teller * loon.noemer, noemer: loon.noemer * vrij.noemer };
  const [loon_ct, vrij_ct, telt_ct] = [afgerond(loon), afgerond(vrij), afgerond(telt)];
  const onderdeel = b.onderdeel(p);
  const rijen = lonen.map((i, n) => bronregel(b, i, -1, n + 1));
  if (vrij_ct > 0 && onderdeel) {
    const kern = ONDERDEEL_REGEL[onderdeel];
    const regel = kern ? `vrijlating-${kern}-${p.id}` : `vrijlating-34a-${p.id}`;
    rijen.push(
      maakRegel(b, {
        id: `vrijlating:${p.id}`,
        titel: 'Dit mag u houden',
        bedrag_ct: vrij_ct,
        persoon: p.id,
        regel,
        zin: vrijlatingzin(
          b,
          p,
          vrij_ct,
          onderdeel === 'z' || onderdeel === 'aa' ? afgerond(exactVan(b, `loon-10d-${p.id}`)) : loon_ct,
        ),
        cijfers: { vrijlating_ct: vrij_ct, loon_ct, onderdeel },
      }),
    );
  }
  const werkgevers = lonen.map((i) => i.naam ?? i.bron).join(', ');
  return maakRegel(b, {
    id: `loon:${p.id}`,
    sleutel: 'loon_telt_mee',
    titel: 'Loon dat meetelt',
    bedrag_ct: -telt_ct,
    persoon: p.id,
    regel: `inkomen-${p.id}`,
    bron: 'Participatiewet art. 31 en 32.',
    zin:
      vrij_ct > 0
        ? `${bedragtekst(loon_ct)} loon, en ${bedragtekst(vrij_ct)} houdt u.`
        : `Uw loon is ${bedragtekst(loon_ct)}. Het telt helemaal mee.`,
    cijfers: { loon_ct, vrijlating_ct: vrij_ct, telt_mee_ct: telt_ct, werkgevers },
    rijen,
  });
}

function andereInkomsten(b: Maandberekening, p: Persoon): Specificatieregel[] {
  const lijst = b.invoer.inkomsten.filter(
    (i) => i.persoon === p.id && i.soort !== 'loon' && i.netto_per_tijdvak_ct > 0,
  );
  const uit = lijst
    .filter((i) => i.soort !== 'particulier_pensioen' && i.soort !== 'vrijwilligersvergoeding')
    .map((i, n) => bronregel(b, i, -1, n + 1));
  for (const [soort, regel] of [
    ['particulier_pensioen', `pensioen-${p.id}`],
    ['vrijwilligersvergoeding', `vrijwilligersvergoeding-${p.id}`],
  ] as const) {
    const bronnen = lijst.filter((i) => i.soort === soort);
    if (bronnen.length === 0) continue;
    const rijen = bronnen.map((i, n) => bronregel(b, i, -1, n + 1));
    const telt = afgerond(exactVan(b, regel));
    const vrij = -telt - rijen.reduce((s, r) => s + r.bedrag_ct, 0);
    if (vrij !== 0)
      rijen.push(
        maakRegel(b, { id: `niet_mee:${p.id}`, titel: 'Dit telt niet mee', bedrag_ct: vrij, regel, persoon: p.id }),
      );
    uit.push(
      maakRegel(b, {
        id: `${soort}:${p.id}`,
        titel: stapVan(b, regel).titel,
        bedrag_ct: -telt,
        persoon: p.id,
        regel,
        rijen: rijen.length > 1 ? rijen : [],
      }),
    );
  }
  return uit;
}

/** All income of one person that counts, line by line. */
export function inkomenVan(b: Maandberekening, id: PersoonId): Specificatieregel[] {
  const p = b.invoer.personen.find((x) => x.id === id);
  if (!p) return [];
  return [loongroep(b, p), ...andereInkomsten(b, p), aanspraak(b, p)].filter((r) => r !== undefined);
}

/** Art. 32 lid 3: what counts of the income of a spouse without a right, with the sum that shows it. */
export function partnerZonderRecht(b: Maandberekening, id: PersoonId, met: PersoonId): Specificatieregel {
  const telt = afgerond(exactVan(b, 'inkomen-partner-zonder-recht'));
  const partner = afgerond(exactVan(b, `inkomen-${id}`));
  const eigen = afgerond(exactVan(b, `inkomen-${met}`));
  const voorTwee = afgerond(exactVan(b, 'norm-vergelijking'));
  const bijstand_ct = Math.max(0, b.norm_ct - eigen);
  return maakRegel(b, {
    id: `partner_zonder_recht:${id}`,
    titel: 'Inkomen van uw partner dat meetelt',
    bedrag_ct: -telt,
    persoon: id,
    regel: 'inkomen-partner-zonder-recht',
    zin: `Uw partner heeft ${bedragtekst(partner)}. Samen met uw inkomen en uitkering is dat ${bedragtekst(partner + eigen + bijstand_ct)}. Wat boven ${bedragtekst(voorTwee)} uitkomt, telt mee.`,
    cijfers: { partner_ct: partner, eigen_ct: eigen, bijstand_ct, voor_twee_ct: voorTwee, telt_mee_ct: telt },
  });
}
