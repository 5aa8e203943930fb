import { stuurBericht } from '@bijrijder/dossier/contact';
import { beginOverdracht } from '@bijrijder/dossier/overdracht';
import { collegasKunnen, mensenMetWens, mijnTeam, tijdVanTeam, wieKan } from '@bijrijder/dossier/team';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { EigenWoorden, Keuzelijst, Knop, Leeg, Melding, Stapel, Tekstvak, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel, vertaler } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import type { Route } from './+types/verdelen.ts';
import { collegakeuzes } from './kunnen.tsx';

/** Wishes in the order of what people asked: first who asked for somebody else, last who wants to stay. */
const GROEPEN = ['vroeg', 'mag', 'nog_niet', 'blijft'] as const;
type Groep = (typeof GROEPEN)[number];

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  // a teamleider has no people of their own to propose another for: for those of a colleague who is away there is a page
  if (wie.rol === 'teamleider') throw redirect('/werkplek/team/toewijzen');
  const allen = new URL(request.url).searchParams.has('allen');
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    async (t) => {
      const team = await mijnTeam(t);
      const leden = await tijdVanTeam(t, team);
      const kan = await collegasKunnen(t);
      const mensen = (await mensenMetWens(t)).map((m) => {
        const groep: Groep =
          m.loopt === 'client'
            ? 'vroeg'
            : m.wens === 'blijven'
              ? 'blijft'
              : m.wens === 'ander_mag'
                ? 'mag'
                : 'nog_niet';
        return { ...m, groep };
      });
      return {
        allen,
        aantal: Object.fromEntries(GROEPEN.map((g) => [g, mensen.filter((m) => m.groep === g).length])) as Record<
          Groep,
          number
        >,
        mensen: mensen
          .filter((m) => allen || m.groep === 'vroeg' || m.groep === 'mag')
          .map((m) => ({ ...m, wie: wieKan(m, leden, kan, wie.id), sleutel: nieuweSleutel() })),
      };
    },
  );
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const vorm = await request.clone().formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  const [persoon, naar] = [v('persoon'), v('naar')];
  if (![persoon, naar].every((id) => isNummer(id))) throw new Response(null, { status: 400 });
  try {
    await metToegang(
      databank(),
      { wie, handeling: 'toevoegen', object: 'overdracht', doel: 'begeleiding', betrokkene: persoon },
      (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          const collega = (await tijdVanTeam(t, await mijnTeam(t))).find((l) => l.id === naar && l.id !== wie.id);
          if (!collega) throw new Response(null, { status: 400 });
          const begonnen = await beginOverdracht(t, persoon, wie.id, {
            reden: v('reden').slice(0, 1000),
            wens: '',
            naar,
            ondanksWens: v('ondanks').slice(0, 1000),
          });
          if (begonnen)
            await stuurBericht(
              t,
              persoon,
              vertaler('nl')('werkplek.verdelen.bericht', { naam: collega.naam, reden: v('ondanks') || v('reden') }),
              wie.id,
            );
          return null;
        }),
    );
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    return { persoon, naar, reden: v('reden'), ondanks: v('ondanks') };
  }
  return redirect(`/werkplek/mensen/${persoon}/overdracht`, 303);
}

export default function Verdelen({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const fout = actionData ?? null;
  return (
    <>
      <title>{t('werkplek.verdelen.kop')}</title>
      <Werkkop
        boven={
          <a href="/werkplek/team">
            <Tekst k="werkplek.team.boven" />
          </a>
        }
        titel={<Tekst k="werkplek.verdelen.kop" />}
        onder={<Tekst k="werkplek.verdelen.onder" />}
      />
      <Stapel gat="r4">
        <p>
          <Tekst k="werkplek.verdelen.aantal" waarden={d.aantal} />
        </p>
        {d.mensen.length === 0 && <Leeg icoon="users" zin={<Tekst k="werkplek.verdelen.leeg" />} />}
        {GROEPEN.map((groep) => {
          const mensen = d.mensen.filter((m) => m.groep === groep);
          if (mensen.length === 0) return null;
          return (
            <section key={groep} aria-labelledby={`groep-${groep}`}>
              <h2 id={`groep-${groep}`} className="onder-r3">
                <Tekst k={`werkplek.verdelen.groep.${groep}`} />
              </h2>
              <Stapel gat="r3">
                {mensen.map((m) => (
                  <Voorstel key={m.persoon} m={m} fout={fout?.persoon === m.persoon ? fout : null} />
                ))}
              </Stapel>
            </section>
          );
        })}
        {!d.allen && d.aantal.nog_niet + d.aantal.blijft > 0 && (
          <p>
            <a href="/werkplek/team/verdelen?allen">
              <Tekst k="werkplek.verdelen.allen" />
            </a>
          </p>
        )}
      </Stapel>
    </>
  );
}

type Rij = Route.ComponentProps['loaderData']['mensen'][number];
type Fout = { naar: string; reden: string; ondanks: string } | null;

/** One person, what they said, and who has room; the proposal begins the warm handover, and the person decides. */
function Voorstel({ m, fout }: { m: Rij; fout: Fout }) {
  const t = useTekst();
  const thuis = `/werkplek/mensen/${m.persoon}`;
  return (
    <Vlak id={`mens-${m.persoon}`} niveau={3} titel={<a href={thuis}>{m.naam}</a>}>
      <Stapel gat="r2">
        {m.woorden && <EigenWoorden>{m.woorden}</EigenWoorden>}
        {m.tolk && (
          <p className="zacht">
            <Tekst k="werkplek.persoon.tolk" waarden={{ taal: m.tolk }} />
          </p>
        )}
        {m.groep === 'nog_niet' && (
          <p>
            <Tekst k="werkplek.verdelen.vraagEerst" waarden={{ naam: m.roepnaam }} />
          </p>
        )}
        {m.loopt ? (
          <p>
            <a href={`${thuis}/overdracht`}>
              <Tekst k="werkplek.verdelen.loopt" waarden={{ naam: m.roepnaam }} />
            </a>
          </p>
        ) : m.wie.length === 0 ? (
          <p>
            <Tekst k="werkplek.team.geenRuimte" />
          </p>
        ) : (
          <details open={fout !== null}>
            <summary>
              <Tekst k="werkplek.verdelen.wieKan" waarden={{ n: m.wie.length }} />
            </summary>
            <form method="post">
              <Stapel gat="r3">
                <Eenmalig sleutel={m.sleutel} />
                <input type="hidden" name="persoon" value={m.persoon} />
                {fout && (
                  <Melding soort="fout" rol="alert">
                    <Tekst k="werkplek.verdelen.fout" waarden={{ naam: m.roepnaam }} />
                  </Melding>
                )}
                <Keuzelijst
                  id={`naar-${m.persoon}`}
                  name="naar"
                  label={t('werkplek.verdelen.naar')}
                  hulp={t('werkplek.verdelen.naarHulp')}
                  defaultValue={fout?.naar}
                  opties={collegakeuzes(m.wie)}
                />
                <Tekstvak
                  id={`reden-${m.persoon}`}
                  name="reden"
                  rows={2}
                  maxLength={1000}
                  label={t('werkplek.verdelen.reden', { naam: m.roepnaam })}
                  defaultValue={fout?.reden}
                  required
                />
                {m.wens === 'blijven' && (
                  <Tekstvak
                    id={`ondanks-${m.persoon}`}
                    name="ondanks"
                    rows={2}
                    maxLength={1000}
                    label={t('werkplek.verdelen.ondanks', { naam: m.roepnaam })}
                    defaultValue={fout?.ondanks}
                    required
                  />
                )}
                <Knop soort="lijn" name="doe" value="stel-voor">
                  <Tekst k="werkplek.verdelen.stelVoor" waarden={{ naam: m.roepnaam }} />
                </Knop>
              </Stapel>
            </form>
          </details>
        )}
      </Stapel>
    </Vlak>
  );
}
