import {
  Bedrag,
  Controlelijst,
  Datum,
  Fasebalk,
  Getal,
  Handtekening,
  Knop,
  Merkje,
  maandnaam,
  Rekenrij,
  Som,
  Verder,
  Vlak,
} from '@bijrijder/ui';
import { moment } from '../../gedeeld/moment.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Maandbeeld } from './beeld.server.ts';

type Run = NonNullable<Maandbeeld['run']>;
const STANDEN = ['concept', 'rekenen', 'berekend', 'vrijgegeven', 'bestand', 'afgerond'] as const;
const getal = (n: number): string => n.toLocaleString('nl-NL');

const bekekenVan = (run: Run) => ({
  alle: run.nakijken.reduce((som, n) => som + n.aantal, 0),
  gedaan: run.nakijken.reduce((som, n) => som + n.bekeken, 0),
});

/** Where the month stands. */
export function Fasen({ beeld }: { beeld: Maandbeeld }) {
  const t = useTekst();
  const { run, plaats } = beeld;
  const plek = run ? STANDEN.indexOf(run.stand as (typeof STANDEN)[number]) : -1;
  const { alle, gedaan } = run ? bekekenVan(run) : { alle: 0, gedaan: 0 };
  const toestand = (klaar: boolean, nu: boolean) =>
    (klaar ? 'klaar' : nu ? 'nu' : 'straks') as 'klaar' | 'nu' | 'straks';
  const straks = t('maandrun.fase.straks');
  return (
    <Fasebalk
      label={t('maandrun.voortgang')}
      items={[
        {
          id: 'gegevens',
          naam: t('maandrun.fase.gegevens'),
          bij: plek >= 1 ? t('maandrun.fase.bevroren') : t('maandrun.fase.gegevensNog'),
          toestand: toestand(plek >= 1, plek < 1 && plaats.stap.wat !== 'wachten_op_einde'),
        },
        {
          id: 'rekenen',
          naam: t('maandrun.fase.rekenen'),
          bij: !run
            ? straks
            : run.rekenSeconden === null
              ? t('maandrun.fase.bezig', {
                  klaar: getal(run.delenKlaar),
                  delen: getal(run.delen),
                  over: run.secondenOver ?? 0,
                })
              : t('maandrun.fase.gerekend', {
                  aantal: getal(run.totalen.huishoudens),
                  seconden: getal(Math.ceil(run.rekenSeconden)),
                }),
          toestand: toestand(plek >= 2, plek === 1),
        },
        {
          id: 'narekenen',
          naam: t('maandrun.fase.narekenen'),
          bij: beeld.nagerekend
            ? t('maandrun.fase.nagerekend', { afwijkend: beeld.nagerekend.afwijkend })
            : t(plek >= 3 ? 'maandrun.fase.nietNagerekend' : 'maandrun.fase.nogNarekenen'),
          toestand: toestand(beeld.nagerekend?.afwijkend === 0, plek === 2 && !beeld.nagerekend),
        },
        {
          id: 'nakijken',
          naam: t('maandrun.fase.nakijken'),
          bij: plek >= 2 ? t('maandrun.fase.bekeken', { gedaan: getal(gedaan), alle: getal(alle) }) : straks,
          toestand: toestand(plek >= 2 && gedaan === alle, plek === 2 && gedaan < alle),
        },
        {
          id: 'vrijgeven',
          naam: t('maandrun.fase.vrijgeven'),
          bij:
            plek >= 3 ? (
              t('maandrun.fase.tweeMensen', { aantal: 2 })
            ) : (
              <Tekst k="maandrun.fase.tot" waarden={{ dag: <Datum iso={plaats.uiterlijk} weekdag="kort" /> }} />
            ),
          toestand: toestand(plek >= 3, plek === 2 && gedaan === alle),
        },
        {
          id: 'betalen',
          naam: t('maandrun.fase.betalen'),
          bij: <Datum iso={plaats.betaaldag} />,
          toestand: toestand(plek >= 4, plek === 3),
        },
        {
          id: 'bevestigd',
          naam: t('maandrun.fase.bevestigd'),
          bij:
            beeld.bank.bevestigd > 0
              ? t('maandrun.fase.bank', { bevestigd: getal(beeld.bank.bevestigd), aantal: getal(beeld.bank.aantal) })
              : t('maandrun.fase.bankAntwoordt'),
          toestand: toestand(plek >= 5, plek === 4),
        },
      ]}
    />
  );
}

/** What people look at and what checked itself. */
export function Controles({ beeld, magWerken }: { beeld: Maandbeeld; magWerken: boolean }) {
  const t = useTekst();
  const run = beeld.run!;
  const { alle, gedaan } = bekekenVan(run);
  const som = run.totalen;
  const open = run.stand === 'berekend';
  return (
    <>
      <Vlak id="na" titel={<Tekst k="maandrun.na.kop" waarden={{ over: alle - gedaan }} />}>
        {run.nakijken.length === 0 ? (
          <p className="zacht">
            <Tekst k="maandrun.na.niets" />
          </p>
        ) : (
          <Controlelijst
            items={run.nakijken
              .toSorted(
                (a, b) =>
                  Number(a.bekeken === a.aantal) - Number(b.bekeken === b.aantal) || (a.reden < b.reden ? -1 : 1),
              )
              .map((n) => {
                const klaar = n.bekeken === n.aantal;
                return {
                  id: n.reden,
                  goed: klaar,
                  wat: <Tekst k={`maandrun.na.${n.reden}` as Sleutel} waarden={{ bedrag: <Bedrag cent={25_000} /> }} />,
                  bij: klaar ? undefined : <Tekst k={`maandrun.na.${n.reden}.bij` as Sleutel} />,
                  aantal: klaar
                    ? t('maandrun.na.alle', { aantal: getal(n.aantal) })
                    : t('maandrun.na.nog', { over: getal(n.aantal - n.bekeken), aantal: getal(n.aantal) }),
                  actie: klaar ? (
                    <Merkje soort="goed">{t('maandrun.na.bekeken')}</Merkje>
                  ) : (
                    magWerken &&
                    open && (
                      <Knop soort="lijn" href={`/beheer/maand/${run.maand}/nakijken/${n.reden}`}>
                        <Tekst k="maandrun.na.bekijk" />
                      </Knop>
                    )
                  ),
                };
              })}
          />
        )}
      </Vlak>
      <Vlak id="auto" titel={<Tekst k="maandrun.auto.kop" />}>
        <Controlelijst
          items={[
            ...(beeld.nagerekend
              ? [
                  {
                    id: 'gelijk',
                    goed: beeld.nagerekend.afwijkend === 0,
                    wat: t('maandrun.auto.gelijk'),
                    aantal: getal(beeld.nagerekend.gelijk),
                  },
                ]
              : []),
            { id: 'uitleg', goed: true, wat: t('maandrun.auto.uitleg'), aantal: getal(som.besluiten) },
            { id: 'voorlopig', goed: true, wat: t('maandrun.auto.voorlopig'), aantal: getal(som.voorlopig) },
            { id: 'apart', goed: som.apart === 0, wat: t('maandrun.auto.apart'), aantal: getal(som.apart) },
            { id: 'horen', goed: true, wat: t('maandrun.auto.horen'), aantal: getal(som.teHoren) },
            {
              id: 'voet',
              goed: som.onderBeslagvrij === 0,
              wat: t('maandrun.auto.voet'),
              aantal: getal(som.onderBeslagvrij),
            },
            {
              id: 'rekening',
              goed: som.zonderRekening === 0,
              wat: t('maandrun.auto.rekening'),
              aantal: getal(som.zonderRekening),
            },
          ]}
        />
      </Vlak>
    </>
  );
}

/** The total and where it goes. */
export function Totaal({ beeld }: { beeld: Maandbeeld }) {
  const t = useTekst();
  const run = beeld.run!;
  const { telling } = beeld;
  const som = run.totalen;
  const naar = (['eigen', 'bewindvoerder', 'doorbetaling', 'beslag'] as const).filter(
    (wie) => (som.naar[wie]?.aantal ?? 0) > 0,
  );
  return (
    <Vlak id="tot" titel={<Tekst k="maandrun.tot.kop" />}>
      <Getal klein>
        <Bedrag cent={som.samenCent} />
      </Getal>
      <Som className="boven-r3">
        <Rekenrij kort wat={t('maandrun.tot.uitkering', { maand: maandnaam(run.maand) })} cent={som.uitkeringCent} />
        {som.nabetalingCent > 0 && <Rekenrij kort wat={t('maandrun.tot.nabetalen')} cent={som.nabetalingCent} plus />}
        {som.vakantietoeslagCent > 0 && (
          <Rekenrij kort wat={t('maandrun.tot.vakantietoeslag')} cent={som.vakantietoeslagCent} plus />
        )}
        {som.premieCent > 0 && <Rekenrij kort wat={t('maandrun.tot.premie')} cent={som.premieCent} plus />}
        {som.aflossingCent > 0 && <Rekenrij kort wat={t('maandrun.tot.aflossing')} cent={-som.aflossingCent} />}
        {som.voorschotCent < 0 && <Rekenrij kort wat={t('maandrun.tot.voorschot')} cent={som.voorschotCent} />}
      </Som>
      <p className="klein zacht boven-r4 onder-r2">
        <Tekst k="maandrun.tot.naar" />
      </p>
      <Som className="boven-0">
        {naar.map((wie) => (
          <Rekenrij
            key={wie}
            kort
            wat={t(`maandrun.tot.${wie}` as Sleutel, { aantal: getal(som.naar[wie].aantal) })}
            cent={som.naar[wie].cent}
          />
        ))}
      </Som>
      {telling && (
        <>
          <p className="klein zacht boven-r3">
            <Tekst
              k="maandrun.tot.telling"
              waarden={{
                alle: getal(som.huishoudens),
                met: getal(telling.huishoudens),
                zonder: som.zonderUitkering,
                apart: som.apart,
              }}
            />
          </p>
          <p className="klein zacht boven-r2">
            <Tekst
              k="maandrun.tot.betalingen"
              waarden={{
                aantal: getal(telling.betalingen),
                maand: getal(telling.maand),
                premie: telling.premie,
                premies: getal(telling.premie),
                extra: telling.meerRekeningen,
              }}
            />
          </p>
        </>
      )}
    </Vlak>
  );
}

/** Two signatures; what still stands in the way is said, not hidden. */
export function Vrijgeven({ beeld, ik, magWerken }: { beeld: Maandbeeld; ik: string; magWerken: boolean }) {
  const t = useTekst();
  const run = beeld.run!;
  const { alle, gedaan } = bekekenVan(run);
  const over = alle - gedaan;
  const [een, twee] = run.handtekeningen;
  const alGetekend = run.handtekeningen.some((h) => h.gebruiker === ik);
  const klaar = !['concept', 'rekenen', 'berekend', 'gestaakt'].includes(run.stand);
  const kan = run.stand === 'berekend' && over === 0 && magWerken && !alGetekend;
  return (
    <Vlak id="vrij" titel={<Tekst k="maandrun.vrij.kop" />}>
      {een ? (
        <Handtekening naam={een.naam} wie={een.naam} bij={moment(een)} />
      ) : (
        <Handtekening wie={t('maandrun.vrij.eerste')} bij={t('maandrun.vrij.alsBekeken')} />
      )}
      {twee ? (
        <Handtekening naam={twee.naam} wie={twee.naam} bij={moment(twee)} />
      ) : (
        <Handtekening wie={t('maandrun.vrij.tweede')} bij={t('maandrun.vrij.nietDezelfde')} />
      )}
      {!klaar && (
        <>
          {!alGetekend && (
            <form method="post" className="boven-r4">
              <input type="hidden" name="run" value={run.run} />
              <input type="hidden" name="maand" value={run.maand} />
              <Knop breed name="doe" value="teken" kanNiet={kan ? undefined : 'waarom'}>
                {over > 0 ? <Tekst k="maandrun.vrij.nog" waarden={{ over }} /> : <Tekst k="maandrun.vrij.teken" />}
              </Knop>
            </form>
          )}
          <p className="klein zacht boven-r2" id="waarom">
            {alGetekend ? (
              <Tekst k="maandrun.vrij.alGetekend" />
            ) : run.stand === 'rekenen' ? (
              <Tekst k="maandrun.vrij.eerstRekenen" />
            ) : (
              <Tekst k="maandrun.vrij.uiterlijk" waarden={{ dag: <Datum iso={beeld.plaats.uiterlijk} /> }} />
            )}
          </p>
        </>
      )}
      {klaar && beeld.bank.zonderRekening > 0 && (
        <p className="klein boven-r3">
          <Tekst k="maandrun.vrij.zonderRekening" waarden={{ aantal: beeld.bank.zonderRekening }} />{' '}
          {magWerken && (
            <Verder href="/beheer/maand/bank#zonder">
              <Tekst k="maandrun.vrij.zonderOpen" />
            </Verder>
          )}
        </p>
      )}
      {beeld.bank.terug > 0 && (
        <p className="klein boven-r3">
          <Tekst
            k={beeld.plaats.openTerug > 0 ? 'maandrun.vrij.terug' : 'maandrun.vrij.terugBetaald'}
            waarden={{ aantal: beeld.bank.terug }}
          />
        </p>
      )}
    </Vlak>
  );
}
