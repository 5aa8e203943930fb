import type { Correctie, Inzagevraag } from '@bijrijder/dossier/correctie';
import { Feiten, Keuze, Knop, Knoppen, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { Eenmalig } from '../../eenmalig.tsx';
import { useReden } from '../../gedeeld/redentekst.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';

export const UITKOMSTEN = ['verbeterd', 'deels', 'niet'] as const;

/** What comes back when an answer could not be sent. */
export type Getypt = {
  id: string;
  tekst: string;
  uitkomst: (typeof UITKOMSTEN)[number] | undefined;
  fout: 'kort' | 'uitkomst';
};

type Stand = { sleutel: string; getypt: Getypt | null };

/** "Why did you look?": what the log says, and the answer of a colleague who did not look. */
export function Inzagevraagvorm({ v, sleutel, getypt }: Stand & { v: Inzagevraag }) {
  const t = useTekst();
  const reden = useReden();
  return (
    <Vlak
      id={v.id}
      titel={<Tekst k="behandelen.vragen.regel" waarden={{ naam: v.naam, wie: v.wie, dag: datum(v.dag) }} />}
    >
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={sleutel} />
          <input type="hidden" name="id" value={v.id} />
          <Feiten
            lijst={[
              {
                id: 'wat',
                term: <Tekst k="behandelen.vragen.wat" waarden={{ naam: v.naam }} />,
                waarde: t(`inzage.handeling.${v.handeling}` as Sleutel, {
                  wat: t(`inzage.object.${v.object}` as Sleutel),
                }),
              },
              { id: 'waarom', term: <Tekst k="behandelen.vragen.waarom" />, waarde: reden(v) },
              { id: 'uiterlijk', term: <Tekst k="behandelen.vragen.uiterlijk" />, waarde: datum(v.uiterlijk) },
            ]}
          />
          <Tekstvak
            id={`tekst-${v.id}`}
            name="tekst"
            rows={3}
            required
            label={<Tekst k="behandelen.vragen.antwoord" waarden={{ naam: v.naam }} />}
            defaultValue={getypt?.tekst}
          />
          <Knoppen>
            <Knop name="terecht" value="ja">
              <Tekst k="behandelen.vragen.stuur" />
            </Knop>
            <Knop soort="lijn" name="terecht" value="nee">
              <Tekst k="behandelen.vragen.nietNodig" />
            </Knop>
          </Knoppen>
        </Stapel>
      </form>
    </Vlak>
  );
}

/** What somebody wants corrected, and the decision on it. */
export function Correctievorm({ c, sleutel, getypt }: Stand & { c: Correctie }) {
  return (
    <Vlak id={c.id} titel={c.naam}>
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={sleutel} />
          <input type="hidden" name="id" value={c.id} />
          <Feiten
            lijst={[
              { id: 'staat', term: <Tekst k="behandelen.correcties.staat" />, waarde: c.staat },
              { id: 'moet', term: <Tekst k="behandelen.correcties.moet" />, waarde: c.moet },
              { id: 'bewijs', term: <Tekst k="behandelen.correcties.bewijs" />, waarde: c.bewijs || '–' },
            ]}
          />
          <Keuze
            id={`uitkomst-${c.id}`}
            name="uitkomst"
            required
            gekozen={getypt?.uitkomst}
            vraag={<Tekst k="behandelen.bezwaren.uitkomst" />}
            opties={UITKOMSTEN.map((value) => ({ value, tekst: <Tekst k={`behandelen.correcties.${value}`} /> }))}
          />
          <Tekstvak
            id={`tekst-${c.id}`}
            name="tekst"
            rows={3}
            required
            label={<Tekst k="behandelen.correcties.tekst" />}
            defaultValue={getypt?.tekst}
          />
          <Knop>
            <Tekst k="behandelen.vragen.stuur" />
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}
