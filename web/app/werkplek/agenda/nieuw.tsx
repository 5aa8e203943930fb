import { mensenVan } from '@bijrijder/dossier/caseload';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Mensenlijst, Mensrij, Verder, Werkkop, Zoekveld } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { databank, eisMedewerker } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { KANAALICOON } from '../persoon/kop.tsx';
import type { Route } from './+types/nieuw.ts';
import { leesMoment } from './moment.ts';

/** With whom? The moment that was pointed at goes along. */
export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const adres = new URL(request.url).searchParams;
  const zoek = (adres.get('naam') ?? '').slice(0, 80);
  const mensen = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    (t) => mensenVan(t, zoek),
  );
  return { mensen, zoek, moment: leesMoment(adres.get('moment')) };
}

export default function Nieuw({ loaderData: { mensen, zoek, moment } }: Route.ComponentProps) {
  const t = useTekst();
  const mee = moment ? `?moment=${moment.dag}T${moment.tijd}` : '';
  return (
    <>
      <title>{t('werkplek.agenda.metWie')}</title>
      <Werkkop
        titel={<Tekst k="werkplek.agenda.metWie" />}
        onder={
          moment && (
            <Tekst
              k="werkplek.afspraken.item"
              waarden={{ dag: datum(moment.dag), tijd: moment.tijd.replace(':', '.') }}
            />
          )
        }
      />
      <Zoekveld
        id="zoek-wie"
        action="/werkplek/agenda/nieuw"
        label={t('werkplek.agenda.zoekWie')}
        voorbeeld={t('werkplek.agenda.zoekWie')}
        waarde={zoek}
        extra={moment ? { moment: `${moment.dag}T${moment.tijd}` } : undefined}
      />
      <div className="boven-r3">
        {mensen.length === 0 ? (
          <p>
            <Tekst k="werkplek.agenda.niemand" />
          </p>
        ) : (
          <Mensenlijst>
            {mensen.map((m) => (
              <Mensrij
                key={m.id}
                naam={m.naam}
                href={`/werkplek/mensen/${m.id}/afspraak${mee}`}
                hoe={[
                  ...(m.tolk
                    ? [{ icoon: 'translate' as const, tekst: t('werkplek.persoon.tolk', { taal: m.tolk }) }]
                    : []),
                  ...(m.tijden ? [{ icoon: 'clock' as const, tekst: m.tijden }] : []),
                  ...(m.kanaal
                    ? [{ icoon: KANAALICOON[m.kanaal] ?? 'phone', tekst: t(`werkplek.kanaal.${m.kanaal}` as Sleutel) }]
                    : []),
                ]}
              >
                <Tekst k="werkplek.persoon.zeg" waarden={{ naam: m.roepnaam }} />
              </Mensrij>
            ))}
          </Mensenlijst>
        )}
      </div>
      <p className="boven-r3">
        <Verder href="/werkplek/agenda">
          <Tekst k="werkplek.agenda.terug" />
        </Verder>
      </p>
    </>
  );
}
