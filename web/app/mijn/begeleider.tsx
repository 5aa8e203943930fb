import type { Naast } from '@bijrijder/dossier/begeleiding';
import { Datum, datumDelen, Mens } from '@bijrijder/ui';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';

/** 1 January 2024 was a Monday: day 1 of the week. */
const dagnaam = (dag: number, taal: string) => datumDelen(`2024-01-0${dag}`, { taal }).weekdag;

/** The person of the municipality who walks beside you: when they work, and the ways to reach them. */
export function Begeleider({ wie }: { wie: Naast | null | undefined }) {
  const t = useTekst();
  const taal = useTaal();
  if (!wie) return null;
  const dagen = new Intl.ListFormat(taal).format(wie.dagen.map((dag) => dagnaam(dag, taal)));
  const nummer = wie.weg ? wie.weg.telefoon : wie.telefoon;
  return (
    <Mens
      id="mens"
      naam={wie.naam}
      foto={wie.gezicht ? `/mijn/gezicht/${wie.id}?v=${wie.gezicht}` : undefined}
      over={
        wie.weg ? (
          <Tekst
            k="mijn.mens.weg"
            waarden={{ naam: wie.weg.vervanger, dag: <Datum key="dag" iso={wie.weg.tot} weekdag="geen" /> }}
          />
        ) : dagen ? (
          <Tekst k="mijn.mens.over" waarden={{ dagen }} />
        ) : (
          <Tekst k="mijn.mens.overKort" />
        )
      }
      bel={nummer ? `tel:${nummer.replaceAll(' ', '')}` : undefined}
      app="/mijn/hulp#berichten"
      afspraak="/mijn/contact#afspraken"
      labels={{ bel: t('mijn.mens.bel'), app: t('mijn.mens.bericht'), afspraak: t('mijn.mens.afspraak') }}
    />
  );
}
