import { klantmanagerVan } from '@bijrijder/dossier/begeleiding';
import { voorkeurVan } from '@bijrijder/dossier/contact';
import { opnamesVan, verhaalVan } from '@bijrijder/dossier/verhaal';
import { Lijstje, Meeleest, Stapel, Terug, Vlak, Werkkop } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { belLink } from '../persoon/kop.tsx';
import { Krachten, Verhaal } from '../persoon/woorden.tsx';
import type { Route } from './+types/een.ts';
import { bijMeeloper } from './bij.server.ts';

/** What somebody shares with the team, for the jobcoach they said yes to: exactly that (database), and how to reach them. */
export async function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  return bijMeeloper(request, persoon, async (t) => {
    const mens = await t.db
      .selectFrom('persoon')
      .select(['aanspreeknaam as naam', 'roepnaam', 'telefoon'])
      .where('gemeente', '=', t.gemeente)
      .where('id', '=', persoon)
      .executeTakeFirst();
    if (!mens) throw new Response(null, { status: 404 });
    return {
      persoon,
      mens,
      voorkeur: (await voorkeurVan(t, persoon)) ?? null,
      naast: (await klantmanagerVan(t, persoon)) ?? null,
      verhaal: await verhaalVan(t, persoon),
      opnames: await opnamesVan(t, persoon),
    };
  });
}

export default function Meelopen({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const naam = d.mens.roepnaam;
  const dromen = d.verhaal.filter((v) => v.soort === 'droom');
  return (
    <>
      <title>{d.mens.naam}</title>
      <Terug href="/werkplek/meelopen">
        <Tekst k="werkplek.meelopen.kop" />
      </Terug>
      <Werkkop titel={d.mens.naam} onder={<Tekst k="werkplek.meelopen.alleen" waarden={{ naam }} />}>
        <Meeleest>{t('werkplek.meelopen.ziet', { naam })}</Meeleest>
      </Werkkop>
      <Stapel gat="r4">
        <Verhaal naam={naam} delen={d.verhaal} opnames={d.opnames} bron={`/werkplek/meelopen/${d.persoon}/luister`} />
        {dromen.length > 0 && (
          <Vlak id="wil" titel={<Tekst k="werkplek.wil.kop" waarden={{ naam }} />}>
            {dromen.map((v) => (
              <p key={v.id} className="eigen">
                {v.tekst}
              </p>
            ))}
          </Vlak>
        )}
        <Krachten naam={naam} delen={d.verhaal} />
        <Vlak id="bereik" soort="zacht" titel={<Tekst k="werkplek.meelopen.bereik" waarden={{ naam }} />}>
          <Lijstje
            lijst={[
              ...(d.mens.telefoon
                ? [
                    {
                      id: 'tel',
                      icoon: 'phone' as const,
                      tekst: <a href={belLink(d.mens.telefoon)}>{d.mens.telefoon}</a>,
                    },
                  ]
                : []),
              ...(d.voorkeur
                ? [
                    {
                      id: 'hoe',
                      icoon: 'chat-circle-text' as const,
                      tekst: t(`werkplek.kanaal.${d.voorkeur.kanaal}` as Sleutel),
                      bij: d.voorkeur.tijden,
                    },
                  ]
                : []),
              ...(d.naast
                ? [
                    {
                      id: 'naast',
                      icoon: 'users' as const,
                      tekst: <Tekst k="werkplek.meelopen.naast" waarden={{ wie: d.naast.naam }} />,
                      bij: d.naast.telefoon && <a href={belLink(d.naast.telefoon)}>{d.naast.telefoon}</a>,
                    },
                  ]
                : []),
            ]}
          />
        </Vlak>
      </Stapel>
    </>
  );
}
