import { type Jaarmaand, jaaroverzicht, maandrunStarten } from '@bijrijder/dossier/maandrun';
import { voorschotvragen } from '@bijrijder/dossier/optijd';
import { meldAan } from '@bijrijder/dossier/taken';
import { Bedrag, Datum, Knop, Knoppen, Melding, Merkje, maandnaam, Stapel, Tabel, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/overzicht.ts';
import { NietWachten } from './niet-wachten.tsx';
import { opDeMaand } from './toegang.server.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent', 'beheerder', 'auditor');
  const { maanden, vandaag } = await opDeMaand(wie, 'lezen', async (t) => ({
    maanden: await jaaroverzicht(t),
    vandaag: t.vandaag,
  }));
  const magWerken = wie.rol === 'inkomensconsulent';
  const vragen = magWerken ? await opDeMaand(wie, 'lezen', async (t) => (await voorschotvragen(t)).length) : 0;
  return { maanden, vandaag, magWerken, vragen, bron: teksten('maandrun') };
}

/** Begin the month that is next; the database refuses a second run of the same month. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const maand = String((await request.formData()).get('maand') ?? '');
  const begonnen = await opDeMaand(wie, 'wijzigen', async (t) => {
    const hier = (await jaaroverzicht(t)).find((m) => m.maand === maand);
    if (hier?.stap.wat !== 'beginnen') return false;
    await meldAan(t, maandrunStarten, { maand }, { sleutel: maand });
    return true;
  });
  return redirect(begonnen ? `/beheer/maand/${maand}?begint=1` : '/beheer/maand', 303);
}

export default function Overzicht({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen {...loaderData} />
    </Teksten>
  );
}

const KLAAR = new Set(['klaar', 'wachten_op_einde']);

function Binnen({ maanden, vandaag, magWerken, vragen }: Route.ComponentProps['loaderData']) {
  const t = useTekst();
  const open = maanden.filter((m) => !KLAAR.has(m.stap.wat)).toReversed();
  const straks = maanden.find((m) => m.stap.wat === 'wachten_op_einde');
  const eerst = open[0] ?? straks;
  return (
    <Stapel gat="r5">
      <title>{t('maandrun.jaar.titel')}</title>
      <Werkkop boven={<Datum iso={vandaag} />} titel={<Tekst k="maandrun.jaar.kop" />}>
        {magWerken && (
          <Knop soort="lijn" icoon="bank" href="/beheer/maand/bank">
            <Tekst k="maandrun.bank.kop" />
          </Knop>
        )}
      </Werkkop>
      {vragen > 0 && <NietWachten aantal={vragen} />}
      {eerst && <Nu maand={eerst} magWerken={magWerken} />}
      {open.slice(1).map((m) => (
        <Nu key={m.maand} maand={m} magWerken={magWerken} />
      ))}
      {eerst !== straks && straks && <Nu maand={straks} magWerken={magWerken} />}
      <Vlak id="maanden" titel={<Tekst k="maandrun.jaar.maanden" />}>
        <Tabel
          naam={t('maandrun.jaar.maanden')}
          kolommen={[
            { id: 'maand', naam: t('maandrun.jaar.maand'), tekst: true },
            { id: 'stand', naam: t('maandrun.jaar.stand'), tekst: true },
            { id: 'stap', naam: t('maandrun.jaar.stap'), tekst: true },
            { id: 'uiterlijk', naam: t('maandrun.jaar.uiterlijk'), tekst: true },
            { id: 'betaaldag', naam: t('maandrun.jaar.betaaldag'), tekst: true },
            { id: 'huishoudens', naam: t('maandrun.jaar.huishoudens') },
            { id: 'bedrag', naam: t('maandrun.jaar.bedrag') },
          ]}
          rijen={maanden.map((m) => ({
            id: m.maand,
            soort: m === eerst ? ('nu' as const) : undefined,
            cellen: [
              <a key="a" href={`/beheer/maand/${m.maand}`}>
                {maandnaam(m.maand, { jaar: true })}
              </a>,
              t(`maandrun.stand.${m.stand ?? 'geen'}`),
              <Stapnaam key="s" maand={m} />,
              KLAAR.has(m.stap.wat) && m.stand !== null ? '–' : <Datum key="u" iso={m.uiterlijk} weekdag="kort" />,
              <Datum key="b" iso={m.betaaldag} weekdag="kort" />,
              m.huishoudens?.toLocaleString('nl-NL') ?? '–',
              m.samenCent === null ? '–' : <Bedrag key="c" cent={m.samenCent} />,
            ],
          }))}
        />
      </Vlak>
    </Stapel>
  );
}

function Stapnaam({ maand: m }: { maand: Jaarmaand }) {
  const t = useTekst();
  if (m.stap.wat === 'klaar') return <Merkje soort="goed">{t('maandrun.stap.klaar')}</Merkje>;
  return (
    <>
      {t(`maandrun.stap.${m.stap.wat}` as Sleutel, { aantal: aantalVan(m) })}
      {m.openTerug > 0 && m.stap.wat !== 'terug_regelen' && (
        <> · {t('maandrun.stap.terug_regelen', { aantal: m.openTerug })}</>
      )}
      {m.openApart > 0 && m.stap.wat !== 'apart_herstellen' && (
        <> · {t('maandrun.stap.apart_herstellen', { aantal: m.openApart })}</>
      )}
    </>
  );
}

/** Of how many the step is. */
const aantalVan = (m: Jaarmaand): number => (m.stap.wat === 'apart_herstellen' ? m.openApart : m.openTerug);
const ELDERS = new Map<string, (m: Jaarmaand) => string>([
  ['terug_regelen', () => '/beheer/maand/bank'],
  ['antwoord_lezen', () => '/beheer/maand/bank'],
  ['apart_herstellen', (m) => `/beheer/maand/${m.maand}/nakijken/apart`],
]);

/** A month that asks for something: what, by whom, before when, and the button. */
function Nu({ maand: m, magWerken }: { maand: Jaarmaand; magWerken: boolean }) {
  const t = useTekst();
  const naam = maandnaam(m.maand);
  const { wat, wie } = m.stap;
  return (
    <Vlak id={`nu-${m.maand}`} titel={<Tekst k="maandrun.nu.kop" waarden={{ maand: naam }} />}>
      <Stapel gat="r3">
        <p>
          <b>{t(`maandrun.stap.${wat}` as Sleutel, { aantal: aantalVan(m) })}.</b>{' '}
          <Tekst
            k={`maandrun.stap.${wat}.bij` as Sleutel}
            waarden={{ vanaf: <Datum iso={m.vanaf} />, maand: naam, aantal: aantalVan(m) }}
          />
        </p>
        <p>{t(`maandrun.wie.${wie}`)}</p>
        {m.laat ? (
          <Melding soort="let-op">
            <p>
              <Tekst k="maandrun.laat" waarden={{ uiterlijk: <Datum iso={m.uiterlijk} /> }} />
            </p>
          </Melding>
        ) : (
          !ELDERS.has(wat) && (
            <p>
              <Tekst
                k="maandrun.nu.tijd"
                waarden={{ uiterlijk: <Datum iso={m.uiterlijk} />, betaaldag: <Datum iso={m.betaaldag} /> }}
              />
            </p>
          )
        )}
        <Knoppen>
          {magWerken && wat === 'beginnen' ? (
            <form method="post" action="/beheer/maand">
              <input type="hidden" name="maand" value={m.maand} />
              <Knop icoon="calendar-check">
                <Tekst k="maandrun.begin" waarden={{ maand: naam }} />
              </Knop>
            </form>
          ) : (
            <Knop
              soort={wat === 'wachten_op_einde' ? 'lijn' : 'vol'}
              href={ELDERS.get(wat)?.(m) ?? `/beheer/maand/${m.maand}`}
            >
              <Tekst k="maandrun.nu.open" waarden={{ maand: naam }} />
            </Knop>
          )}
        </Knoppen>
      </Stapel>
    </Vlak>
  );
}
