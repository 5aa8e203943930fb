import { bewaren, perGebied, rondes, staatAan } from '@bijrijder/dossier/bewaren';
import { meldAan } from '@bijrijder/dossier/taken';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Kop, Leeg, Melding, Stapel, Tabel, Tekstveld, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { tekstveld } from '../formulier.ts';
import { databank, eisMedewerker } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/bewaren.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'beheerder', 'auditor');
  const doel = wie.rol === 'auditor' ? 'controle' : 'beheer';
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bewaartermijn', doel, betrokkene: 'geen' },
    async (t) => {
      const alle = await rondes(t);
      const vooruit = alle.find((r) => r.soort === 'vooruitblik');
      return {
        aan: await staatAan(t),
        magZetten: wie.rol === 'beheerder',
        gevraagd: new URL(request.url).searchParams.has('gevraagd'),
        vooruit: vooruit ? { ...vooruit, gebieden: perGebied(vooruit) } : null,
        eerder: alle.filter((r) => r.soort === 'weggehaald' && r.regels.length > 0).slice(0, 20),
      };
    },
  );
}

/** Turns removing on or off with a reason, or asks to look again. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'beheerder');
  const vorm = await request.formData();
  const aan = vorm.get('aan');
  const reden = tekstveld(vorm, 'reden');
  if (aan !== null && reden.length < 10) return { reden };
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'instelling', doel: 'beheer', betrokkene: 'geen' },
    async (t) => {
      if (aan !== null)
        await t.db
          .insertInto('gemeente_instelling')
          .values({
            gemeente: t.gemeente,
            sleutel: 'bewaren',
            vanaf: t.vandaag,
            waarde: JSON.stringify({ aan: aan === 'ja' }),
            reden: reden.slice(0, 500),
            door: wie.id,
          })
          .execute();
      else await meldAan(t, bewaren, {}, { sleutel: 'nu' });
    },
  );
  return redirect(aan === null ? '/beheer/bewaren?gevraagd' : '/beheer/bewaren', 303);
}

export default function Bewaren({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('beheer.bewaren.kop')}</title>
      <Kop titel={<Tekst k="beheer.bewaren.kop" />} lood={<Tekst k="beheer.bewaren.lood" />} />
      <Melding soort={d.aan ? 'goed' : 'gewoon'}>
        <Tekst k={d.aan ? 'beheer.bewaren.aan' : 'beheer.bewaren.uit'} />
      </Melding>
      {d.gevraagd && (
        <Melding rol="status">
          <Tekst k="beheer.bewaren.gevraagd" />
        </Melding>
      )}
      <Vooruit v={d.vooruit} />
      {d.magZetten && (
        <form method="post">
          <Knop soort="lijn" icoon="arrows-clockwise">
            <Tekst k="beheer.bewaren.kijk" />
          </Knop>
        </form>
      )}
      {d.eerder.length > 0 && (
        <Vlak id="eerder" titel={<Tekst k="beheer.bewaren.eerder" />}>
          <Tabel
            naam={t('beheer.bewaren.eerder')}
            kolommen={[
              { id: 'dag', naam: t('beheer.bewaren.kolom.dag'), tekst: true },
              { id: 'aantal', naam: t('beheer.bewaren.kolom.aantal') },
              { id: 'mensen', naam: t('beheer.bewaren.kolom.mensen') },
            ]}
            rijen={d.eerder.map((r) => ({
              id: r.id,
              cellen: [
                datum(r.dag, { jaar: true, weekdag: 'geen' }),
                r.regels.reduce((som, x) => som + x.aantal, 0),
                r.mensen,
              ],
            }))}
          />
        </Vlak>
      )}
      {d.magZetten && (
        <Vlak id="zetten" titel={<Tekst k={d.aan ? 'beheer.bewaren.zetUit' : 'beheer.bewaren.zetAan'} />}>
          <form method="post">
            <Stapel>
              <Tekstveld
                id="reden"
                name="reden"
                label={<Tekst k="beheer.bewaren.reden" />}
                hulp={<Tekst k="beheer.bewaren.redenHulp" />}
                fout={actionData && <Tekst k="beheer.bewaren.redenFout" />}
                defaultValue={actionData?.reden}
                maxLength={500}
              />
              <Knop soort="lijn" name="aan" value={d.aan ? 'nee' : 'ja'}>
                <Tekst k={d.aan ? 'beheer.bewaren.zetUit' : 'beheer.bewaren.zetAan'} />
              </Knop>
            </Stapel>
          </form>
        </Vlak>
      )}
    </Stapel>
  );
}

function Vooruit({ v }: { v: Route.ComponentProps['loaderData']['vooruit'] }) {
  const t = useTekst();
  if (!v) return <Leeg icoon="clock" zin={<Tekst k="beheer.bewaren.nogNiet" />} />;
  const dag = datum(v.dag, { jaar: true, weekdag: 'geen' });
  const vast = Object.entries(v.vastgehouden);
  return (
    <>
      <Vlak id="vooruit" titel={<Tekst k="beheer.bewaren.vooruit" waarden={{ dag }} />}>
        <p>
          <Tekst k="beheer.bewaren.mensen" waarden={{ n: v.mensen }} />
        </p>
        {v.gebieden.length === 0 ? (
          <p>
            <Tekst k="beheer.bewaren.niets" />
          </p>
        ) : (
          <Tabel
            naam={t('beheer.bewaren.vooruit', { dag })}
            kolommen={[
              { id: 'wat', naam: t('beheer.bewaren.kolom.wat'), tekst: true },
              { id: 'termijn', naam: t('beheer.bewaren.kolom.termijn'), tekst: true },
              { id: 'aantal', naam: t('beheer.bewaren.kolom.aantal') },
            ]}
            rijen={v.gebieden.map((g) => ({ id: g.gebied, cellen: [g.wat, g.bewaren, g.aantal] }))}
          />
        )}
      </Vlak>
      {vast.length > 0 && (
        <Vlak id="vast" titel={<Tekst k="beheer.bewaren.vast" />}>
          <p>
            <Tekst k="beheer.bewaren.vastUitleg" />
          </p>
          <Tabel
            naam={t('beheer.bewaren.vast')}
            kolommen={[
              { id: 'waarom', naam: t('beheer.bewaren.kolom.waarom'), tekst: true },
              { id: 'hoeveel', naam: t('beheer.bewaren.kolom.hoeveel') },
            ]}
            rijen={vast.map(([waarom, n]) => ({
              id: waarom,
              cellen: [t(`beheer.bewaren.vast.${waarom}` as Sleutel), n],
            }))}
          />
        </Vlak>
      )}
    </>
  );
}
