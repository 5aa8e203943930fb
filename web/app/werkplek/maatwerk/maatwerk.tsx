import { stuurBericht } from '@bijrijder/dossier/contact';
import {
  ARTIKELEN,
  beginMaatwerk,
  bewaarMaatwerk,
  deelVoorbeeld,
  maatwerkGeld,
  maatwerkVan,
  UITKOMSTEN,
  VORMEN,
  zoekVoorbeelden,
} from '@bijrijder/dossier/maatwerk';
import { planVan } from '@bijrijder/dossier/plan';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Knop, Kolommen, Meeleest, Melding, Stapel, Tekstvak, Tekstveld, Werkkop } from '@bijrijder/ui';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { eisMedewerker, leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
import { Teksten, useTekst } from '../../tekst/index.tsx';
import { isWeigering, metGezin } from '../afstemming/afstemming.server.ts';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import type { Route } from './+types/maatwerk.ts';
import { Eerder, Geldeffect, Wet } from './terzijde.tsx';
import { Toetsblad } from './toetsblad.tsx';

export async function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const zoek = new URL(request.url).searchParams.get('zoek') ?? '';
  const wie = await eisMedewerker(request, 'klantmanager');
  const beeld = await bijPersoon(request, persoon, { handeling: 'lezen', object: 'plan' }, async (t) => {
    const alle = await maatwerkVan(t, persoon);
    return {
      kop: await leesKop(t, persoon),
      nu: alle.find((m) => !m.uitkomst) ?? null,
      eerder: alle.filter((m) => m.uitkomst),
      wil: (await planVan(t, persoon)).doelen.filter((x) => x.stand === 'open').map((x) => x.tekst),
      voorbeelden: await zoekVoorbeelden(t, zoek),
      zoek,
      sleutel: nieuweSleutel(),
      bron: teksten('maatwerk'),
    };
  });
  // amounts stand on the page only beside what is being weighed now
  const { nu } = beeld;
  const vraag = { handeling: 'lezen', object: 'besluit', reden: vertaler('nl')('maatwerk.reden.geld') } as const;
  const geld = nu
    ? await metGezin(wie, persoon, vraag, async (t, huishouden) =>
        huishouden ? maatwerkGeld(t, huishouden, nu.loon_cent) : null,
      )
    : null;
  return { ...beeld, geld };
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const v = (naam: string): string => String(vorm.get(naam) ?? '').trim();
  const doe = v('doe');
  try {
    await bijPersoon(request, persoon, { handeling: 'besluiten', object: 'besluit' }, (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        if (doe === 'begin') await beginMaatwerk(t, persoon, v('titel'), v('nodig'));
        else if (doe === 'deel')
          await deelVoorbeeld(t, {
            wat: v('wat'),
            waarom: v('waarom'),
            uitkomst: UITKOMSTEN.find((u) => u === v('uitkomst')) ?? 'toegekend',
            artikel: ARTIKELEN.find((a) => a === v('artikel')) ?? 'ander',
          });
        else
          await bewaarMaatwerk(
            t,
            persoon,
            v('id'),
            {
              nodig: v('nodig'),
              effect: v('effect'),
              zonder: v('zonder'),
              voor: v('voor'),
              tegen: v('tegen'),
              anders: v('anders'),
              artikel: ARTIKELEN.find((a) => a === v('artikel')) ?? null,
              artikel_tekst: v('artikel_tekst'),
              bedrag_cent: leesBedrag(v('bedrag')),
              vorm: VORMEN.find((f) => f === v('vorm')) ?? null,
              loon_cent: leesBedrag(v('loon')),
              reden: v('reden'),
              tot: /^\d{4}-\d{2}-\d{2}$/.test(v('tot')) ? v('tot') : null,
            },
            UITKOMSTEN.find((u) => u === doe),
          );
        if (doe === 'lees' && t.wie.soort === 'medewerker')
          await stuurBericht(t, persoon, vertaler('nl')('maatwerk.lees.bericht'), t.wie.id, '/mijn/aanbod/over-u');
        return null;
      }),
    );
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    return { waarden: Object.fromEntries([...vorm].map(([k, w]) => [k, String(w)])) as Record<string, string> };
  }
  return redirect(`/werkplek/mensen/${persoon}/maatwerk`);
}

export default function Maatwerk({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} waarden={actionData?.waarden ?? null} />
    </Teksten>
  );
}

function Binnen({ d, waarden }: { d: Route.ComponentProps['loaderData']; waarden: Record<string, string> | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <>
      <title>{`${t('maatwerk.kop')} · ${d.kop.naam}`}</title>
      <Werkkop
        boven={<a href={`/werkplek/mensen/${d.kop.id}`}>{d.kop.naam}</a>}
        titel={d.nu?.titel ?? t('maatwerk.voor', { naam })}
      >
        <Meeleest>{t('maatwerk.leest', { naam })}</Meeleest>
      </Werkkop>
      {waarden && (
        <Melding
          soort="fout"
          rol="alert"
          titel={t(waarden.doe === 'deel' ? 'maatwerk.eerder.naam' : 'maatwerk.fout')}
        />
      )}
      <Kolommen>
        <div>
          {d.nu ? (
            <Toetsblad mens={d.kop} m={d.nu} wil={d.wil} sleutel={d.sleutel} w={waarden} />
          ) : (
            <form method="post">
              <Stapel gat="r3">
                <Eenmalig sleutel={d.sleutel} />
                <Tekstveld
                  id="titel"
                  name="titel"
                  label={t('maatwerk.begin.titel')}
                  maxLength={200}
                  defaultValue={waarden?.titel}
                  required
                />
                <Tekstvak
                  id="nodig"
                  name="nodig"
                  label={t('maatwerk.begin.nodig')}
                  rows={3}
                  maxLength={4000}
                  defaultValue={waarden?.nodig}
                  required
                />
                <Knop name="doe" value="begin">
                  {t('maatwerk.begin.knop')}
                </Knop>
              </Stapel>
            </form>
          )}
        </div>
        <aside>
          <Geldeffect geld={d.geld} naam={naam} />
          <Eerder d={d} />
          <Wet artikel={waarden?.artikel ?? d.nu?.artikel ?? null} persoon={d.kop.id} naam={naam} />
        </aside>
      </Kolommen>
    </>
  );
}
