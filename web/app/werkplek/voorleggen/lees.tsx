import { MEELEESWOORDEN } from '@bijrijder/dossier/afstemming';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { leesVoorlegging, stemInAlsTweede, zegBijVoorlegging } from '@bijrijder/dossier/voorlegging';
import { Datum, Melding, Stapel, Verder, Vlak, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { Meeleesvorm, Meelezers } from '../../gedeeld/meelezers.tsx';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import type { Route } from './+types/lees.ts';

const vraag = { object: 'horen', doel: 'tweede_lezing', betrokkene: 'geen' } as const;

/** Who was asked by name reads exactly this, without the name of the person; opening it is a choice the person reads. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const id = eisNummer(params.voorlegging);
  const blad = await metToegang(databank(), { wie, handeling: 'lezen', ...vraag }, (t) =>
    leesVoorlegging(t, id, vertaler('nl')('afstemming.reden.tweede')),
  );
  if (!blad) throw new Response(null, { status: 404 });
  return {
    blad,
    wacht: blad.woorden.some((w) => w.wie === wie.naam && !w.antwoord),
    klaar: new URL(request.url).searchParams.has('klaar'),
    sleutel: nieuweSleutel(),
    bron: teksten('afstemming', 'horen'),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const id = eisNummer(params.voorlegging);
  const vorm = await request.formData();
  const tekst = tekstveld(vorm, 'tekst', 2000);
  const getypt = { tekst, zegt: tekstveld(vorm, 'zegt') };
  const zegt = getypt.zegt === 'ja' ? getypt.zegt : MEELEESWOORDEN.find((w) => w === getypt.zegt);
  if (!zegt) return data(getypt, 400);
  try {
    const { resultaat } = await metToegang(databank(), { wie, handeling: 'besluiten', ...vraag }, (t) =>
      eenmalig(t, leesSleutel(vorm), () =>
        zegt === 'ja' ? stemInAlsTweede(t, id, tekst) : zegBijVoorlegging(t, id, zegt, tekst),
      ),
    );
    if (!resultaat) return data(getypt, 400);
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    return data(getypt, 400);
  }
  return redirect(`/werkplek/lees/${id}?klaar`, 303);
}

export default function Lees({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} was={actionData ?? null} />
    </Teksten>
  );
}

type Beeld = Route.ComponentProps['loaderData'];
function Binnen({
  d: { blad, wacht, klaar, sleutel },
  was,
}: {
  d: Beeld;
  was: { tekst: string; zegt: string } | null;
}) {
  const t = useTekst();
  const gehoord =
    blad.stappen.some((s) => s.soort === 'gehoord') || blad.stappen.filter((s) => s.soort === 'poging').length > 1;
  return (
    <>
      <title>{t('werkplek.lees.kop')}</title>
      <Werkkop titel={t('werkplek.lees.kop')} onder={<Tekst k="werkplek.lees.onder" waarden={{ door: blad.door }} />} />
      {klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k="werkplek.lees.klaar" />
        </Melding>
      )}
      <Stapel gat="r4">
        <Vlak id="wat" titel={t('werkplek.lees.wat')}>
          <Stapel gat="r3">
            <p>
              <b>
                <Tekst
                  k={blad.soort === 'woonsituatie' ? 'werkplek.lees.woning' : 'werkplek.lees.stopt'}
                  waarden={{
                    pct: blad.pct ?? '',
                    dag: <Datum key="d" iso={blad.tot ?? blad.van} weekdag="geen" />,
                  }}
                />
              </b>
            </p>
            <p>{blad.vraag}</p>
            {blad.stappen.map((s) => (
              <p key={s.id}>
                <b>
                  {s.soort === 'klopt' || s.soort === 'klopt_niet'
                    ? t(`werkplek.voorleggen.stand.${s.soort}`, { naam: '…' })
                    : t(`werkplek.voorleggen.stap.${s.soort}`)}
                </b>{' '}
                {s.tekst}{' '}
                <span className="zacht">
                  <Datum iso={s.dag} weekdag="geen" />
                </span>
              </p>
            ))}
          </Stapel>
        </Vlak>
        {blad.woorden.length > 0 && (
          <Vlak id="collegas" soort="zacht" titel={t('afstemming.meelezen.collegas')}>
            <Meelezers woorden={blad.woorden} />
          </Vlak>
        )}
        {!klaar && !wacht && (
          <Vlak id="eens" titel={t('werkplek.lees.mening')}>
            {gehoord ? (
              <Meeleesvorm
                vraag={t('werkplek.lees.vraag')}
                hulp={t('werkplek.lees.leest')}
                sleutel={sleutel}
                was={was}
              />
            ) : (
              <p>{t('werkplek.lees.eerstHoren')}</p>
            )}
          </Vlak>
        )}
        <p>
          <Verder href="/werkplek">{t('werkplek.lees.terug')}</Verder>
        </p>
      </Stapel>
    </>
  );
}
