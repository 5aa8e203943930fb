import {
  afsprakenVan,
  gesprekkenVan,
  openHulpvragen,
  schrijfGesprek,
  toezeggingenVan,
  zetGesproken,
} from '@bijrijder/dossier/contact';
import { planVan } from '@bijrijder/dossier/plan';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { verhaalVan } from '@bijrijder/dossier/verhaal';
import { Datum, Knop, Kolommen, Meeleest, Melding } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eiland } from '../../eiland.tsx';
import { eilandVan, leesSleutel, nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/gesprek.ts';
import { Zoziet } from './gesprekals.tsx';
import { Gespreknotitie } from './gespreknotitie.tsx';
import { Voorbereiden } from './gesprekvoor.tsx';
import { leesVelden, naarNotitie, type Velden } from './gesprekvorm.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';
import { openers } from './openers.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'contact' }, async (t) => {
    const plan = await planVan(t, persoon);
    const vorige = (await gesprekkenVan(t, persoon, 1))[0] ?? null;
    const toezeggingen = await toezeggingenVan(t, persoon);
    const kop = await leesKop(t, persoon);
    const ik = t.wie.soort === 'medewerker' ? t.wie.id : '';
    const nu = plan.stappen.find((s) => s.stand === 'nu');
    return {
      kop,
      eigen: nu?.woorden || ((await verhaalVan(t, persoon)).find((v) => v.soort === 'nu')?.tekst ?? ''),
      vorige,
      open: toezeggingen.filter((z) => z.gedaanOp === null),
      openers: openers({ naam: kop.roepnaam, plan, laatste: vorige, toezeggingen, vandaag: t.vandaag }),
      afspraak: (await afsprakenVan(t, persoon)).find((a) => a.gebruiker === ik) ?? null,
      hulp: (await openHulpvragen(t, persoon)).length > 0,
      vandaag: t.vandaag,
      ik: t.wie.naam,
      sleutel: nieuweSleutel(),
      eiland: eilandVan('meelees'),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const { persoon } = params;
  const doe = vorm.get('doe');
  if (doe === 'gesproken') {
    await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'contact' }, (t) => zetGesproken(t, persoon));
    return redirect(`/werkplek/mensen/${persoon}`, 303);
  }
  const velden = leesVelden(vorm);
  if (doe === 'bekijk') return data({ velden, fouten: null });
  const fouten = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'contact' }, async (t) => {
    const uit = naarNotitie(velden, t.vandaag);
    if ('fouten' in uit) return uit.fouten;
    await eenmalig(t, leesSleutel(vorm), async () => {
      const id = await schrijfGesprek(t, persoon, uit.notitie);
      // a talk of before somebody called for help does not answer that call
      const laatste = (await openHulpvragen(t, persoon)).at(-1);
      if (laatste && (uit.notitie.dag ?? t.vandaag) >= laatste.dag) await zetGesproken(t, persoon);
      return id;
    });
    return null;
  });
  if (fouten) return data({ velden, fouten }, 400);
  return redirect(`/werkplek/mensen/${persoon}/gesprekken?klaar=ja`, 303);
}

export default function Gesprek({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const a = d.afspraak;
  const vandaag = a?.dag === d.vandaag ? a : null;
  const velden: Velden = actionData?.velden ?? {
    dag: d.vandaag,
    vorm: vandaag?.vorm ?? 'telefoon',
    plek: vandaag?.plek ?? '',
    zegt: '',
    zag: '',
    wij: [],
    client: [],
  };
  return (
    <Persoonblad kop={d.kop} hier="gesprekken" titel={t('werkplek.gesprek.titel')}>
      <div className="werkkop">
        <div>
          <h2 className="kop-blad">
            {a ? (
              <Tekst
                k="werkplek.gesprek.kopAfspraak"
                waarden={{ hoe: t(`werkplek.vormkeuze.${a.vorm}` as Sleutel), dag: <Datum key="dag" iso={a.dag} /> }}
              />
            ) : (
              <Tekst k="werkplek.gesprek.kop" waarden={{ naam }} />
            )}
          </h2>
          {a && (
            <p>
              {[
                a.plek,
                t('werkplek.gesprek.uur', { tijd: a.tijd.replace(':', '.') }),
                a.tolk && t('werkplek.persoon.tolk', { taal: a.tolk }),
                a.gemaaktDoor === 'client' && t('werkplek.gesprek.koos', { naam }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          )}
        </div>
        <Meeleest>
          <Tekst k="werkplek.gesprek.meeleest" waarden={{ naam }} />
        </Meeleest>
      </div>
      {d.hulp && (
        <Melding soort="let-op">
          <p>
            <Tekst k="werkplek.gesprek.hulp" waarden={{ naam }} />
          </p>
          <form method="post">
            <Knop soort="lijn" name="doe" value="gesproken">
              <Tekst k="werkplek.gesprek.gesproken" />
            </Knop>
          </form>
        </Melding>
      )}
      <Kolommen soort="drie">
        <Voorbereiden naam={naam} nu={d.eigen} vorige={d.vorige} open={d.open} openers={d.openers} />
        <Gespreknotitie
          naam={naam}
          ik={d.ik}
          vandaag={d.vandaag}
          velden={velden}
          fouten={actionData?.fouten ?? { rijen: {} }}
          sleutel={d.sleutel}
        />
        <Zoziet naam={naam} ik={d.ik} vandaag={d.vandaag} velden={velden} />
      </Kolommen>
      <Eiland {...d.eiland} />
    </Persoonblad>
  );
}
