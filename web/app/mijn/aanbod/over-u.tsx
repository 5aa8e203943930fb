import { afstemmingenVan, tenGunsteVan } from '@bijrijder/dossier/afstemming';
import { casussen } from '@bijrijder/dossier/casuistiek';
import { leesMaatwerk, maatwerkVan } from '@bijrijder/dossier/maatwerk';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Datum, Knop, Kop, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { databank, eisClient, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/over-u.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'afstemming', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => ({
      vragen: await afstemmingenVan(t, wie.id),
      gunsten: await tenGunsteVan(t, wie.id),
      maatwerk: await maatwerkVan(t, wie.id),
      casussen: await casussen(t),
      bron: teksten('afstemming', 'maatwerk', 'casuistiek'),
    }),
  );
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'horen', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) => leesMaatwerk(t, wie.id, String(vorm.get('id')), String(vorm.get('woorden') ?? '').slice(0, 2000)),
  );
  return redirect('/mijn/aanbod/over-u');
}

/** All that was asked, weighed and decided about the person who looks, as staff wrote it. */
export default function OverU({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} />
    </Teksten>
  );
}

function Binnen({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const door = (wie: string, dag: string) => (
    <span className="zacht">
      <Tekst k="afstemming.door" waarden={{ door: wie, dag: <Datum key="d" iso={dag} weekdag="geen" /> }} />
    </span>
  );
  const leeg = d.vragen.length + d.gunsten.length + d.maatwerk.length + d.casussen.length === 0;
  return (
    <>
      <title>{t('afstemming.mijn.kop')}</title>
      <Kop titel={t('afstemming.mijn.kop')} lood={leeg ? t('afstemming.mijn.leeg') : undefined} />
      <Stapel gat="r4">
        {d.vragen.map((a) => (
          <Vlak key={a.id} titel={a.aanleiding}>
            <p>
              {t(a.besluit ? 'afstemming.mijn.besluit' : 'afstemming.mijn.geen')} {door(a.door, a.begonnen_op)}
            </p>
            {!a.besluit && (
              <p>{t(a.ontbreekt.includes('afgezien') ? 'afstemming.afgezien' : 'afstemming.mijn.horen')}</p>
            )}
            {a.stappen.map((s) => (
              <p key={s.id}>
                <b>{t(`afstemming.soort.${s.soort}`)}</b> {s.tekst} {s.tekst2} {door(s.door, s.dag)}
              </p>
            ))}
            {a.besluit && <a href="/mijn/bezwaar">{t('afstemming.mijn.besluit')}</a>}
          </Vlak>
        ))}
        {d.gunsten.map((g) => (
          <Vlak key={g.id} soort="zacht" titel={t(`afstemming.gunst.${g.soort}`)}>
            <p>
              {g.reden} {door(g.door, g.op)}
            </p>
          </Vlak>
        ))}
        {d.maatwerk.map((m) => (
          <Vlak key={m.id} titel={m.titel}>
            {[m.nodig, m.effect, m.zonder, m.voor, m.tegen, m.anders, m.reden].filter(Boolean).map((regel) => (
              <p key={regel}>{regel}</p>
            ))}
            {m.uitkomst ? (
              <p>
                <Tekst
                  k="maatwerk.besloten"
                  waarden={{
                    uitkomst: m.uitkomst,
                    door: m.door,
                    dag: <Datum key="d" iso={m.besloten_op ?? m.begonnen_op} weekdag="geen" />,
                  }}
                />
              </p>
            ) : (
              <form method="post">
                <input type="hidden" name="id" value={m.id} />
                <Tekstvak
                  id={`woorden-${m.id}`}
                  name="woorden"
                  label={t('maatwerk.uwWoorden')}
                  rows={2}
                  maxLength={2000}
                  defaultValue={m.client_woorden}
                  eigen
                />
                <Knop soort="lijn">{t('maatwerk.gelezen')}</Knop>
              </form>
            )}
          </Vlak>
        ))}
        {d.casussen.map((c) => (
          <Vlak key={c.id} titel={c.vraag}>
            <p>
              {c.achtergrond} {door(c.door, c.gesteldOp)}
            </p>
            {c.adviezen.map((a) => (
              <p key={a.id}>
                {a.tekst} {door(a.door, a.op)}
              </p>
            ))}
            {c.uitkomst && <p>{c.uitkomst.tekst}</p>}
          </Vlak>
        ))}
      </Stapel>
    </>
  );
}
