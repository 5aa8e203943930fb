import { vanSoort } from '@bijrijder/dossier/feiten';
import type { Geld } from '@bijrijder/dossier/geld';
import {
  jaareffect,
  leeftijdOp,
  metScenario,
  plusMaanden,
  type Reeksmaand,
  rekenReeks,
  type Scenario,
  toeslagtabel,
  voorlopigeBedragen,
  type Watalskromme,
  watalsKromme,
} from '@bijrijder/huishoudgeld';
import { parameterOp } from '@bijrijder/rekenkern';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { lijnVan } from './lijn.ts';
import { leesUren, MEESTE_UREN, nettoVoor, perExtraUur, rekenWatals, urenVoor, watalsbasis } from './reken.ts';

/** Highest net wage in the line, in cents a month. */
const HOOGSTE_LOON = 220_000;
const RIJEN = [0, 800, 1200, 1600, 2000, 2400, 2800, 3200];

/** Below this age another rent limit holds for huurtoeslag (Wet op de huurtoeslag). */
const JONG = 21;

/** Which adult is P1 and which P2 in the calculation. */
export const nummerVan = (geld: Geld, persoon: string): 'P1' | 'P2' =>
  vanSoort(geld.feiten, 'persoon').find((p) => p.persoon === persoon)?.inhoud.rol === 'echtgenoot' ? 'P2' : 'P1';

/** Sources of wage of one adult that run today. */
export const banenVan = (geld: Geld, persoon: string) =>
  vanSoort(geld.feiten, 'dienstverband').filter(
    (d) =>
      d.inhoud.soort === 'loon' &&
      d.persoon === persoon &&
      (d.geldigTotEnMet === null || d.geldigTotEnMet >= geld.vandaag),
  );

/** Whether the bijstand of the household runs on today. */
export const heeftUitkering = (geld: Geld): boolean =>
  geld.tijdlijn.bijstand.some((p) => !p.tot_en_met || p.tot_en_met >= geld.vandaag);

/** Somebody who has no bijstand now asks for it again from a month; nothing when it still runs. */
export const weerUitkering = (geld: Geld, vanaf: string): Scenario[] =>
  heeftUitkering(geld) ? [] : [{ soort: 'bijstand_uit', laatsteDag: geld.vandaag, weerVanaf: `${vanaf}-01` }];

/** The statutory minimum hourly wage of adults on a day, in cents; null when not in the book. */
function minimumUurloon(geld: Geld): number | null {
  const w = parameterOp(geld.rekenaar.boek, 'wml.uur', { peildatum: geld.vandaag })?.waarde;
  return w && 'teller' in w ? Number(w.teller / w.noemer) : null;
}

/** What somebody filled in; what was last on the page decides which of wage and hours was changed. */
interface Keuze {
  readonly loonCent: number;
  readonly uurloonCent: number;
  readonly urenHonderdsten: number;
  readonly fout: 'uren' | 'uurloon' | 'loon' | null;
}

function leesKeuze(
  v: URLSearchParams,
  begin: { loonCent: number; uurloonCent: number },
  basis: Parameters<typeof nettoVoor>[0],
): Keuze {
  const uurloon = v.has('uurloon') ? leesBedrag(v.get('uurloon') ?? '') : begin.uurloonCent;
  const uurloonCent = uurloon !== null && uurloon >= 100 && uurloon <= 20_000 ? uurloon : begin.uurloonCent;
  const fout = v.has('uurloon') && uurloonCent !== uurloon ? ('uurloon' as const) : null;
  const [wasLoon, wasUren, wasUurloon] = (v.get('was') ?? '').split('|');
  const kies = v.get('kies');
  const typte = kies ?? v.get('uren');
  const uren = typte === null ? null : leesUren(typte);
  const loonVeranderd = kies === null && v.has('loon') && v.get('loon') !== wasLoon;
  const urenVeranderd =
    kies !== null || (v.has('uren') && (v.get('uren') !== wasUren || v.get('uurloon') !== wasUurloon));
  const bijLoon = (loonCent: number, anders: Keuze['fout'] = null): Keuze => ({
    loonCent,
    uurloonCent,
    urenHonderdsten: urenVoor(basis, loonCent, uurloonCent),
    fout: anders ?? fout,
  });
  if (loonVeranderd || (!urenVeranderd && v.has('loon') && !v.has('uren'))) {
    const loon = leesBedrag(v.get('loon') ?? '');
    return loon === null ? bijLoon(begin.loonCent, 'loon') : bijLoon(Math.min(loon, HOOGSTE_LOON));
  }
  if (typte === null) return bijLoon(begin.loonCent);
  if (uren === null) return bijLoon(begin.loonCent, 'uren');
  const n = nettoVoor(basis, Math.min(uren, MEESTE_UREN), uurloonCent);
  if (!n) return bijLoon(begin.loonCent);
  return {
    loonCent: Math.min(n.nettoPerMaandCent, HOOGSTE_LOON),
    uurloonCent,
    urenHonderdsten: Math.min(uren, MEESTE_UREN),
    fout,
  };
}

/** Months one can look at: from the month that is settled now, while the figures are known or provisional. */
const maandenVoor = (geld: Geld): Reeksmaand[] => {
  const deze = geld.vandaag.slice(0, 7);
  return geld.uitvoering.nu.filter((m) => m.maand >= deze && m.maand <= plusMaanden(deze, 9) && m.invoer && m.uitkomst);
};

function krommeVan(geld: Geld, basis: ReturnType<typeof watalsbasis>, persoon: 'P1' | 'P2'): Watalskromme | null {
  try {
    return watalsKromme(geld.rekenaar, {
      invoer: basis.invoer,
      maand: basis.maand,
      persoon,
      bron: basis.bron,
      totCent: HOOGSTE_LOON,
      bekendOp: geld.vandaag,
    });
  } catch (fout) {
    if (fout instanceof Error && fout.name === 'NietBekend') return null;
    throw fout;
  }
}

/** All the page shows about one adult working more or less in one month; null when there is no month to look at. */
export function watAlsBeeld(geld: Geld, persoon: string, v: URLSearchParams) {
  const maanden = maandenVoor(geld);
  const m = maanden.find((x) => x.maand === v.get('maand')) ?? maanden[0];
  if (!m?.invoer) return null;
  const nr = nummerVan(geld, persoon);
  const banen = banenVan(geld, persoon);
  const baan = banen.find((b) => b.onderwerp === v.get('bron')) ?? banen[0];
  const basis = watalsbasis({ maand: m.maand, invoer: m.invoer }, nr, baan?.onderwerp, geld.vandaag);
  const minimum = minimumUurloon(geld);
  const bekendUurloon = baan?.inhoud.uurloon_ct ?? null;
  const begin = { loonCent: basis.nuCent, uurloonCent: bekendUurloon ?? minimum ?? 1_500 };
  const keuze = leesKeuze(v, begin, basis);
  const gemeente = geld.rekenaar.gemeente;
  const nu = rekenWatals(basis, basis.nuCent, gemeente);
  // "now" is the month that runs, also when a later month is looked at
  const lopend = maanden.find((x) => x.maand === geld.vandaag.slice(0, 7)) ?? m;
  const lopendeBasis = watalsbasis(
    { maand: lopend.maand, invoer: lopend.invoer ?? m.invoer },
    nr,
    baan?.onderwerp,
    geld.vandaag,
  );
  const lopendNu = rekenWatals(lopendeBasis, lopendeBasis.nuCent, gemeente);
  const dan = rekenWatals(basis, keuze.loonCent, gemeente);
  const k = krommeVan(geld, basis, nr);
  if (!nu || !lopendNu || !dan || !k)
    return { soort: 'onbekend' as const, maand: m.maand, maanden: maanden.map((x) => x.maand) };
  const uurloon = {
    brutoPerUurCent: keuze.uurloonCent,
    heffingskorting: basis.heffingskorting,
    maand: basis.loonmaand,
  };
  const nuUren = urenVoor(basis, basis.nuCent, keuze.uurloonCent);
  const jaar = Number(m.maand.slice(0, 4));
  const kinderen = m.invoer.kinderen.map((x) => x.geboortedatum);
  const huur = geld.tijdlijn.huur?.findLast((h) => !h.tot_en_met || h.tot_en_met >= geld.vandaag)?.kale_huur_ct;
  const tabel = toeslagtabel(
    k,
    uurloon,
    [...new Set([...RIJEN, nuUren, keuze.urenHonderdsten])].toSorted((a, b) => a - b),
    {
      jaar,
      partner: m.invoer.leefvorm === 'gehuwd',
      aantalPersonen: m.invoer.personen.length + kinderen.length,
      kinderenGeboortedata: kinderen,
      jong:
        kinderen.length === 0 && m.invoer.personen.every((p) => leeftijdOp(p.geboortedatum, `${m.maand}-01`) < JONG),
      ...(huur === undefined ? {} : { kaleHuurCent: huur }),
      // with bijstand savings are below the limit of the Participatiewet, far below that of the toeslagen
      vermogenEur: 0,
    },
  );
  const bij = (uren: number) => tabel.rijen.find((r) => r.urenHonderdsten === uren) ?? null;
  const anders = metScenario(geld.tijdlijn, {
    soort: 'loon',
    persoon: nr,
    bron: basis.bron,
    nettoPerMaandCent: keuze.loonCent,
    van: m.maand,
  });
  const belasting = (t: Geld['tijdlijn'], reeks: readonly Reeksmaand[]) =>
    jaareffect(t, reeks, jaar).belastingVerschilCent;
  const volgende = maanden.find((x) => x.maand > m.maand && vrijlating(x) !== vrijlating(m));
  const dezelfde = volgende?.invoer
    ? rekenWatals(
        watalsbasis({ maand: volgende.maand, invoer: volgende.invoer }, nr, baan?.onderwerp, geld.vandaag),
        keuze.loonCent,
        gemeente,
      )
    : undefined;
  return {
    soort: 'beeld' as const,
    maand: m.maand,
    maanden: maanden.map((x) => x.maand),
    banen: banen.map((b) => ({ bron: b.onderwerp, werkgever: b.inhoud.werkgever })),
    werkgever: baan?.inhoud.werkgever ?? null,
    basis,
    gemeente: gemeente.sleutel,
    gemeentenaam: gemeente.naam,
    keuze,
    uurloonBekend: bekendUurloon !== null || v.has('uurloon'),
    // what somebody really gets goes before our estimate of it
    toeslagFeit: Object.fromEntries(
      (geld.tijdlijn.toeslagen ?? [])
        .filter((x) => !x.tot_en_met || x.tot_en_met >= geld.vandaag)
        .map((x) => [x.soort, x.per_maand_ct]),
    ) as Readonly<Record<string, number | undefined>>,
    /** This month at the wage of now. */
    nu,
    /** The month that runs at the wage of now: what `dan` is compared with. */
    lopend: { maand: lopend.maand, uitkomst: lopendNu, andereVrijlating: vrijlating(lopend) !== vrijlating(m) },
    dan,
    perExtraUurCent: perExtraUur(basis, keuze.loonCent, keuze.uurloonCent, gemeente) ?? null,
    lijn: lijnVan(k, basis, keuze.uurloonCent),
    nuUren,
    tabel: tabel.rijen,
    ontbreekt: tabel.ontbreekt,
    toeslagNu: bij(nuUren),
    toeslagDan: bij(keuze.urenHonderdsten),
    kinderen: geld.tijdlijn.kinderen.length > 0,
    belasting:
      keuze.loonCent === basis.nuCent
        ? null
        : {
            nuCent: belasting(geld.tijdlijn, geld.uitvoering.nu),
            danCent: belasting(anders, rekenReeks(anders, geld.rekenaar, { van: geld.van, totEnMet: geld.totEnMet })),
          },
    verandert: volgende && dezelfde ? { maand: volgende.maand, uitkeringCent: dezelfde.uitkeringCent } : null,
    voorlopig: voorlopigeBedragen(gemeente, m).length > 0,
  };
}

const vrijlating = (m: Reeksmaand): string =>
  Object.values(m.uitkomst?.vrijlating ?? {})
    .map((x) => x?.onderdeel)
    .join();
