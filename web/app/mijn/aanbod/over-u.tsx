import { afstemmingenVan, tenGunsteVan } from '@bijrijder/dossier/afstemming';
import { antwoordOpConcept, antwoordOpGast, casussen, legOpDeWeegschaal } from '@bijrijder/dossier/casuistiek';
import { leesMaatwerk, maatwerkGeld, maatwerkVan } from '@bijrijder/dossier/maatwerk';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { antwoordOpVoorlegging, type Voorlegging, voorleggingenVan } from '@bijrijder/dossier/voorlegging';
import { Knop, Knoppen, Kop, Stapel, Tekstvak, Terug, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { Maatwerkblad } from '../../gedeeld/maatwerkblad.tsx';
import { Meelezers } from '../../gedeeld/meelezers.tsx';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { bijGeld } from '../geld/toegang.server.ts';
import type { Route } from './+types/over-u.ts';
import { Casusblad } from './casus.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const beeld = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'afstemming', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => ({
      vragen: (await afstemmingenVan(t, wie.id)).length,
      gunsten: (await tenGunsteVan(t, wie.id)).filter((g) => g.afstemming === null),
      maatwerk: await maatwerkVan(t, wie.id),
      casussen: await casussen(t),
      voorgelegd: await voorleggingenVan(t, wie.id),
      sleutel: nieuweSleutel(),
      bron: teksten('overu', 'horen'),
    }),
  );
  // the same sums the colleague sees beside the request
  const nu = beeld.maatwerk.find((m) => !m.uitkomst && m.loon_cent);
  const geld = nu
    ? await bijGeld(request, 'lezen', async (t, { huishouden }) => ({
        voor: nu.id,
        beeld: await maatwerkGeld(t, huishouden, nu.loon_cent),
      }))
    : null;
  return { ...beeld, geld };
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const doe = vorm.get('doe');
  const v = (naam: string, lengte: number) => tekstveld(vorm, naam, lengte);
  if (doe === 'gast-ja' || doe === 'gast-nee') {
    const gast = eisNummer(v('id', 40));
    await metToegang(
      databank(),
      { wie, handeling: 'toevoegen', object: 'casuistiek', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) => antwoordOpGast(t, gast, doe === 'gast-ja'),
    );
    return redirect('/mijn/aanbod/over-u#casussen', 303);
  }
  if (doe === 'weegt' || doe === 'concept') {
    const casus = eisNummer(v('id', 40));
    await metToegang(
      databank(),
      { wie, handeling: 'toevoegen', object: 'casuistiek', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          if (doe === 'concept') await antwoordOpConcept(t, casus, v('woorden', 2000), vorm.has('voorbeeld'));
          else await legOpDeWeegschaal(t, casus, v('anders', 80) || v('keuze', 80), v('woorden', 500));
          return null;
        }),
    );
    return redirect(`/mijn/aanbod/over-u#casus-${casus}`, 303);
  }
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'horen', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const id = tekstveld(vorm, 'id');
      const woorden = tekstveld(vorm, 'woorden', 2000);
      if (doe !== 'klopt' && doe !== 'klopt_niet') return leesMaatwerk(t, wie.id, id, woorden);
      // "no" without words is a no as well
      const zegt = doe === 'klopt' || woorden.trim().length > 2 ? woorden : 'Dit klopt niet.';
      await eenmalig(t, leesSleutel(vorm), () => antwoordOpVoorlegging(t, wie.id, id, doe === 'klopt', zegt));
    },
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
      <Tekst k="overu.door" waarden={{ door: wie, dag: <Datum key="d" iso={dag} weekdag="geen" /> }} />
    </span>
  );
  const leeg = d.vragen + d.gunsten.length + d.maatwerk.length + d.casussen.length + d.voorgelegd.length === 0;
  return (
    <>
      <title>{t('overu.kop')}</title>
      <Terug href="/mijn/alles">
        <Tekst k="mijn.alles.kop" />
      </Terug>
      <Kop titel={t('overu.kop')} lood={leeg ? t('overu.leeg') : undefined} />
      <Stapel gat="r4">
        <div id="voorleggingen">
          {d.voorgelegd.map((v) => (
            <Voorgelegd key={v.id} v={v} sleutel={d.sleutel}>
              {door(v.door, v.op)}
            </Voorgelegd>
          ))}
        </div>
        {d.vragen > 0 && (
          <p>
            <a href="/mijn/eerst-horen">{t('overu.naarHoren')}</a>
          </p>
        )}
        {d.gunsten.map((g) => (
          <Vlak key={g.id} soort="zacht" titel={t(`overu.gunst.${g.soort}`)}>
            <p>
              {g.reden} {door(g.door, g.op)}
            </p>
          </Vlak>
        ))}
        {d.maatwerk.map((m) => (
          <Maatwerkblad key={m.id} m={m} geld={d.geld?.voor === m.id ? d.geld.beeld : null}>
            {!m.uitkomst && (
              <form method="post">
                <Stapel gat="r3">
                  <input type="hidden" name="id" value={m.id} />
                  <Tekstvak
                    id={`woorden-${m.id}`}
                    name="woorden"
                    label={t('overu.uwWoorden')}
                    rows={2}
                    maxLength={2000}
                    defaultValue={m.client_woorden}
                    eigen
                  />
                  <Knop soort="lijn">{t('overu.gelezen')}</Knop>
                </Stapel>
              </form>
            )}
          </Maatwerkblad>
        ))}
        <div id="casussen" className="stapel">
          {d.casussen.map((c) => (
            <Casusblad key={c.id} c={c} sleutel={d.sleutel} />
          ))}
        </div>
      </Stapel>
    </>
  );
}

/** A fact somebody else heard: the person says whether it is right, before anything changes. */
function Voorgelegd({ v, sleutel, children }: { v: Voorlegging; sleutel: string; children: ReactNode }) {
  const t = useTekst();
  const open = !v.antwoord && !v.vastgelegd;
  return (
    <Vlak soort={open ? 'lijn' : undefined} titel={t('overu.voorgelegd.kop')}>
      <p>
        {v.vraag} {children}
      </p>
      {v.antwoord && (
        <>
          <p>
            <b>{t(`overu.voorgelegd.zei.${v.antwoord.soort}`)}</b>{' '}
            {v.antwoord.soort === 'klopt_niet' && !v.vastgelegd && t('overu.voorgelegd.nietVeranderd')}
            {v.antwoord.soort === 'klopt' &&
              v.soort === 'bijstand' &&
              !v.vastgelegd &&
              t('overu.voorgelegd.nogBesluit')}
          </p>
          {v.antwoord.woorden && <p className="eigen">{v.antwoord.woorden}</p>}
        </>
      )}
      {v.stappen.map((s) => (
        <p key={s.id}>
          <b>{t(`overu.voorgelegd.stap.${s.soort}`)}</b> {s.tekst}{' '}
          <span className="zacht">
            <Tekst k="overu.door" waarden={{ door: s.door, dag: <Datum key="d" iso={s.dag} weekdag="geen" /> }} />
          </span>
        </p>
      ))}
      <Meelezers woorden={v.meelezers} />
      {v.vastgelegd && v.antwoord?.soort !== 'klopt' && (
        <p>
          <b>{t('overu.voorgelegd.vast')}</b> <a href="/mijn/bezwaar">{t('overu.voorgelegd.bezwaar')}</a>
        </p>
      )}
      {open && (
        <form method="post" className="boven-r3">
          <Stapel gat="r3">
            <Eenmalig sleutel={sleutel} />
            <input type="hidden" name="id" value={v.id} />
            <p>{t('overu.voorgelegd.bij', { door: v.door })}</p>
            <Tekstvak
              id={`voorgelegd-${v.id}`}
              name="woorden"
              label={t('overu.voorgelegd.woorden')}
              rows={2}
              maxLength={2000}
              eigen
            />
            <Knoppen>
              <Knop name="doe" value="klopt">
                {t('overu.voorgelegd.klopt')}
              </Knop>
              <Knop soort="lijn" name="doe" value="klopt_niet">
                {t('overu.voorgelegd.kloptNiet')}
              </Knop>
            </Knoppen>
          </Stapel>
        </form>
      )}
    </Vlak>
  );
}
