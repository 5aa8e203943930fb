import { type Teamlid, vormtijden } from '@bijrijder/dossier/caseload';
import {
  bandVan,
  beloofd,
  collegasKunnen,
  haalUitTeam,
  heeftRuimte,
  IDEESOORTEN,
  ideeKlaar,
  maakTeam,
  mensen,
  mijnTeam,
  neemKanTerug,
  SPREEKTALEN,
  stopVervanging,
  teamideeen,
  teamOpvang,
  teamSchuldig,
  teamwensen,
  tijdVanTeam,
  vervangingen,
  voegIdeeToe,
  zegKan,
  zetInTeam,
  zetVervanging,
  zonderTeam,
} from '@bijrijder/dossier/team';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { Kolommen, Melding, Merkje, Teamlijst, Vlak, Werkkop } from '@bijrijder/ui';
import { maandnaam } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { isDag } from '../../maand.ts';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import type { Route } from './+types/team.ts';
import { Ideeen } from './ideeen.tsx';
import { inWoorden, Kunnen } from './kunnen.tsx';
import { Leden } from './leden.tsx';
import { Schuldig } from './schuldig.tsx';
import { Vervangen } from './vervangen.tsx';

async function wieDan(request: Request) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  return { wie, doel: wie.rol === 'teamleider' ? 'toezicht_op_werk' : 'begeleiding' } as const;
}

export async function loader({ request }: Route.LoaderArgs) {
  const { wie, doel } = await wieDan(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel, betrokkene: 'geen' },
    async (t) => {
      const team = await mijnTeam(t);
      const tijden = await vormtijden(t);
      const leden = await tijdVanTeam(t, team);
      return {
        team: team && { id: team.id, naam: team.naam, leden: team.leden },
        leden: leden.map((l) => ({
          ...l,
          som: beloofd(l),
          aantal: mensen(l),
          band: bandVan(l),
          ruimte: heeftRuimte(l, tijden.samen),
        })),
        tijden,
        wensen: team ? await teamwensen(t, team.id) : [],
        schuldig: team ? { ...(await teamOpvang(t, team.id)), ...(await teamSchuldig(t, team.id)) } : null,
        ideeen: team ? await teamideeen(t, team.id) : [],
        kan: (await collegasKunnen(t)).filter((k) => !team || team.leden.some((l) => l.id === k.gebruiker)),
        vervangingen: await vervangingen(t),
        vrij: wie.rol === 'teamleider' ? await zonderTeam(t) : [],
        ik: { id: wie.id, rol: wie.rol },
        vandaag: t.vandaag,
        sleutels: { kan: nieuweSleutel(), idee: nieuweSleutel(), team: nieuweSleutel(), weg: nieuweSleutel() },
      };
    },
  );
}
export type Teambeeld = Awaited<ReturnType<typeof loader>>;

export async function action({ request }: Route.ActionArgs) {
  const { wie, doel } = await wieDan(request);
  const vorm = await request.clone().formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  const vraag = { wie, handeling: 'toevoegen', object: 'team', doel, betrokkene: 'geen' } as const;
  const doe = v('doe');
  const getypt = { weg: v('weg'), vervanger: v('vervanger'), van: v('van'), tot: v('tot') };
  if (v('id') && !isNummer(v('id'))) throw new Response(null, { status: 400 });
  try {
    switch (doe) {
      case 'kan-taal':
      case 'kan-onderwerp': {
        const wat = doe === 'kan-taal' ? SPREEKTALEN.find((x) => x === v('taal')) : v('wat').slice(0, 60);
        if (!wat || wat.length < 2) return { soort: 'kan' as const, tekst: v('wat'), getypt };
        await metToegang(databank(), vraag, (t) =>
          eenmalig(t, leesSleutel(vorm), async () => {
            await zegKan(t, doe === 'kan-taal' ? 'taal' : 'onderwerp', wat);
            return null;
          }),
        );
        break;
      }
      case 'kan-weg':
        await metToegang(databank(), vraag, (t) => neemKanTerug(t, v('id')));
        break;
      case 'idee':
        await metToegang(databank(), vraag, (t) =>
          eenmalig(t, leesSleutel(vorm), async () => {
            const team = await mijnTeam(t);
            const bij = team?.leden.find((l) => l.id === v('bij'));
            if (!team || !bij) throw new Response(null, { status: 400 });
            await voegIdeeToe(t, team.id, {
              bij: bij.id,
              soort: IDEESOORTEN.find((s) => s === v('soort')) ?? 'anders',
              tekst: v('tekst').slice(0, 500),
              bespreken_op: /^\d{4}-\d{2}-\d{2}$/.test(v('op')) ? v('op') : null,
            });
            return null;
          }),
        );
        break;
      case 'weg': {
        const weg = wie.rol === 'teamleider' ? v('weg') : wie.id;
        const [van, tot] = [v('van'), v('tot')];
        if (!isDag(van) || !isDag(tot) || tot <= van || !v('vervanger') || v('vervanger') === weg)
          return { soort: 'weg' as const, tekst: '', getypt };
        const { resultaat } = await metToegang(databank(), vraag, (t) =>
          eenmalig(t, leesSleutel(vorm), () => zetVervanging(t, { weg, vervanger: v('vervanger'), van, tot })),
        );
        if (!resultaat) return { soort: 'zelfWeg' as const, tekst: '', getypt };
        break;
      }
      case 'weg-klaar':
        await metToegang(databank(), vraag, (t) => stopVervanging(t, v('id')));
        break;
      case 'idee-klaar':
        await metToegang(databank(), vraag, (t) => ideeKlaar(t, v('id')));
        break;
      case 'team-maak': {
        const naam = v('naam').slice(0, 80);
        if (wie.rol !== 'teamleider' || naam.length < 2) throw new Response(null, { status: 400 });
        await metToegang(databank(), vraag, (t) =>
          eenmalig(t, leesSleutel(vorm), async () => {
            await maakTeam(t, naam);
            return null;
          }),
        );
        break;
      }
      case 'lid-erbij':
      case 'lid-weg':
        if (wie.rol !== 'teamleider' || !v('id')) throw new Response(null, { status: 400 });
        await metToegang(databank(), vraag, async (t) => {
          const team = await mijnTeam(t);
          if (!team) throw new Response(null, { status: 400 });
          await (doe === 'lid-erbij' ? zetInTeam : haalUitTeam)(t, team.id, v('id'));
        });
        break;
      default:
        throw new Response(null, { status: 400 });
    }
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    const soort = doe.startsWith('kan') ? ('kan' as const) : doe === 'weg' ? ('weg' as const) : ('idee' as const);
    return { soort, tekst: v('tekst') || v('wat'), getypt };
  }
  return redirect('/werkplek/team', 303);
}

const uren = (minuten: number): number => Math.round(minuten / 60);

export default function Team({ loaderData: d, actionData: fout }: Route.ComponentProps) {
  const t = useTekst();
  const geheel = Math.max(1, ...d.leden.flatMap((l) => [l.som, l.beschikbaar])) * 1.1;
  return (
    <>
      <title>{t('werkplek.team.titel')}</title>
      <Werkkop
        boven={
          d.team ? (
            <Tekst
              k="werkplek.team.bovenTeam"
              waarden={{ naam: d.team.naam, maand: maandnaam(d.vandaag.slice(0, 7)).split(' ')[0]! }}
            />
          ) : (
            <Tekst k="werkplek.team.boven" />
          )
        }
        titel={<Tekst k="werkplek.team.kop" />}
      />
      {fout && (
        <Melding soort="fout" rol="alert">
          <Tekst k={`werkplek.team.fout.${fout.soort}`} />
        </Melding>
      )}
      {!d.team && (
        <Melding>
          <Tekst k="werkplek.team.geenTeam" />
        </Melding>
      )}
      <Kolommen>
        <div>
          <Vlak id="tijd" titel={<Tekst k="werkplek.team.tijd" />}>
            <p className="zacht onder-r3">
              <Tekst k="werkplek.team.uitleg" />
            </p>
            <ul className="sleutel onder-r3">
              {(['dichtbij', 'samen', 'zelf'] as const).map((v) => (
                <li key={v}>
                  <span className={`blokje k-${v}`} />
                  <Tekst k={`werkplek.team.vorm.${v}`} />
                </li>
              ))}
            </ul>
            <Teamlijst
              geheel={geheel}
              items={d.leden.map((l) => ({
                naam: l.naam,
                over: d.kan
                  .filter((k) => k.gebruiker === l.id)
                  .map(inWoorden)
                  .join(', '),
                dichtbij: l.beloofd.dichtbij,
                samen: l.beloofd.samen,
                zelf: l.beloofd.zelf,
                beschikbaar: l.beschikbaar,
                uren: <Tekst k="werkplek.team.uren" waarden={{ uren: uren(l.som), van: uren(l.beschikbaar) }} />,
                bij: <Bij l={l} />,
              }))}
            />
            <p className="klein zacht boven-r3">
              <Tekst k="werkplek.team.voet" waarden={d.tijden} />
            </p>
          </Vlak>
          <Ideeen d={d} fout={fout?.soort === 'idee' ? fout.tekst : null} />
        </div>
        <aside aria-label={t('werkplek.team.kunnen')}>
          {d.schuldig && <Schuldig s={d.schuldig} />}
          <Vervangen
            d={d}
            fout={fout?.soort === 'weg' || fout?.soort === 'zelfWeg' ? fout.soort : null}
            getypt={fout?.getypt}
          />
          <Kunnen d={d} fout={fout?.soort === 'kan' ? fout.tekst : null} />
          <Leden d={d} />
        </aside>
      </Kolommen>
    </>
  );
}

/** Beside a colleague's time: how many people, and whether it fits what was agreed for these hours. */
function Bij({ l }: { l: Teamlid & { som: number; aantal: number; band: { van: number; tot: number } } }) {
  return (
    <>
      <Tekst k="werkplek.team.mensen" waarden={{ aantal: l.aantal, ...l.mensen }} />
      {l.beschikbaar > 0 && l.som > l.beschikbaar && (
        <>
          {' '}
          <Merkje soort="let-op">
            <Tekst k="werkplek.team.pastNiet" />
          </Merkje>
        </>
      )}
      {(l.aantal < l.band.van || l.aantal > l.band.tot) && (
        <>
          {' '}
          <Merkje soort="lijn">
            <Tekst k="werkplek.team.buitenBand" waarden={l.band} />
          </Merkje>
        </>
      )}
    </>
  );
}
