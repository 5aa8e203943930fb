import { EerstSpreken, voorbeeld } from '@bijrijder/dossier/brief';
import { besluitMaatwerk, maatwerkbrief, maatwerkVan, mistVoorBrief, vijfKlaar } from '@bijrijder/dossier/maatwerk';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Knop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Maatwerkblad } from '../../gedeeld/maatwerkblad.tsx';
import { Papierblad } from '../../gedeeld/papierblad.tsx';
import { regelnaam } from '../../gedeeld/pdf.server.ts';
import { eisMedewerker, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import { ZoZiet } from '../brieven/zo-ziet.tsx';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import type { Route } from './+types/als-client.ts';
import { effectVan, gesprokenMet, grond, leesSprak } from './maatwerk.server.ts';
import { Sprak } from './sprak.tsx';

const thuis = (persoon: string) => `/werkplek/mensen/${persoon}/maatwerk`;

export async function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const beeld = await bijPersoon(request, persoon, { handeling: 'lezen', object: 'brief' }, async (t) => {
    const m = (await maatwerkVan(t, persoon)).find((x) => !x.uitkomst);
    if (!m) throw redirect(thuis(persoon));
    const mist = mistVoorBrief(m, 'toegekend');
    const klaar = mist.length === 0 && vijfKlaar(m);
    return {
      m,
      mist,
      kop: await leesKop(t, persoon),
      papier: klaar
        ? await voorbeeld(t, persoon, await maatwerkbrief(t, persoon, m, 'toegekend', grond, regelnaam))
        : null,
      sprak: await gesprokenMet(t, persoon),
      sleutel: nieuweSleutel(),
      bron: teksten('maatwerk', 'schrijven', 'overu'),
    };
  });
  return { ...beeld, geld: beeld.m.loon_cent ? await effectVan(wie, persoon, beeld.m.loon_cent) : null };
}

/** Grants it as it stands here; what is not whole the database refuses. */
export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const vorm = await request.formData();
  try {
    await bijPersoon(request, persoon, { handeling: 'besluiten', object: 'besluit' }, (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        const m = (await maatwerkVan(t, persoon)).find((x) => !x.uitkomst);
        // decided in another tab
        if (m) await besluitMaatwerk(t, persoon, m.id, m, 'toegekend', { grond, regelnaam, sprak: leesSprak(vorm) });
        return null;
      }),
    );
  } catch (fout) {
    if (fout instanceof EerstSpreken) return data({ nog: 'spreken' as const }, 400);
    if (!isWeigering(fout)) throw fout;
    return data({ nog: 'leeg' as const }, 400);
  }
  return redirect(`${thuis(persoon)}?besloten=ja`, 303);
}

export default function Alsclientpagina({ loaderData: d, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <AlsClient d={d} nog={actionData?.nog ?? null} />
    </Teksten>
  );
}

function AlsClient({ d, nog }: { d: Route.ComponentProps['loaderData']; nog: 'spreken' | 'leeg' | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <ZoZiet
      kop={d.kop}
      hier="maatwerk"
      titel={t('maatwerk.als.kop', { naam })}
      nog={
        nog === 'spreken'
          ? t('maatwerk.fout.spreken', { naam })
          : nog === 'leeg' || !d.papier
            ? t(d.mist.length > 0 ? 'maatwerk.als.mist' : 'maatwerk.als.nogNiet', {
                wat: d.mist.map((x) => t(`maatwerk.mist.${x}`)).join(', '),
              })
            : null
      }
      sleutel={d.sleutel}
      velden={d.papier && <Sprak naam={naam} eerder={d.sprak} nooit={d.kop.voorkeur?.nooitEerstBrief ?? false} />}
      knoppen={
        <>
          {d.papier && <Knop>{t('maatwerk.toegekend')}</Knop>}
          <Knop soort="lijn" icoon="pencil-simple" href={thuis(d.kop.id)}>
            {t('maatwerk.pas')}
          </Knop>
        </>
      }
      onder={<Tekst k="maatwerk.als.na" waarden={{ naam }} />}
    >
      <p>{t('maatwerk.als.bij', { naam })}</p>
      <Maatwerkblad m={d.m} geld={d.geld} />
      {d.papier && (
        <>
          <h2>{t('maatwerk.als.brief', { naam })}</h2>
          <Papierblad papier={d.papier} />
        </>
      )}
    </ZoZiet>
  );
}
