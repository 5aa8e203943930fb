import { EerstSpreken, papierVoor } from '@bijrijder/dossier/brief';
import { eenmalig } from '@bijrijder/dossier/toegang';
import {
  aanvraagstandVan,
  beginstandVan,
  kenToe,
  Toekenfout,
  type Toekenning,
  toekenningsbrief,
} from '@bijrijder/dossier/toekenning';
import { Kolommen, Melding, Stapel, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { regelnaam } from '../../gedeeld/pdf.server.ts';
import { eisMedewerker, leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { metGezin } from '../afstemming/afstemming.server.ts';
import { gesprokenMet, leesSprak } from '../maatwerk/maatwerk.server.ts';
import { leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/recht.ts';
import { Maanden } from './maanden.tsx';
import { Stand } from './stand.tsx';
import { Toekenvorm } from './toekenvorm.tsx';

const reden = () => vertaler('nl')('toekenning.reden');

/** The decision on the request of somebody: what is known, what the law gives, and what a human decides. */
export async function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  return metGezin(wie, persoon, { handeling: 'lezen', object: 'besluit', reden: reden() }, async (t) => ({
    kop: await leesKop(t, persoon),
    stand: await aanvraagstandVan(t, persoon),
    begin: await beginstandVan(t, persoon),
    sprak: await gesprokenMet(t, persoon),
    vandaag: t.vandaag,
    sleutel: nieuweSleutel(),
    bron: teksten('toekenning', 'maatwerk', 'schrijven'),
  }));
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const vorm = await request.formData();
  const v = (naam: string): string =>
    String(vorm.get(naam) ?? '')
      .trim()
      .slice(0, 2000);
  const getypt: Toekenning = {
    ingang: v('ingang'),
    reden: v('reden'),
    erbij: v('erbij'),
    eerderOmdat: v('eerderOmdat'),
  };
  const antwoord = { getypt, sprak: v('sprak') };
  try {
    if (v('doe') === 'bekijk') {
      const papier = await metGezin(
        wie,
        persoon,
        { handeling: 'lezen', object: 'besluit', reden: reden() },
        async (t) => {
          const { inhoud } = await toekenningsbrief(t, persoon, getypt, regelnaam);
          return (await papierVoor(t, persoon, inhoud)).papier;
        },
      );
      return { ...antwoord, papier, fout: null };
    }
    await metGezin(wie, persoon, { handeling: 'besluiten', object: 'besluit', reden: reden() }, (t) =>
      eenmalig(t, leesSleutel(vorm), () => kenToe(t, persoon, getypt, { regelnaam, sprak: leesSprak(vorm) })),
    );
  } catch (fout) {
    const naam = fout instanceof Toekenfout ? fout.reden : fout instanceof EerstSpreken ? ('spreken' as const) : null;
    if (!naam) throw fout;
    return data({ ...antwoord, papier: null, fout: naam }, 400);
  }
  return redirect(`/werkplek/mensen/${persoon}/recht`, 303);
}

export default function Recht({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} was={actionData ?? null} />
    </Teksten>
  );
}

function Binnen({
  d,
  was,
}: {
  d: Route.ComponentProps['loaderData'];
  was: NonNullable<Route.ComponentProps['actionData']> | null;
}) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const open = d.stand && !d.stand.besluit ? d.stand : null;
  return (
    <Persoonblad kop={d.kop} hier="geld" titel={t('toekenning.kop')}>
      {was?.fout && (
        <Melding soort="fout" rol="alert">
          <Tekst k={`toekenning.fout.${was.fout}`} waarden={{ naam }} />
        </Melding>
      )}
      <Kolommen>
        <Stapel gat="r4">
          {open?.aanmelding.aangevraagdOp ? (
            <Toekenvorm
              naam={naam}
              sleutel={d.sleutel}
              gemeldOp={open.aanmelding.gemeldOp}
              was={was}
              gesproken={d.sprak}
              nooit={d.kop.voorkeur?.nooitEerstBrief ?? false}
            />
          ) : (
            !d.stand?.besluit && (
              <Vlak id="nogniet" titel={<Tekst k="toekenning.nogGeen" />}>
                <p>
                  <Tekst k={d.stand ? 'toekenning.geenAanvraag' : 'toekenning.geenMelding'} waarden={{ naam }} />
                </p>
              </Vlak>
            )
          )}
          {d.begin && open && <Maanden maanden={d.begin.maanden} naam={naam} />}
        </Stapel>
        <Stand stand={d.stand} begin={d.begin} persoon={d.kop.id} naam={naam} vandaag={d.vandaag} />
      </Kolommen>
    </Persoonblad>
  );
}
