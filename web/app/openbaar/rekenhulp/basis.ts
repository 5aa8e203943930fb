import { type Huishoudmaand, LEGE_TELLERS } from '@bijrijder/recht';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import type { Voorbeeldbasis } from '../../mijn/doorgeven/voorbeeld.ts';

/** The few questions of the public calculator. Nothing in it says who somebody is. */
export interface Vragen {
  readonly wonen: 'alleen' | 'paar' | 'delen';
  readonly vanaf27: boolean;
  readonly kind: boolean;
  readonly zesMaanden: boolean;
  readonly loonCent: number;
}

const STANDAARD_LOON_CENT = 60_000;
/** More than anybody's bijstand can be next to; keeps the form within what the rules are proven for. */
const HOOGSTE_LOON_CENT = 500_000;

/** Answers as they stand in the address of the page, or in the form. */
export function leesVragen(
  antwoord: (naam: string) => string | null,
): Vragen & { loonTekst: string; loonOnleesbaar: boolean } {
  const wonen = antwoord('wonen');
  const tekst = antwoord('loon');
  const loon = tekst === null ? STANDAARD_LOON_CENT : leesBedrag(tekst);
  const binnen = loon !== null && loon <= HOOGSTE_LOON_CENT;
  return {
    wonen: wonen === 'paar' || wonen === 'delen' ? wonen : 'alleen',
    vanaf27: antwoord('leeftijd') !== 'nee',
    kind: antwoord('kind') === 'ja',
    zesMaanden: antwoord('maanden') === 'zes',
    loonCent: binnen ? loon : STANDAARD_LOON_CENT,
    loonTekst: tekst ?? '600,00',
    loonOnleesbaar: !binnen,
  };
}

/** The household these answers describe, in the month asked. */
export function alsBasis(v: Vragen, maand: string, vandaag: string): Voorbeeldbasis {
  const jaar = Number(maand.slice(0, 4));
  const geboren = `${jaar - (v.vanaf27 ? 35 : 23)}-01-01`;
  const persoon = (id: 'P1' | 'P2'): Huishoudmaand['personen'][number] => ({
    id,
    rol: id === 'P1' ? 'aanvrager' : 'echtgenoot',
    geboortedatum: geboren,
    rechthebbend: true,
    in_inrichting: false,
    geen_beroep_op_ouders: false,
    medisch_urenbeperkt: false,
    doelgroep_loonkostensubsidie: false,
    arbeid_draagt_bij: true,
    uitbreiding_uren_niet_mogelijk: false,
    tellers: { ...LEGE_TELLERS, n_maanden_gebruikt: v.zesMaanden ? 6 : 0 },
  });
  const paar = v.wonen === 'paar';
  return {
    maand,
    bekendOp: vandaag,
    erbijCent: 0,
    invoer: {
      gemeente: { vooruitlopen_34a_vanaf: null },
      leefvorm: paar ? 'gehuwd' : v.kind ? 'alleenstaande_ouder' : 'alleenstaand',
      personen: paar ? [persoon('P1'), persoon('P2')] : [persoon('P1')],
      kinderen: v.kind ? [{ geboortedatum: `${jaar - 8}-01-01` }] : [],
      medebewoners:
        v.wonen === 'delen'
          ? [
              {
                geboortedatum: `${jaar - 40}-01-01`,
                contract: 'geen',
                familie_1e_2e_graad: false,
                onderwijs_19a_d: false,
              },
            ]
          : [],
      inkomsten: [
        {
          persoon: 'P1',
          bron: 'werk',
          soort: 'loon',
          ritme: 'maand',
          netto_per_tijdvak_ct: v.loonCent,
          recht_op_vakantietoeslag: true,
          heffingskorting: true,
          dienstbetrekking_10d: false,
        },
      ],
      woonsituatie_verlaging_pct: '0',
      maatregel_pct: '0',
      aflossing: { gevraagd_ct: 0, restschuld_ct: null, grens_geldt_niet: false },
    },
  };
}
