import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { leesVoorlegging, stemInAlsTweede } from '@bijrijder/dossier/voorlegging';
import { Datum, Knop, Melding, Stapel, Tekstvak, Verder, Vlak, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel, vertaler } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
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
  return { blad, klaar: new URL(request.url).searchParams.has('klaar'), sleutel: nieuweSleutel() };
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const id = eisNummer(params.voorlegging);
  const vorm = await request.formData();
  const tekst = String(vorm.get('tekst') ?? '')
    .trim()
    .slice(0, 2000);
  try {
    const { resultaat } = await metToegang(databank(), { wie, handeling: 'besluiten', ...vraag }, (t) =>
      eenmalig(t, leesSleutel(vorm), () => stemInAlsTweede(t, id, tekst)),
    );
    if (!resultaat) return data({ tekst }, 400);
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    return data({ tekst }, 400);
  }
  return redirect(`/werkplek/lees/${id}?klaar`, 303);
}

export default function Lees({ loaderData: { blad, klaar, sleutel }, actionData }: Route.ComponentProps) {
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
        {!klaar && (
          <Vlak id="eens" titel={t('werkplek.voorleggen.akkoord')}>
            {gehoord ? (
              <form method="post">
                <Stapel gat="r3">
                  <Eenmalig sleutel={sleutel} />
                  {actionData && (
                    <Melding soort="fout" rol="alert">
                      <Tekst k="werkplek.lees.fout" />
                    </Melding>
                  )}
                  <Tekstvak
                    id="tekst"
                    name="tekst"
                    rows={3}
                    maxLength={2000}
                    label={t('werkplek.voorleggen.akkoordWaarom')}
                    defaultValue={actionData?.tekst}
                    required
                  />
                  <Knop soort="lijn">{t('werkplek.voorleggen.knopAkkoord')}</Knop>
                  <p className="zacht">
                    <Tekst k="werkplek.lees.oneens" waarden={{ door: blad.door }} />
                  </p>
                </Stapel>
              </form>
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
