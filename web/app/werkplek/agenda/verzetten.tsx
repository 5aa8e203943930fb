import { leesAfspraak, vrijeUren } from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Knop, Kolommen, Leeg, Melding, Stapel, Verder, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { leesSleutel, nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/verzetten.ts';
import { maandagVan } from './dagen.ts';
import { Momentvelden, Waarom, Wensen } from './delen.tsx';
import { isBezet, leesAfspraakvorm, verzet, zegAfEnVertel } from './doen.server.ts';

export async function loader({ request, params: { persoon, afspraak } }: Route.LoaderArgs) {
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'contact' }, async (t) => {
    const deze = await leesAfspraak(t, persoon, afspraak);
    return {
      kop: await leesKop(t, persoon),
      deze,
      momenten: deze ? await vrijeUren(t, deze.gebruiker) : [],
      sleutels: { verzet: nieuweSleutel(), af: nieuweSleutel() },
    };
  });
}

export async function action({ request, params: { persoon, afspraak } }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const getypt = leesAfspraakvorm(vorm);
  const doe = vorm.get('doe') === 'zeg-af' ? ('zeg-af' as const) : ('verzet' as const);
  if (!getypt.waarom) return { doe, fout: 'waarom' as const, getypt };
  const week = (dag: string) => redirect(`/werkplek/agenda?week=${maandagVan(dag)}`, 303);
  const vraag = { handeling: 'toevoegen', object: 'contact' } as const;
  try {
    const dag = await bijPersoon(request, persoon, vraag, async (t) => {
      const oud = await leesAfspraak(t, persoon, afspraak);
      const { resultaat } = await eenmalig(t, leesSleutel(vorm), async () => {
        if (doe === 'verzet') return verzet(t, persoon, afspraak, getypt);
        await zegAfEnVertel(t, persoon, afspraak, getypt);
        return 'afgezegd' as const;
      });
      return resultaat === 'bezet' ? null : (oud?.dag ?? t.vandaag);
    });
    if (dag === null) return { doe, fout: 'bezet' as const, getypt };
    return week(doe === 'verzet' ? getypt.moment.slice(0, 10) : dag);
  } catch (fout) {
    if (isBezet(fout)) return { doe, fout: 'bezet' as const, getypt };
    throw fout;
  }
}

export default function Verzetten({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const { deze } = d;
  const terug = (
    <p>
      <Verder href="/werkplek/agenda">
        <Tekst k="werkplek.agenda.terug" />
      </Verder>
    </p>
  );
  if (!deze)
    return (
      <Persoonblad kop={d.kop} hier="gesprekken" titel={t('werkplek.agenda.afspraak')}>
        <Leeg icoon="calendar-blank" zin={<Tekst k="werkplek.agenda.isWeg" waarden={{ naam }} />} />
        {terug}
      </Persoonblad>
    );
  const bij = (doe: 'verzet' | 'zeg-af') => (actionData?.doe === doe ? actionData : undefined);
  const [anders, af] = [bij('verzet'), bij('zeg-af')];
  return (
    <Persoonblad kop={d.kop} hier="gesprekken" titel={t('werkplek.agenda.afspraak')}>
      <Kolommen>
        <div>
          <Vlak id="afspraak" titel={<Tekst k="werkplek.agenda.afspraakMet" waarden={{ naam }} />}>
            <p>
              <b>
                <Tekst
                  k="werkplek.afspraken.item"
                  waarden={{ dag: datum(deze.dag), tijd: deze.tijd.replace(':', '.') }}
                />
              </b>
            </p>
            <p>
              {[
                deze.plek || t(`werkplek.afspraak.${deze.vorm}` as Sleutel),
                t('werkplek.agenda.met', { met: deze.met }),
                deze.tolk && t('werkplek.persoon.tolk', { taal: deze.tolk }),
                deze.meenemen,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="zacht klein">
              <Tekst k="werkplek.afspraken.door" waarden={{ naam, door: deze.gemaaktDoor }} />
            </p>
          </Vlak>
          <Vlak id="verzet" titel={<Tekst k="werkplek.agenda.verzet" />}>
            <form method="post">
              <Stapel gat="r3">
                {anders?.fout === 'bezet' && (
                  <Melding soort="fout" rol="alert">
                    <Tekst k="werkplek.afspraken.bezet" />
                  </Melding>
                )}
                <Eenmalig sleutel={d.sleutels.verzet} />
                <Momentvelden
                  momenten={[{ dag: deze.dag, tijd: deze.tijd }, ...d.momenten]}
                  moment={anders?.getypt.moment}
                  vorm={anders?.getypt.vorm ?? deze.vorm}
                  plek={anders?.getypt.plek ?? deze.plek}
                />
                <Waarom
                  id="verzet"
                  naam={naam}
                  voorkeur={d.kop.voorkeur}
                  waarom={anders?.getypt.waarom ?? ''}
                  sprak={anders?.getypt.sprak ?? false}
                  fout={anders?.fout === 'waarom'}
                />
                <Knop name="doe" value="verzet">
                  <Tekst k="werkplek.agenda.verzetKnop" />
                </Knop>
              </Stapel>
            </form>
          </Vlak>
          <Vlak id="zeg-af" titel={<Tekst k="werkplek.afspraken.zegAf" />}>
            <form method="post">
              <Stapel gat="r3">
                <Eenmalig sleutel={d.sleutels.af} />
                <Waarom
                  id="af"
                  naam={naam}
                  voorkeur={d.kop.voorkeur}
                  waarom={af?.getypt.waarom ?? ''}
                  sprak={af?.getypt.sprak ?? false}
                  fout={af?.fout === 'waarom'}
                />
                <Knop soort="lijn" name="doe" value="zeg-af">
                  <Tekst k="werkplek.afspraken.zegAf" />
                </Knop>
              </Stapel>
            </form>
          </Vlak>
        </div>
        <aside aria-label={t('werkplek.agenda.wensen', { naam })}>
          <Wensen naam={naam} voorkeur={d.kop.voorkeur} />
          {terug}
        </aside>
      </Kolommen>
    </Persoonblad>
  );
}
