import { hash } from 'node:crypto';
import { plusMaanden } from '@bijrijder/huishoudgeld';
import { toeval } from '../loongegevens/index.ts';

/** An id that follows from a text. */
export const uuid = (tekst: string): string => {
  const h = hash('sha256', tekst, 'hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

export type Feitdeel = {
  soort: string;
  onderwerp: string;
  persoon: string | null;
  inhoud: object;
  van: string;
  tot: string | null;
  bekendOp: string;
};

/** The facts of household `h`, number `i`, of a fictive municipality: the same seed gives the same. */
export function feitenVan(h: string, i: number, maand: string, zaad: number): Feitdeel[] {
  const r = toeval(zaad ^ Math.imul(i + 1, 2654435761));
  const kans = (duizendsten: number) => r() % 1000 < duizendsten;
  const sinds = '2025-01-01';
  const uit: Feitdeel[] = [];
  const p1 = uuid(`${h}:1`);
  const zeg = (
    soort: string,
    onderwerp: string,
    persoon: string | null,
    inhoud: object,
    van = sinds,
    tot: string | null = null,
    bekendOp = van,
  ) => uit.push({ soort, onderwerp, persoon, inhoud, van, tot, bekendOp });
  const mens = (id: string, rol: string) =>
    zeg('persoon', `persoon:${id.slice(0, 8)}`, id, {
      rol,
      geboortedatum: `${1962 + (r() % 36)}-0${1 + (r() % 9)}-1${r() % 9}`,
      rechthebbend: true,
      in_inrichting: false,
      geen_beroep_op_ouders: false,
      medisch_urenbeperkt: kans(50),
      doelgroep_loonkostensubsidie: false,
      arbeid_draagt_bij: true,
      uitbreiding_uren_niet_mogelijk: false,
      tellers_vooraf: {
        n_maanden_gebruikt: r() % 7,
        n_eerste_maand: null,
        n_laatste_maand: null,
        r_eerste_maand: null,
        z_eerste_maand: null,
        z_maanden_gebruikt: 0,
        lks_loonmaanden: 0,
        bijverdien_eerste_maand: null,
      },
    });
  mens(p1, 'aanvrager');
  const samen = kans(200);
  const p2 = uuid(`${h}:2`);
  if (samen) mens(p2, 'echtgenoot');
  zeg('bijstand', 'bijstand', p1, {});
  for (let k = kans(280) ? 1 + (r() % 3) : 0; k > 0; k--)
    zeg('kind', `kind:${k}`, uuid(`${h}:k${k}`), {
      roepnaam: 'Kind',
      geboortedatum: `20${10 + (r() % 14)}-05-0${1 + (r() % 8)}`,
    });
  for (let k = kans(130) ? 1 + (r() % 2) : 0; k > 0; k--) {
    zeg('medebewoner', `medebewoner:${k}`, null, {
      geboortedatum: `${1955 + (r() % 45)}-03-03`,
      contract: 'geen',
      familie_1e_2e_graad: kans(500),
      onderwijs_19a_d: false,
    });
  }
  if (kans(60)) zeg('schuld', 'schuld:1', p1, { bedrag_ct: 20_000 + (r() % 200_000), gevraagd_per_maand_ct: 5_000 });
  for (const [nr, persoon] of [p1, p2].entries()) {
    if ((nr === 1 && !samen) || !kans(250)) continue;
    const baan = `baan:${persoon.slice(0, 8)}`;
    const netto = 22_000 + (r() % 90_000);
    zeg('dienstverband', baan, persoon, {
      werkgever: 'Fietsenmakerij De Ketel',
      soort: 'loon',
      ritme: 'maand',
      recht_op_vakantietoeslag: true,
      heffingskorting: true,
      dienstbetrekking_10d: false,
    });
    for (const m of [plusMaanden(maand, -1), maand]) {
      if (m === maand && kans(30)) continue;
      const tot = `${m}-28`;
      zeg(
        'inkomsten',
        `inkomsten:${baan}:${m}-01`,
        persoon,
        {
          dienstverband: baan,
          tijdvak_van: `${m}-01`,
          tijdvak_tot: tot,
          netto_ct: netto + (r() % 4_000),
          geschat: false,
        },
        `${m}-01`,
        tot,
        tot,
      );
    }
  }
  return uit;
}
