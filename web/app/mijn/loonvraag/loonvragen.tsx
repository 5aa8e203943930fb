import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { beantwoordLoonvraag, type Loonvraag, loonvragenVan } from '@bijrijder/dossier/loongegevens';
import { bewaarConcept } from '@bijrijder/dossier/opgave';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { rekeningOp } from '@bijrijder/dossier/verrekening';
import {
  Bedrag,
  Deel,
  Geldveld,
  Keuze,
  Knop,
  Melding,
  Rekenrij,
  Som,
  Stapel,
  Tekstvak,
  Terug,
  Verder,
} from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { tekstveld } from '../../formulier.ts';
import { eisClient } from '../../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { type Concept, LEEG, lopendeMaand, magDoorgeven } from '../doorgeven/beeld.server.ts';
import { Meldtekst } from '../doorgeven/meldtekst.tsx';
import { metVelden } from '../doorgeven/opbouw.server.ts';
import { bijMaand } from '../doorgeven/toegang.server.ts';
import { leesGeld, veldnamen } from '../doorgeven/velden.ts';
import { maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/loonvragen.ts';

const DANK = ['klopt', 'bel', 'al'] as const;
const antwoorden = z.enum(['opgave_klopt', 'ander_bedrag', 'weet_niet']);

const lopend = async (t: Toegang) => lopendeMaand(t.vandaag, (await rekeningOp(t.db, t.vandaag)).kalender);

export async function loader({ request }: Route.LoaderArgs) {
  const dank = new URL(request.url).searchParams.get('dank');
  return bijMaand(request, lopend, 'lezen', async (t, beeld) => ({
    vandaag: t.vandaag,
    vragen: await loonvragenVan(t, [beeld.huishouden]),
    dank: DANK.find((d) => d === dank) ?? null,
  }));
}

/** The month in which the pay period of a question ends: there it is declared. */
const maandVan = (v: Loonvraag): string => v.tijdvakTot.slice(0, 7);

export async function action({ request }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const { id: ik } = await eisClient(request);
  const id = tekstveld(vorm, 'vraag');
  const gekozen = antwoorden.safeParse(vorm.get('antwoord'));
  const toelichting = tekstveld(vorm, 'toelichting', 1000) || null;
  const getypt = tekstveld(vorm, 'bedrag', 40);
  const zoek = async (t: Toegang) => {
    const thuis = await huishoudenVan(t, ik);
    return thuis && (await loonvragenVan(t, [thuis.huishouden])).find((v) => v.id === id);
  };
  const terug = (fout: { kies: true } | { bedrag: Parameters<typeof Meldtekst>[0]['melding'] }) =>
    data({ vraag: id, fout, getypt, antwoord: gekozen.data ?? null, toelichting: toelichting ?? '' }, { status: 422 });
  return bijMaand(
    request,
    async (t) => {
      const v = await zoek(t);
      return v && magDoorgeven(maandVan(v), t.vandaag) ? maandVan(v) : lopend(t);
    },
    'toevoegen',
    async (t, beeld, persoon) => {
      const v = await zoek(t);
      if (!v) return redirect('/mijn/loonvragen?dank=al', 303);
      if (!gekozen.success) return terug({ kies: true });
      if (gekozen.data !== 'ander_bedrag') {
        await beantwoordLoonvraag(t, id, { antwoord: gekozen.data, toelichting });
        return redirect(`/mijn/loonvragen?dank=${gekozen.data === 'weet_niet' ? 'bel' : 'klopt'}`, 303);
      }
      const geld = leesGeld(getypt);
      if (!('cent' in geld))
        return terug({
          bedrag: 'melding' in geld ? geld.melding : { sleutel: 'fout.leeg', waarden: {} },
        });
      await beantwoordLoonvraag(t, id, { antwoord: 'ander_bedrag', cent: geld.cent, toelichting });
      // too long ago to declare by oneself: a colleague reads the answer and calls
      if (beeld.maand !== maandVan(v)) return redirect('/mijn/loonvragen?dank=bel', 303);
      const { bron, basis } = metOnbekendWerk(beeld.concept ?? LEEG, v);
      const namen = veldnamen(bron, v.tijdvakVan);
      const concept = metVelden(basis, {
        ...beeld.concept?.velden,
        [namen.netto]: (geld.cent / 100).toFixed(2).replace('.', ','),
        // the question was about the wage without holiday allowance
        [namen.vakantiegeld]: '',
        [namen.belasting]: '',
      });
      await bewaarConcept(t, { huishouden: beeld.huishouden, persoon, maand: beeld.maand }, concept);
      return redirect(`/mijn/doorgeven/${beeld.maand}/typen`, 303);
    },
  );
}

/** Where the amount goes: the job it was about, or new work when the household had not named this employer. */
function metOnbekendWerk(concept: Concept, v: Loonvraag): { bron: string; basis: Concept } {
  if (!v.onbekend) return { bron: v.dienstverband, basis: concept };
  const al = concept.nieuw.find((n) => n.persoon === v.persoon && n.werkgever === v.werkgever);
  if (al) return { bron: al.bron, basis: concept };
  const bron = `bron:${v.id}`;
  const nieuw = {
    bron,
    persoon: v.persoon,
    werkgever: v.werkgever,
    soort: 'loon',
    ritme: ritmeVan(v),
    sinds: v.tijdvakVan,
    vakantiegeldLater: true,
  } as const;
  return { bron, basis: { ...concept, nieuw: [...concept.nieuw, nieuw] } };
}

/** How often somebody is paid, from the days of one pay period. */
function ritmeVan(v: Loonvraag): 'maand' | 'vierweken' | 'week' {
  const dagen = (Date.parse(v.tijdvakTot) - Date.parse(v.tijdvakVan)) / 86_400_000 + 1;
  return dagen <= 7 ? 'week' : dagen === 28 && !v.tijdvakVan.endsWith('-01') ? 'vierweken' : 'maand';
}

export default function Loonvragen({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('opgave.loonvraag.titel')}</title>
      <Terug href="/mijn">
        <Tekst k="opgave.menu.maand" />
      </Terug>
      <h1>
        <Tekst k="opgave.loonvraag.kop" />
      </h1>
      {d.dank && (
        <Melding soort="goed" rol="status">
          <p>
            <Tekst
              k={
                d.dank === 'klopt'
                  ? 'opgave.loonvraag.dankKlopt'
                  : d.dank === 'bel'
                    ? 'opgave.loonvraag.dankBel'
                    : 'opgave.loonvraag.alGedaan'
              }
            />
          </p>
        </Melding>
      )}
      {d.vragen.length === 0 ? (
        <p>
          <Tekst k="opgave.loonvraag.geen" />
        </p>
      ) : (
        <p>
          <Tekst k="opgave.loonvraag.uitleg" />
        </p>
      )}
      {d.vragen.map((v, plek) => (
        <Vraag
          key={v.id}
          v={v}
          plek={plek}
          vandaag={d.vandaag}
          fout={actionData?.vraag === v.id ? actionData : undefined}
        />
      ))}
    </Stapel>
  );
}

type Fout = NonNullable<Route.ComponentProps['actionData']>;

/** One question: both figures side by side, and three answers. */
function Vraag({ v, plek, vandaag, fout }: { v: Loonvraag; plek: number; vandaag: string; fout: Fout | undefined }) {
  const t = useTekst();
  const taal = useTaal();
  const bij = (naam: string) => `${naam}-${plek}`;
  return (
    <Deel
      id={bij('vraag')}
      titel={
        <Tekst
          k="opgave.loonvraag.periode"
          waarden={{
            werkgever: v.werkgever,
            van: datum(v.tijdvakVan, { weekdag: 'geen' }),
            tot: datum(v.tijdvakTot, { weekdag: 'geen' }),
          }}
        />
      }
    >
      <Som>
        <Rekenrij kort wat={t('opgave.loonvraag.uGaf')} cent={v.opgegevenCent} />
        <Rekenrij
          kort
          wat={t(v.bron === 'loonstrook' ? 'opgave.loonvraag.opStrook' : 'opgave.loonvraag.wijZien')}
          cent={v.bekendCent}
        />
        {v.registerCent !== null && <Rekenrij kort wat={t('opgave.loonvraag.wijZien')} cent={v.registerCent} />}
      </Som>
      {v.onbekend && (
        <p className="boven-r3">
          <Tekst k="opgave.loonvraag.onbekend" />
        </p>
      )}
      {v.antwoord === 'weet_niet' && (
        <p>
          <Tekst k="opgave.loonvraag.wachtBel" />
        </p>
      )}
      {v.antwoord === 'ander_bedrag' && (
        <p>
          <Tekst
            k="opgave.loonvraag.wachtAnder"
            waarden={{ bedrag: <Bedrag cent={v.antwoordCent ?? 0} />, maand: maandWoord(maandVan(v), vandaag, taal) }}
          />{' '}
          <Verder href={`/mijn/doorgeven/${maandVan(v)}/typen`}>
            <Tekst k="opgave.loonvraag.naarOpgave" />
          </Verder>
        </p>
      )}
      {v.antwoord === null && (
        <form method="post">
          <Stapel>
            <input type="hidden" name="vraag" value={v.id} />
            {fout && 'kies' in fout.fout && (
              <Melding soort="fout" rol="alert">
                <p>
                  <Tekst k="opgave.loonvraag.kies" />
                </p>
              </Melding>
            )}
            <Keuze
              id={bij('antwoord')}
              name="antwoord"
              vraag={<Tekst k="opgave.loonvraag.watKlopt" />}
              opties={(['opgave_klopt', 'ander_bedrag', 'weet_niet'] as const).map((a) => ({
                value: a,
                tekst: t(`opgave.loonvraag.${a}`),
              }))}
              {...(fout?.antwoord && { gekozen: fout.antwoord })}
            />
            <Geldveld
              id={bij('bedrag')}
              name="bedrag"
              label={<Tekst k="opgave.loonvraag.bedrag" />}
              hulp={<Tekst k="opgave.loonvraag.bedragHulp" />}
              fout={fout && 'bedrag' in fout.fout && <Meldtekst melding={fout.fout.bedrag} />}
              defaultValue={fout?.getypt}
            />
            <Tekstvak
              id={bij('toelichting')}
              name="toelichting"
              label={<Tekst k="opgave.loonvraag.vertel" />}
              hulp={<Tekst k="opgave.loonvraag.vertelHulp" />}
              defaultValue={fout?.toelichting}
              rows={2}
              maxLength={1000}
            />
            <Knop groot breed>
              <Tekst k="opgave.loonvraag.stuur" />
            </Knop>
          </Stapel>
        </form>
      )}
    </Deel>
  );
}
