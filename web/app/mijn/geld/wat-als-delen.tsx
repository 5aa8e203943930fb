import { Bedrag, Deel, Melding, Nummer, Tabel, Vinkjes, WetsBron } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Lijnpunt } from './lijn.ts';
import { urenWoord } from './reken.ts';
import type { Beeld } from './wat-als.tsx';

/** Rules that have a sentence of their own; the others say their own title. */
const EIGEN_ZIN = new Set([
  'vakantieaanspraak-11',
  'vakantieaanspraak-10',
  'premie-verdiend',
  'vrijlating-n',
  'vrijlating-r',
  'vrijlating-y',
  'vrijlating-z',
  'inkomen-laag-genoeg',
]);

function Oorzaken({ punt }: { punt: Lijnpunt }): ReactNode {
  return punt.oorzaken.map((o) => (
    <WetsBron key={o.regel}>
      {EIGEN_ZIN.has(o.regel) ? <Tekst k={`geld.oorzaak.${o.regel}` as Sleutel} /> : <span lang="nl">{o.titel}.</span>}{' '}
      <bdi lang="nl" dir="ltr">
        {o.artikel}
      </bdi>
    </WetsBron>
  ));
}

function Watgebeurt({ punt: p }: { punt: Lijnpunt }) {
  const cent = { cent: p.centPerEuro };
  if (p.soort === 'terug') return <Tekst k="geld.punt.terug" />;
  if (p.soort === 'einde')
    return <Tekst k="geld.punt.einde" waarden={{ bedrag: <Bedrag cent={Math.abs(p.sprongCent)} /> }} />;
  return (
    <>
      {p.soort === 'sprong_op' && <Tekst k="geld.punt.op" waarden={{ bedrag: <Bedrag cent={p.sprongCent} /> }} />}
      {p.soort === 'sprong_af' && <Tekst k="geld.punt.af" waarden={{ bedrag: <Bedrag cent={-p.sprongCent} /> }} />}
      {p.soort !== 'begin' && ' '}
      {p.centPerEuro > 0 ? <Tekst k="geld.punt.daarna" waarden={cent} /> : <Tekst k="geld.punt.niets" />}
    </>
  );
}

/** Every bend and jump with its number, its wage and hours, a sentence and the article. */
export function Puntentabel({ b }: { b: Beeld }) {
  const t = useTekst();
  const { punten, dal } = b.lijn;
  return (
    <>
      <Tabel
        naam={t('geld.wat-als.punten', { n: punten.length })}
        soort="punten"
        kolommen={[
          { id: 'nr', naam: <Tekst k="geld.punt.nr" />, tekst: true },
          { id: 'loon', naam: <Tekst k="geld.punt.vanaf" />, tekst: true },
          { id: 'wat', naam: <Tekst k="geld.punt.wat" />, tekst: true },
        ]}
        rijen={punten.map((p) => ({
          id: String(p.nr),
          cellen: [
            <Nummer key="nr">{p.nr}</Nummer>,
            <div key="loon">
              <b>
                <Bedrag cent={p.loonCent} />
              </b>
              <small className="bijregel">
                <Tekst k="geld.punt.uren" waarden={{ uren: urenWoord(p.uren) }} />
              </small>
            </div>,
            <div key="wat">
              <Watgebeurt punt={p} />
              <Oorzaken punt={p} />
            </div>,
          ],
        }))}
      />
      {dal && (
        <div className="boven-r4">
          <Melding soort="let-op">
            <p>
              <Tekst
                k="geld.wat-als.dal"
                waarden={{
                  van: <Bedrag cent={dal.vanX} />,
                  tot: <Bedrag cent={dal.totX} />,
                  bedrag: <Bedrag cent={dal.verliesCent} />,
                }}
              />
            </p>
          </Melding>
        </div>
      )}
    </>
  );
}

/** The line in sentences: up to here so much per hour, after it so much. Jumps have their own sentence in the table. */
export function Stukken({ b }: { b: Beeld }) {
  const stukken: { van: Lijnpunt; tot: Lijnpunt | null }[] = [];
  for (const p of b.lijn.punten) {
    const vorige = stukken.at(-1);
    if (vorige && vorige.van.centPerEuro === p.centPerEuro) continue;
    if (vorige) vorige.tot = p;
    stukken.push({ van: p, tot: null });
  }
  return (
    <Vinkjes
      lijst={stukken.map(({ van, tot }) => ({
        id: String(van.nr),
        icoon: 'caret-right',
        tekst: (
          <Tekst
            k={
              tot
                ? van.centPerEuro > 0
                  ? 'geld.stuk.tot'
                  : 'geld.stuk.totNiets'
                : van.centPerEuro > 0
                  ? 'geld.stuk.daarna'
                  : 'geld.stuk.daarnaNiets'
            }
            waarden={{
              van: urenWoord(van.uren),
              uren: urenWoord(tot?.uren ?? 0),
              bedrag: <Bedrag cent={van.perUurCent ?? 0} ongeveer />,
            }}
          />
        ),
      }))}
    />
  );
}

/** What does not change, what does, and the tax of the whole year: all estimates that say so. */
export function BlijftGelijk({ b }: { b: Beeld }) {
  const t = useTekst();
  const { toeslagNu: nu, toeslagDan: dan } = b;
  const soorten = [
    ['zorgtoeslag', nu?.zorgtoeslagCent, dan?.zorgtoeslagCent],
    ['huurtoeslag', nu?.huurtoeslagCent, dan?.huurtoeslagCent],
    ['kindgebonden_budget', nu?.kindgebondenBudgetCent, dan?.kindgebondenBudgetCent],
  ] as const;
  const gelijk = soorten.filter(([, a, z]) => typeof a === 'number' && a > 0 && a === z);
  const anders = soorten.filter(([, a, z]) => typeof a === 'number' && typeof z === 'number' && a !== z);
  const belasting =
    b.belasting && b.belasting.nuCent !== null && b.belasting.danCent !== null
      ? b.belasting.danCent - b.belasting.nuCent
      : null;
  return (
    <Deel id="vast" titel={<Tekst k="geld.wat-als.gelijk" />} ruim>
      <Vinkjes
        lijst={[
          ...gelijk.map(([soort, a]) => ({
            id: soort,
            tekst: (
              <Tekst
                k="geld.gelijk.toeslag"
                waarden={{
                  toeslag: t(`geld.stroom.${soort}`),
                  bedrag: (
                    <Bedrag cent={b.toeslagFeit[soort] ?? a ?? 0} ongeveer={b.toeslagFeit[soort] === undefined} />
                  ),
                }}
              />
            ),
          })),
          ...(b.kinderen ? [{ id: 'kb', tekst: <Tekst k="geld.gelijk.kinderbijslag" /> }] : []),
          {
            id: 'terug',
            tekst: <Tekst k="geld.gelijk.stopt" tags={{ a: (kind) => <a href="/mijn/geld/weg-en-terug">{kind}</a> }} />,
          },
        ]}
      />
      {anders.length > 0 && (
        <div className="boven-r4">
          <Melding soort="let-op" titel={<Tekst k="geld.gelijk.anders" />}>
            {anders.map(([soort, a, z]) => (
              <p key={soort}>
                <Tekst
                  k="geld.gelijk.toeslagAnders"
                  waarden={{
                    toeslag: t(`geld.stroom.${soort}`),
                    nu: <Bedrag cent={a ?? 0} ongeveer />,
                    dan: <Bedrag cent={z ?? 0} ongeveer />,
                  }}
                />
              </p>
            ))}
          </Melding>
        </div>
      )}
      {belasting !== null && Math.abs(belasting) >= 1000 && (
        <p className="boven-r3">
          <Tekst
            k={belasting > 0 ? 'geld.gelijk.belastingMeer' : 'geld.gelijk.belastingMinder'}
            waarden={{ bedrag: <Bedrag cent={Math.abs(belasting)} ongeveer heel /> }}
          />
        </p>
      )}
      <p className="zacht klein boven-r2">
        <Tekst k="geld.gelijk.schatting" />
        {b.ontbreekt.length > 0 && (
          <>
            {' '}
            <Tekst k="geld.gelijk.ontbreekt" />
          </>
        )}
      </p>
    </Deel>
  );
}

/** The same figures in rows; toeslagen and what comes later beside what is on the account. */
export function Urentabel({ b }: { b: Beeld }) {
  const t = useTekst();
  const geld = (cent: number | null, ongeveer = false) => <Bedrag cent={cent} ongeveer={ongeveer && cent !== null} />;
  const kolommen = ['uren', 'loon', 'uitkering', 'samen', 'premie', 'toeslagen', 'alles', 'perUur'] as const;
  return (
    <>
      <Tabel
        naam={t('geld.wat-als.tabel')}
        soort="smal"
        kolommen={kolommen.map((id) => ({ id, naam: <Tekst k={`geld.kolom.${id}`} /> }))}
        rijen={b.tabel.map((r) => {
          const nu = r.urenHonderdsten === b.nuUren;
          // the hours of now are an estimate, the amounts of now are not
          const hier = nu
            ? b.nu
            : {
                loonCent: r.nettoPerMaandCent,
                uitkeringCent: r.bijstandCent,
                samenCent: r.opRekeningCent,
                premieCent: r.premieCent,
              };
          const scheelt = hier.samenCent + hier.premieCent - r.opRekeningCent - r.premieCent;
          const toeslagen = [r.zorgtoeslagCent, r.huurtoeslagCent, r.kindgebondenBudgetCent];
          return {
            id: String(r.urenHonderdsten),
            soort: nu ? ('nu' as const) : undefined,
            cellen: [
              r.urenHonderdsten === b.nuUren ? (
                <Tekst key="u" k="geld.kolom.nu" waarden={{ uren: urenWoord(r.urenHonderdsten) }} />
              ) : (
                urenWoord(r.urenHonderdsten)
              ),
              geld(hier.loonCent, !nu),
              geld(hier.uitkeringCent),
              geld(hier.samenCent),
              geld(hier.premieCent),
              geld(
                toeslagen.some((x) => x === null) ? null : toeslagen.reduce<number>((s, x) => s + (x ?? 0), 0),
                true,
              ),
              geld(r.metToeslagenCent + scheelt, true),
              r.perExtraUurMetToeslagenCent === null ? '–' : geld(r.perExtraUurMetToeslagenCent, true),
            ],
          };
        })}
      />
      <p className="zacht klein boven-r2">
        <Tekst k="geld.kolom.uitleg" />
      </p>
    </>
  );
}
