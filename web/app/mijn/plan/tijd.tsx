import type { Aandacht } from '@bijrijder/dossier/plan';
import { Keuzelijst, Knop, Stapel, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { AANDACHT } from '../../gedeeld/keuzes.ts';
import { tijdtekst } from '../../gedeeld/tijdtekst.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** How much time we take together: what counts now, what waits for a yes, and another amount to propose. */
export function Tijd({ a, naam, sleutel }: { a: Aandacht; naam: string; sleutel: string }) {
  const t = useTekst();
  const { voorstel } = a;
  return (
    <Vlak id="tijd" kop="groot" titel={<Tekst k="plan.tijd.kop" />}>
      <Stapel gat="r3">
        {a.nu !== null && (
          <p>
            <Tekst k="plan.tijd.nu" waarden={{ tijd: tijdtekst(t, a.nu), afgesproken: a.afgesproken ? 'ja' : 'nee' }} />
          </p>
        )}
        <p className="zacht">
          <Tekst k="plan.tijd.uitleg" />
        </p>
        {voorstel && (
          <form method="post">
            <Stapel gat="r2">
              <input type="hidden" name="id" value={voorstel.id} />
              <p>
                <Tekst
                  k={voorstel.door ? 'plan.tijd.voorstel' : 'plan.tijd.uwVoorstel'}
                  waarden={{ naam: voorstel.door ?? naam, tijd: tijdtekst(t, voorstel.minuten) }}
                />
              </p>
              {voorstel.woorden && (
                <p lang="nl" dir="auto">
                  {voorstel.woorden}
                </p>
              )}
              {voorstel.door && (
                <Knop soort="lijn" name="doe" value="tijd-ja">
                  <Tekst k="plan.tijd.ja" />
                </Knop>
              )}
            </Stapel>
          </form>
        )}
        <details>
          <summary>
            <Tekst k="plan.tijd.anders" />
          </summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={sleutel} />
              <Keuzelijst
                id="minuten"
                name="minuten"
                label={<Tekst k="plan.tijd.hoeveel" />}
                defaultValue={String(AANDACHT.find((n) => n >= (a.nu ?? 60)) ?? AANDACHT.at(-1))}
                opties={AANDACHT.map((n) => ({ value: String(n), tekst: tijdtekst(t, n) }))}
              />
              <Tekstveld id="tijdwoorden" name="woorden" maxLength={500} label={<Tekst k="plan.tijd.waarom" />} />
              <Knop soort="lijn" name="doe" value="tijd">
                <Tekst k="plan.tijd.stel" />
              </Knop>
            </Stapel>
          </form>
        </details>
      </Stapel>
    </Vlak>
  );
}
