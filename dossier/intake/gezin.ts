import { randomUUID } from 'node:crypto';
import { plusMaanden, watAls } from '@bijrijder/huishoudgeld';
import { type Feitinhoud, feitenVan, huishoudenVan, soorten } from '../feiten/index.ts';
import { geldVan } from '../geld/index.ts';
import type { Toegang } from '../toegang/index.ts';

/** Whom somebody new lives with, as they said it. Days as `YYYY-MM-DD`; rent in whole cents a month. */
export type Gezin = {
  partner: {
    voornamen: string;
    tussenvoegsel: string;
    achternaam: string;
    roepnaam: string;
    geboren: string;
    taal: string;
    telefoon: string;
  } | null;
  kinderen: { roepnaam: string; geboren: string }[];
  huurCent: number | null;
};
export const ALLEEN: Gezin = { partner: null, kinderen: [], huurCent: null };

type Beginfeit = { persoon: string | null; soort: 'persoon' | 'kind' | 'huur'; onderwerp: string; inhoud: unknown };

/** The facts a household begins with: who is there, which children, what the dwelling costs. Nothing that makes a norm lower. */
export function beginfeiten(
  aanvrager: { id: string; geboren: string },
  partner: { id: string; geboren: string } | null,
  gezin: Gezin,
): Beginfeit[] {
  const mens = (rol: Feitinhoud<'persoon'>['rol'], m: { id: string; geboren: string }): Beginfeit => ({
    persoon: m.id,
    soort: 'persoon',
    onderwerp: `persoon:${m.id.slice(-8)}`,
    inhoud: soorten.persoon.parse({ rol, geboortedatum: m.geboren }),
  });
  return [
    mens('aanvrager', aanvrager),
    ...(partner ? [mens('echtgenoot', partner)] : []),
    ...gezin.kinderen.map(
      (k): Beginfeit => ({
        persoon: null,
        soort: 'kind',
        onderwerp: `kind:${randomUUID().slice(0, 8)}`,
        inhoud: soorten.kind.parse({ roepnaam: k.roepnaam, geboortedatum: k.geboren }),
      }),
    ),
    ...(gezin.huurCent === null
      ? []
      : [
          {
            persoon: null,
            soort: 'huur' as const,
            onderwerp: 'huur',
            inhoud: soorten.huur.parse({ kale_huur_ct: gezin.huurCent }),
          },
        ]),
  ];
}

export type Eerstebedrag = {
  maand: string;
  bijstandCent: number;
  geschat: boolean;
  volwassenen: number;
  kinderen: number;
};

/**
 * What the household would get in a whole month if the right begins on `vanaf`, on the facts that are there: the same law and the same
 * walk as the settlement. No decision. Null when there are no facts yet, when the right was given already, or when the month cannot be
 * calculated.
 */
export async function eersteBedrag(t: Toegang, persoon: string, vanaf: string): Promise<Eerstebedrag | null> {
  const thuis = await huishoudenVan(t, persoon);
  if (!thuis) return null;
  const feiten = await feitenVan(t, thuis.huishouden);
  if (feiten.some((f) => f.soort === 'bijstand') || !feiten.some((f) => f.soort === 'persoon')) return null;
  const recht = {
    feit: randomUUID(),
    soort: 'bijstand' as const,
    onderwerp: 'bijstand',
    persoon,
    inhoud: {},
    geldigVan: vanaf,
    geldigTotEnMet: null,
    bekendOp: t.vandaag,
    herkomst: 'medewerker' as const,
    vervallen: false,
  };
  const geld = await geldVan(t, thuis.huishouden, [...feiten, recht]);
  const begin = [vanaf, t.vandaag].toSorted()[1]!.slice(0, 7);
  const maand = plusMaanden(begin, 1);
  const { maanden } = watAls(geld.rekenaar, geld.tijdlijn, [], { van: maand, totEnMet: maand });
  const nu = maanden[0]?.nu;
  if (!nu || nu.bijstandCent === null) return null;
  return {
    maand,
    bijstandCent: nu.bijstandCent,
    geschat: nu.geschat,
    volwassenen: feiten.filter((f) => f.soort === 'persoon').length,
    kinderen: feiten.filter((f) => f.soort === 'kind').length,
  };
}
