import { verhaalVan } from '@bijrijder/dossier/verhaal';
import {
  aankomstenVan,
  afdrukVan,
  buren,
  gezegd,
  inhoudVan,
  stelSamen,
  vertrekVan,
} from '@bijrijder/dossier/verhuizing';
import { Kop, Melding, Stapel, Terug } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { eisClient, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/verhuizen.ts';
import { Aankomsten } from './aankomst.tsx';
import { bijVerhuizing, doeInVerhuizing, KLAAR } from './doen.server.ts';
import { Kies, Kijk, Klaar } from './vertrek.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijVerhuizing(wie, 'lezen', async (t) => {
    const vertrek = (await vertrekVan(t, wie.id)) ?? null;
    // before the yes: as it would be sent now; after it: the bytes of then
    const inhoud = !vertrek
      ? null
      : vertrek.akkoordOp
        ? await gezegd(t, wie.id, vertrek.id)
        : await stelSamen(t, wie.id, vertrek);
    const komt = await aankomstenVan(t, wie.id);
    return {
      buren: (await buren(t)).map(({ code, naam }) => ({ code, naam })),
      verhaal: (await verhaalVan(t, wie.id)).map(({ id, soort, tekst }) => ({ id, soort, tekst })),
      vertrek,
      inhoud,
      afdruk: inhoud ? afdrukVan(inhoud) : '',
      komt: await Promise.all(
        komt.map(async (a) => ({ ...a, inhoud: a.antwoord ? null : await inhoudVan(t, wie.id, a.id) })),
      ),
      klaar: KLAAR.find((k) => k === klaar) ?? null,
      bron: teksten('verhuizen'),
    };
  });
}
export type Verhuisbeeld = Awaited<ReturnType<typeof loader>>;

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const klaar = await doeInVerhuizing(wie, await request.formData());
  return redirect(`/mijn/verhuizen?klaar=${klaar}`, 303);
}

export default function Verhuizen({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} />
    </Teksten>
  );
}

/** What did not happen; said as such. */
const MIS: readonly string[] = ['anders', 'al-weg', 'gemeente', 'niets-wacht', 'te-lang'];

function Binnen({ d }: { d: Verhuisbeeld }) {
  const t = useTekst();
  const mis = d.klaar !== null && MIS.includes(d.klaar);
  return (
    <Stapel gat="r5">
      <title>{t('verhuizen.kop')}</title>
      <Terug href="/mijn/alles">
        <Tekst k="mijn.alles.kop" />
      </Terug>
      <Kop titel={t('verhuizen.kop')} lood={t('verhuizen.lood')} />
      {d.klaar && (
        <Melding soort={mis ? 'let-op' : 'goed'} rol={mis ? 'alert' : 'status'}>
          {t(`verhuizen.klaar.${d.klaar}`)}
        </Melding>
      )}
      <Aankomsten lijst={d.komt} />
      {d.vertrek && d.inhoud && (d.vertrek.akkoordOp ? <Klaar d={d} /> : <Kijk d={d} />)}
      <Kies d={d} />
    </Stapel>
  );
}
