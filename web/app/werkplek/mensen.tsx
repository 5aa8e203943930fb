import { mensenVan } from '@bijrijder/dossier/caseload';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Mensenlijst, Mensrij, Verder, Werkkop } from '@bijrijder/ui';
import { databank, eisMedewerker } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/mensen.ts';
import { KANAALICOON } from './persoon/kop.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const adres = new URL(request.url).searchParams;
  const zoek = (adres.get('naam') ?? '').slice(0, 80);
  const mensen = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    (t) => mensenVan(t, zoek),
  );
  return { mensen, zoek, notitie: adres.get('voor') === 'notitie' };
}

export default function Mensen({ loaderData: { mensen, zoek, notitie } }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <>
      <title>{t('werkplek.mensen.kop')}</title>
      <Werkkop
        titel={<Tekst k={notitie ? 'werkplek.mensen.notitie' : 'werkplek.mensen.kop'} />}
        onder={
          <Tekst k={zoek ? 'werkplek.mensen.gevonden' : 'werkplek.mensen.aantal'} waarden={{ aantal: mensen.length }} />
        }
      >
        {!notitie && (
          <Knop soort="lijn" icoon="plus" href="/werkplek/intake">
            <Tekst k="werkplek.mensen.nieuw" />
          </Knop>
        )}
      </Werkkop>
      {mensen.length > 0 && (
        <Mensenlijst>
          {mensen.map((m) => (
            <Mensrij
              key={m.id}
              naam={m.naam}
              href={`/werkplek/mensen/${m.id}${notitie ? '/gesprek' : ''}`}
              hoe={[
                ...(m.telefoon ? [{ icoon: 'phone' as const, tekst: m.telefoon }] : []),
                ...(m.tolk
                  ? [{ icoon: 'translate' as const, tekst: t('werkplek.persoon.tolk', { taal: m.tolk }) }]
                  : []),
                ...(m.tijden ? [{ icoon: 'clock' as const, tekst: m.tijden }] : []),
                ...(m.kanaal
                  ? [{ icoon: KANAALICOON[m.kanaal] ?? 'phone', tekst: t(`werkplek.kanaal.${m.kanaal}` as Sleutel) }]
                  : []),
              ]}
            >
              {!m.naam.startsWith(`${m.roepnaam} `) && (
                <Tekst k="werkplek.persoon.zeg" waarden={{ naam: m.roepnaam }} />
              )}
            </Mensrij>
          ))}
        </Mensenlijst>
      )}
      <p className="klein zacht boven-r2">
        <Tekst k="werkplek.mensen.volgorde" />
      </p>
      {zoek && (
        <Verder href="/werkplek/mensen">
          <Tekst k="werkplek.mensen.alle" />
        </Verder>
      )}
    </>
  );
}
