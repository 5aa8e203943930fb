import type { Kalendermaand, Kalenderregel, Stroom, Verandering } from '@bijrijder/huishoudgeld';
import { Bedrag, type Bron, type Geldregel } from '@bijrijder/ui';
import { Tekst, useTaal } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { maandWoord } from '../maandwoorden.ts';

const KLEUR: Readonly<Partial<Record<Stroom, Bron>>> = {
  bijstand: 'uitkering',
  vakantietoeslag: 'uitkering',
  nabetaling: 'uitkering',
  premie: 'premie',
  loon: 'loon',
  ander_inkomen: 'loon',
  vakantiegeld_werkgever: 'loon',
  kinderbijslag: 'kind',
  zorgtoeslag: 'toeslag',
  huurtoeslag: 'toeslag',
  kindgebonden_budget: 'toeslag',
  kinderopvangtoeslag: 'toeslag',
};
/** What of a payment goes to somebody else makes the bar of that payment shorter. */
const NAAR_ANDER: readonly Stroom[] = ['beslag', 'doorbetaling', 'partnerdeel'];
export const kleurVan = (soort: Stroom): Bron => KLEUR[soort] ?? 'leeg';

/** Money of a month by colour, for a bar. Whole cents. */
export function perKleur(maand: Kalendermaand): { bron: Bron; cent: number }[] {
  const som = new Map<Bron, number>();
  for (const r of maand.regels) {
    const bron = NAAR_ANDER.includes(r.soort) ? 'uitkering' : kleurVan(r.soort);
    if (bron !== 'leeg') som.set(bron, (som.get(bron) ?? 0) + (r.bedragCent ?? 0));
  }
  return (['uitkering', 'loon', 'toeslag', 'premie', 'kind'] as const).flatMap((bron) =>
    (som.get(bron) ?? 0) > 0 ? [{ bron, cent: som.get(bron)! }] : [],
  );
}

/** One reason why an amount differs from the time before. */
function Reden({ v }: { v: Verandering }) {
  return (
    <Tekst
      k={`geld.anders.${v.sleutel}` as Sleutel}
      waarden={{
        naam: v.naam ?? '',
        leeftijd: v.leeftijd ?? '',
        was: <Bedrag cent={v.wasCent ?? 0} />,
        wordt: <Bedrag cent={v.wordtCent ?? 0} />,
      }}
    />
  );
}

/** Where the explanation of an amount is, when there is one. */
function uitlegVan(r: Kalenderregel): string | undefined {
  if (r.soort === 'bijstand') return `/mijn/uitleg/${r.over.totEnMet.slice(0, 7)}`;
  return r.soort === 'premie' ? '/mijn/geld/premie' : undefined;
}

/** A month in the language of the page. */
function Maand({ maand, vandaag }: { maand: string; vandaag: string }) {
  return maandWoord(maand, vandaag, useTaal());
}

/** Lines of the calendar as the list shows them, each with from whom and why it changed. */
export function alsGeldregels(regels: readonly Kalenderregel[], vandaag: string): Geldregel[] {
  return regels.map((r, i) => ({
    id: `${r.dag}-${r.soort}-${i}`,
    dag: r.dag,
    wat: (
      <Tekst
        k={`geld.stroom.${r.soort}` as Sleutel}
        waarden={{ maand: <Maand key="m" maand={r.over.totEnMet.slice(0, 7)} vandaag={vandaag} /> }}
      />
    ),
    van: (
      <>
        <Tekst k={`geld.van.${r.van}` as Sleutel} waarden={{ naam: r.naam ?? '' }} />
        {(r.bedragCent ?? 0) < 0 && r.zekerheid !== 'vast' && (
          <span className="bijregel">
            <Tekst k="geld.kalender.eraf" />
          </span>
        )}
        {r.wijziging.map((v) => (
          <span key={`${v.sleutel}-${v.bron ?? v.persoon ?? v.naam ?? ''}`} className="bijregel">
            <Reden v={v} />
          </span>
        ))}
      </>
    ),
    cent: r.bedragCent,
    ongeveer: r.zekerheid !== 'vast' && r.bedragCent !== null,
    bron: kleurVan(r.soort),
    uitleg: uitlegVan(r),
  }));
}
