import { vormtijden } from '@bijrijder/dossier/caseload';
import {
  collegasKunnen,
  mensenVanCollega,
  mensenZonderKlantmanager,
  mijnTeam,
  tijdVanTeam,
  wieKan,
  wijsEersteToe,
  wijsToe,
} from '@bijrijder/dossier/team';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import {
  Datum,
  EigenWoorden,
  Keuzelijst,
  Kiezers,
  Knop,
  Leeg,
  Melding,
  Stapel,
  Tekstvak,
  Vlak,
  Werkkop,
} from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel, vertaler } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import type { Route } from './+types/toewijzen.ts';
import { collegakeuzes } from './kunnen.tsx';

const vraag = { object: 'caseload', doel: 'toezicht_op_werk', betrokkene: 'geen' } as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'teamleider');
  const adres = new URL(request.url).searchParams;
  const van = adres.get('van');
  const zonder = adres.has('zonder');
  return metToegang(databank(), { wie, handeling: 'lezen', ...vraag }, async (t) => {
    const team = await mijnTeam(t);
    const leden = await tijdVanTeam(t, team);
    const collega = van ? team?.leden.find((l) => l.id === eisNummer(van)) : undefined;
    if (van && !collega) throw new Response(null, { status: 404 });
    const kan = collega || zonder ? await collegasKunnen(t) : [];
    const minuten = zonder ? (await vormtijden(t)).samen : 0;
    return {
      zonder: zonder
        ? (await mensenZonderKlantmanager(t, vertaler('nl')('werkplek.toewijzen.waaromZonder'))).map((m) => ({
            ...m,
            wie: wieKan({ ...m, woorden: '', minuten }, leden, kan, ''),
            sleutel: nieuweSleutel(),
          }))
        : null,
      klaar: adres.has('klaar'),
      collegas: leden.map((l) => ({
        id: l.id,
        naam: l.naam,
        aantal: l.mensen.zelf + l.mensen.samen + l.mensen.dichtbij,
      })),
      collega: collega ?? null,
      mensen: collega
        ? (
            await mensenVanCollega(t, collega.id, vertaler('nl')('werkplek.toewijzen.waarom', { naam: collega.naam }))
          ).map((m) => ({ ...m, wie: wieKan(m, leden, kan, collega.id), sleutel: nieuweSleutel() }))
        : [],
    };
  });
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'teamleider');
  const vorm = await request.formData();
  const v = (naam: string) => tekstveld(vorm, naam);
  const [persoon, naar] = [eisNummer(v('persoon')), eisNummer(v('naar'))];
  const van = v('van') ? eisNummer(v('van')) : null;
  try {
    await metToegang(databank(), { wie, handeling: 'wijzigen', ...vraag }, (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        await (van ? wijsToe : wijsEersteToe)(t, persoon, naar, v('reden').slice(0, 1000));
        return null;
      }),
    );
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    return data({ persoon, naar, reden: v('reden') }, 400);
  }
  return redirect(`/werkplek/team/toewijzen?${van ? `van=${van}` : 'zonder'}&klaar`, 303);
}

/** A colleague is away: somebody else for their people, one at a time, with what each of them wishes in view. */
export default function Toewijzen({ loaderData: d, actionData: fout }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <>
      <title>{t('werkplek.toewijzen.kop')}</title>
      <Werkkop
        boven={
          <a href={d.collega || d.zonder ? '/werkplek/team/toewijzen' : '/werkplek/team'}>
            <Tekst k={d.collega || d.zonder ? 'werkplek.toewijzen.kop' : 'werkplek.team.boven'} />
          </a>
        }
        titel={
          d.collega ? (
            <Tekst k="werkplek.toewijzen.van" waarden={{ naam: d.collega.naam }} />
          ) : d.zonder ? (
            <Tekst k="werkplek.toewijzen.zonder" />
          ) : (
            <Tekst k="werkplek.toewijzen.kop" />
          )
        }
        onder={<Tekst k="werkplek.toewijzen.onder" />}
      />
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k="werkplek.toewijzen.klaar" />
        </Melding>
      )}
      {!d.collega && !d.zonder && (
        <Kiezers
          items={[
            {
              href: '/werkplek/team/toewijzen?zonder',
              icoon: 'hand-heart' as const,
              titel: <Tekst k="werkplek.toewijzen.zonder" />,
              bij: <Tekst k="werkplek.toewijzen.zonderBij" />,
            },
            ...d.collegas.map((c) => ({
              href: `/werkplek/team/toewijzen?van=${c.id}`,
              icoon: 'users' as const,
              titel: c.naam,
              bij: <Tekst k="werkplek.toewijzen.aantal" waarden={{ n: c.aantal }} />,
            })),
          ]}
        />
      )}
      {d.zonder?.length === 0 && <Leeg icoon="users" zin={<Tekst k="werkplek.toewijzen.zonderLeeg" />} />}
      <Stapel gat="r3">
        {d.zonder?.map((m) => (
          <Vlak key={m.persoon} id={`mens-${m.persoon}`} titel={m.naam}>
            <Stapel gat="r2">
              <p className="zacht">
                <Tekst
                  k="werkplek.toewijzen.sinds"
                  waarden={{ dag: <Datum key="d" iso={m.sinds} weekdag="geen" jaar /> }}
                />{' '}
                {m.tolk && <Tekst k="werkplek.persoon.tolk" waarden={{ taal: m.tolk }} />}
              </p>
              <Kies m={m} van={null} mis={fout?.persoon === m.persoon ? fout : null} />
            </Stapel>
          </Vlak>
        ))}
      </Stapel>
      {d.collega && d.mensen.length === 0 && <Leeg icoon="users" zin={<Tekst k="werkplek.toewijzen.leeg" />} />}
      <Stapel gat="r3">
        {d.mensen.map((m) => {
          const mis = fout?.persoon === m.persoon ? fout : null;
          return (
            <Vlak key={m.persoon} id={`mens-${m.persoon}`} titel={m.naam}>
              <Stapel gat="r2">
                <p className="zacht">
                  <Tekst k={m.wens ? `werkplek.toewijzen.wens.${m.wens}` : 'werkplek.toewijzen.wens.nog_niet'} />
                </p>
                {m.woorden && <EigenWoorden>{m.woorden}</EigenWoorden>}
                {m.tolk && (
                  <p className="zacht">
                    <Tekst k="werkplek.persoon.tolk" waarden={{ taal: m.tolk }} />
                  </p>
                )}
                <Kies m={m} van={d.collega?.id ?? null} mis={mis} />
              </Stapel>
            </Vlak>
          );
        })}
      </Stapel>
    </>
  );
}

type Teken = { persoon: string; roepnaam: string; sleutel: string; wie: ReturnType<typeof wieKan> };

/** Who fits and has room, and why this colleague; the person reads it. */
function Kies({ m, van, mis }: { m: Teken; van: string | null; mis: { naar: string; reden: string } | null }) {
  const t = useTekst();
  if (m.wie.length === 0)
    return (
      <p>
        <Tekst k="werkplek.team.geenRuimte" />
      </p>
    );
  return (
    <details open={mis !== null}>
      <summary>
        <Tekst k="werkplek.toewijzen.kies" waarden={{ naam: m.roepnaam }} />
      </summary>
      <form method="post">
        <Stapel gat="r3">
          <Eenmalig sleutel={m.sleutel} />
          <input type="hidden" name="persoon" value={m.persoon} />
          {van && <input type="hidden" name="van" value={van} />}
          {mis && (
            <Melding soort="fout" rol="alert">
              <Tekst k="werkplek.toewijzen.fout" />
            </Melding>
          )}
          <Keuzelijst
            id={`naar-${m.persoon}`}
            name="naar"
            label={t('werkplek.toewijzen.naar')}
            hulp={t('werkplek.toewijzen.naarHulp')}
            defaultValue={mis?.naar}
            opties={collegakeuzes(m.wie)}
          />
          <Tekstvak
            id={`reden-${m.persoon}`}
            name="reden"
            rows={2}
            maxLength={1000}
            label={t('werkplek.toewijzen.reden', { naam: m.roepnaam })}
            hulp={t('werkplek.toewijzen.redenHulp')}
            defaultValue={mis?.reden}
            required
          />
          <Knop soort="lijn">
            <Tekst k="werkplek.toewijzen.doe" waarden={{ naam: m.roepnaam }} />
          </Knop>
        </Stapel>
      </form>
    </details>
  );
}
