import { aanpakNodig } from '@bijrijder/dossier/plan';
import {
  aanvraagfeitenVan,
  aanvraagstandVan,
  aanvraagvoorschotVan,
  aanvullingIsBinnen,
  beginstandVan,
  eindstandVan,
  Toekenfout,
  vermogensgrens,
  voorgelegdEinde,
  voorschotGevraagd,
  vraagAanvraagvoorschot,
} from '@bijrijder/dossier/toekenning';
import { Kolommen, Melding, Stapel, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { eisMedewerker, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { metGezin } from '../afstemming/afstemming.server.ts';
import { gesprokenMet } from '../maatwerk/maatwerk.server.ts';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/recht.ts';
import { type Aanpakpoging, maakAanpak } from './aanpak.server.ts';
import { Aanpakvak } from './aanpakvak.tsx';
import { Eindvorm, Neevorm, Vraagvorm } from './andersvormen.tsx';
import { doeRecht, type Poging, reden } from './doen.server.ts';
import { doeGegeven, type Gegevenpoging } from './gegevens.server.ts';
import { Gegevens } from './gegevens.tsx';
import { Maanden } from './maanden.tsx';
import { Stand } from './stand.tsx';
import { Toekenvorm } from './toekenvorm.tsx';

/** The decision on the right of somebody: what is known, what the law gives, and what a human decides. */
export async function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  return metGezin(wie, persoon, { handeling: 'lezen', object: 'besluit', reden: reden() }, async (t, thuis) => {
    const begin = await beginstandVan(t, persoon);
    const stand = await aanvraagstandVan(t, persoon);
    const sinds = stand?.aanmelding.aangevraagdOp;
    return {
      kop: await leesKop(t, persoon),
      stand,
      begin,
      feiten: thuis ? await aanvraagfeitenVan(t, thuis) : [],
      grens: begin && vermogensgrens(begin, t.vandaag),
      einde: await eindstandVan(t, persoon),
      voorgelegd: (await voorgelegdEinde(t, t.betrokkenen)) ?? null,
      mensen: await t.db
        .selectFrom('persoon')
        .select(['id as persoon', 'roepnaam as naam'])
        .where('gemeente', '=', t.gemeente)
        .where('id', 'in', [...t.betrokkenen])
        .orderBy('id')
        .execute(),
      jongeren: await aanpakNodig(t, t.betrokkenen),
      sprak: await gesprokenMet(t, persoon),
      vandaag: t.vandaag,
      voorschot: await voorschotGevraagd(t, persoon),
      betaald: thuis && sinds ? await aanvraagvoorschotVan(t, thuis, sinds) : null,
      sleutel: nieuweSleutel(),
      bron: teksten('toekenning', 'maatwerk', 'schrijven', 'aanvraag', 'opgave'),
    };
  });
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const vorm = await request.formData();
  const hier = `/werkplek/mensen/${persoon}/recht`;
  if (vorm.get('doe') === 'binnen') {
    const id = eisNummer(tekstveld(vorm, 'aanvulling'));
    await bijPersoon(request, persoon, { handeling: 'besluiten', object: 'besluit' }, (t) =>
      aanvullingIsBinnen(t, persoon, id),
    );
    return redirect(hier, 303);
  }
  if (vorm.get('doe') === 'voorschot') {
    await metGezin(wie, persoon, { handeling: 'besluiten', object: 'besluit', reden: reden() }, (t) =>
      vraagAanvraagvoorschot(t, persoon).catch((fout: unknown) => {
        // decided meanwhile: the page says so
        if (!(fout instanceof Toekenfout)) throw fout;
      }),
    );
    return redirect(hier, 303);
  }
  if (vorm.get('doe') === 'gegeven') {
    const uit = await doeGegeven(wie, persoon, vorm);
    return uit ? data(uit, 400) : redirect(`${hier}#gegevens`, 303);
  }
  if (vorm.get('doe') === 'aanpak') {
    const uit = await maakAanpak(wie, persoon, vorm);
    return uit ? data(uit, 400) : redirect(hier, 303);
  }
  const uit = await doeRecht(wie, persoon, vorm);
  if (!uit) return redirect(hier, 303);
  return uit.fout ? data(uit, 400) : uit;
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
  was: poging,
}: {
  d: Route.ComponentProps['loaderData'];
  was: Poging | Aanpakpoging | Gegevenpoging | null;
}) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const aanpak = poging?.soort === 'aanpak' ? poging : null;
  const was = poging && poging.soort !== 'aanpak' && poging.soort !== 'gegeven' ? poging : null;
  const rond = { naam, sleutel: d.sleutel, was, gesproken: d.sprak, nooit: d.kop.voorkeur?.nooitEerstBrief ?? false };
  const open = d.stand && !d.stand.besluit ? d.stand : null;
  const vraag = open?.aanvullingen.find((v) => v.binnenOp === null);
  return (
    <Persoonblad kop={d.kop} hier="geld" titel={t('toekenning.kop')}>
      {was?.fout && (
        <Melding soort="fout" rol="alert">
          <Tekst k={`toekenning.fout.${was.fout}`} waarden={{ naam }} />
        </Melding>
      )}
      <Kolommen>
        <Stapel gat="r4">
          {open?.aanmelding.aangevraagdOp && (
            <>
              {d.begin && (
                <Gegevens
                  feiten={d.feiten}
                  maanden={d.begin.maanden}
                  grens={d.grens}
                  nu={d.vandaag.slice(0, 7)}
                  rond={{
                    persoon: d.kop.id,
                    naam,
                    gemeldOp: open.aanmelding.gemeldOp,
                    sleutel: d.sleutel,
                    was: poging?.soort === 'gegeven' ? poging : null,
                  }}
                />
              )}
              {d.begin && <Maanden maanden={d.begin.maanden} naam={naam} />}
              <Aanpakvak jongeren={d.jongeren} vandaag={d.vandaag} sleutel={d.sleutel} was={aanpak} />
              <Toekenvorm
                gemeldOp={open.aanmelding.gemeldOp}
                mensen={d.mensen}
                kinderen={d.begin?.kinderen ?? 0}
                rond={rond}
              />
              {!vraag && <Vraagvorm vandaag={d.vandaag} rond={rond} />}
              <Neevorm
                magBuiten={vraag !== undefined && vraag.termijnTot < d.vandaag}
                voorschot={d.betaald}
                rond={rond}
              />
            </>
          )}
          {open && !open.aanmelding.aangevraagdOp && (
            <Vlak id="nogniet" titel={<Tekst k="toekenning.nogGeen" />}>
              <p>
                <Tekst k="toekenning.geenAanvraag" waarden={{ naam }} />
              </p>
            </Vlak>
          )}
          {d.einde?.ingang && <Eindvorm einde={d.einde} voorgelegd={d.voorgelegd} rond={rond} />}
          {!open && !d.einde?.ingang && (
            <Vlak id="niets" titel={<Tekst k="toekenning.nogGeen" />}>
              <p>
                <Tekst k="toekenning.geenMelding" waarden={{ naam }} />
              </p>
            </Vlak>
          )}
        </Stapel>
        <Stand
          stand={d.stand}
          begin={d.begin}
          persoon={d.kop.id}
          naam={naam}
          vandaag={d.vandaag}
          voorschot={d.voorschot}
          betaald={d.betaald}
        />
      </Kolommen>
    </Persoonblad>
  );
}
