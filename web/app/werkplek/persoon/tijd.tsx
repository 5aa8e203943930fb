import type { Aandacht, Vorm } from '@bijrijder/dossier/plan';
import { Keuzelijst, Knop, Stapel, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { AANDACHT } from '../../gedeeld/keuzes.ts';
import { tijdtekst } from '../../gedeeld/tijdtekst.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** The time agreed with somebody, with the form they chose in view; what changes it is their yes. */
export function Tijdvlak({
  naam,
  vorm,
  a,
  sleutel,
}: {
  naam: string;
  vorm: Vorm | null;
  a: Aandacht;
  sleutel: string;
}) {
  const t = useTekst();
  const { voorstel } = a;
  return (
    <Vlak id="tijd" titel={<Tekst k="werkplek.tijd.kop" />}>
      <Stapel gat="r3">
        <p>
          <Tekst
            k={vorm ? 'werkplek.tijd.keuze' : 'werkplek.tijd.geenKeuze'}
            waarden={{ naam, vorm: t(`plan.vorm.${vorm ?? 'samen'}`) }}
          />{' '}
          {a.nu !== null && (
            <Tekst
              k="werkplek.tijd.nu"
              waarden={{ tijd: tijdtekst(t, a.nu), afgesproken: a.afgesproken ? 'ja' : 'nee' }}
            />
          )}
        </p>
        {voorstel && (
          <form method="post">
            <Stapel gat="r2">
              <input type="hidden" name="id" value={voorstel.id} />
              <p>
                <Tekst
                  k={voorstel.door ? 'werkplek.tijd.uwVoorstel' : 'werkplek.tijd.voorstel'}
                  waarden={{ naam, door: voorstel.door ?? '', tijd: tijdtekst(t, voorstel.minuten) }}
                />
              </p>
              {voorstel.woorden && <p className={voorstel.door ? undefined : 'eigen'}>{voorstel.woorden}</p>}
              {!voorstel.door && (
                <Knop soort="lijn" name="doe" value="tijd-ja">
                  <Tekst k="werkplek.tijd.ja" />
                </Knop>
              )}
            </Stapel>
          </form>
        )}
        <details>
          <summary className="knop knop--lijn">
            <Tekst k="werkplek.tijd.anders" />
          </summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={sleutel} />
              <Keuzelijst
                id="minuten"
                name="minuten"
                label={t('werkplek.tijd.hoeveel')}
                defaultValue={String(AANDACHT.find((n) => n >= (a.nu ?? 60)) ?? AANDACHT.at(-1))}
                opties={AANDACHT.map((n) => ({ value: String(n), tekst: tijdtekst(t, n) }))}
              />
              <Tekstveld
                id="tijdwoorden"
                name="tekst"
                maxLength={500}
                label={t('werkplek.tijd.waarom')}
                hulp={t('werkplek.tijd.waaromHulp', { naam })}
              />
              <Knop soort="lijn" name="doe" value="tijd">
                <Tekst k="werkplek.tijd.stel" />
              </Knop>
            </Stapel>
          </form>
        </details>
        <p className="klein zacht">
          <Tekst k="werkplek.tijd.telt" />
        </p>
      </Stapel>
    </Vlak>
  );
}
