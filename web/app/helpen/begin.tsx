import { Kiezers, Kop, Leeg, Melding, Stapel, Verder } from '@bijrijder/ui';
import { eisHulp } from '../sessie.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/begin.ts';
import { toonMensen } from './toegang.server.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisHulp(request);
  return { mensen: await toonMensen(wie), klaar: new URL(request.url).searchParams.has('klaar') };
}

/** The people one helps: by name, in what role, until when. */
export default function Begin({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('helpen.kop')}</title>
      <Kop titel={<Tekst k="helpen.kop" />} lood={<Tekst k="helpen.lood" />} />
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k="helpen.klaar" />
        </Melding>
      )}
      {d.mensen.length === 0 ? (
        <Leeg icoon="hand-heart" zin={<Tekst k="helpen.niemand" />} />
      ) : (
        <Kiezers
          items={d.mensen.map((m) => ({
            href: `/helpen/${m.persoon}`,
            icoon: 'user',
            titel: m.naam,
            bij: (
              <>
                <Tekst k={`helpen.als.${m.soort}`} />{' '}
                {m.tot && (
                  <Tekst k="helpen.tot" waarden={{ dag: <Datum key="dag" iso={m.tot} weekdag="geen" jaar /> }} />
                )}
              </>
            ),
          }))}
        />
      )}
      <p>
        <Verder href="/helpen/code">
          <Tekst k="helpen.nogEen" />
        </Verder>
      </p>
    </Stapel>
  );
}
