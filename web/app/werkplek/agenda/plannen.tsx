import { afsprakenVan, vrijeUren } from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Knop, Kolommen, Melding, Stapel, Verder, Vinkje, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { vormBij } from '../../gedeeld/keuzes.ts';
import { leesSleutel, nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/plannen.ts';
import { maandagVan } from './dagen.ts';
import { Momentvelden, Wensen } from './delen.tsx';
import { isBezet, leesAfspraakvorm, plan } from './doen.server.ts';
import { leesMoment } from './moment.ts';

export async function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const moment = leesMoment(new URL(request.url).searchParams.get('moment'));
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'contact' }, async (t) => ({
    kop: await leesKop(t, persoon),
    afspraken: await afsprakenVan(t, persoon),
    momenten: t.wie.soort === 'medewerker' ? await vrijeUren(t, t.wie.id, moment?.dag) : [],
    moment,
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const getypt = leesAfspraakvorm(vorm);
  try {
    const { resultaat } = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'contact' }, (t) =>
      eenmalig(t, leesSleutel(vorm), () => plan(t, persoon, getypt)),
    );
    if (!resultaat) return { getypt };
  } catch (fout) {
    if (isBezet(fout)) return { getypt };
    throw fout;
  }
  const dag = leesMoment(getypt.moment)?.dag ?? '';
  return redirect(`/werkplek/agenda?week=${dag && maandagVan(dag)}#${dag}`, 303);
}

export default function Plannen({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const getypt = actionData?.getypt;
  const gekozen = getypt?.moment ?? (d.moment ? `${d.moment.dag} ${d.moment.tijd}` : undefined);
  return (
    <Persoonblad kop={d.kop} hier="gesprekken" titel={t('werkplek.agenda.plan')}>
      <Kolommen>
        <Vlak id="plan" titel={<Tekst k="werkplek.agenda.planMet" waarden={{ naam }} />}>
          <Stapel gat="r3">
            {getypt && (
              <Melding soort="fout" rol="alert">
                <Tekst k="werkplek.afspraken.bezet" />
              </Melding>
            )}
            {d.afspraken.map((a) => (
              <Melding key={a.id}>
                <Tekst
                  k="werkplek.agenda.staatAl"
                  waarden={{ dag: datum(a.dag), tijd: a.tijd.replace(':', '.'), met: a.met }}
                />
              </Melding>
            ))}
            {d.momenten.length === 0 ? (
              <p>
                <Tekst k="werkplek.afspraken.geenMoment" />
              </p>
            ) : (
              <form method="post">
                <Stapel gat="r3">
                  <Eenmalig sleutel={d.sleutel} />
                  <Momentvelden
                    momenten={d.momenten}
                    moment={gekozen}
                    vorm={getypt?.vorm ?? vormBij(d.kop.voorkeur?.kanaal)}
                    plek={getypt?.plek ?? d.kop.voorkeur?.plek ?? ''}
                  />
                  {d.kop.voorkeur?.tolk && (
                    <Vinkje name="regeltolk" value="ja" aan={getypt?.tolk ?? true}>
                      <Tekst k="werkplek.agenda.regelTolk" waarden={{ taal: d.kop.voorkeur.tolk }} />
                    </Vinkje>
                  )}
                  <Knop>
                    <Tekst k="werkplek.afspraken.plan" />
                  </Knop>
                  <p className="klein zacht">
                    <Tekst k="werkplek.agenda.planBij" waarden={{ naam }} />
                  </p>
                </Stapel>
              </form>
            )}
          </Stapel>
        </Vlak>
        <aside aria-label={t('werkplek.agenda.wensen', { naam })}>
          <Wensen naam={naam} voorkeur={d.kop.voorkeur} />
          <p>
            <Verder href="/werkplek/agenda">
              <Tekst k="werkplek.agenda.terug" />
            </Verder>
          </p>
        </aside>
      </Kolommen>
    </Persoonblad>
  );
}
