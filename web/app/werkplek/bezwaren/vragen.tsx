import {
  antwoordOpInzage,
  type Correctie,
  correctiesVan,
  type Inzagevraag,
  inzagevragen,
  mensenMetInzagevraag,
  verbeter,
} from '@bijrijder/dossier/correctie';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { Feiten, Keuze, Knop, Knoppen, Leeg, Melding, Stapel, Tekstvak, Vlak, Werkkop } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { LANGSTE, tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import {
  databank,
  eisMedewerker,
  leesSleutel,
  nieuweSleutel,
  teksten,
  type WieMedewerker,
} from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/vragen.ts';

const UITKOMSTEN = ['verbeterd', 'deels', 'niet'] as const;

/** Team leads answer who looked and why; klantmanagers and income colleagues decide on corrections for their own people. */
async function eisWie(request: Request): Promise<WieMedewerker> {
  return eisMedewerker(request, 'teamleider', 'klantmanager', 'inkomensconsulent');
}
const overInzage = async (wie: WieMedewerker, handeling: 'lezen' | 'toevoegen') =>
  ({
    wie,
    handeling,
    object: 'inzage',
    doel: 'toezicht_op_werk',
    betrokkene: await mensenMetInzagevraag(databank(), wie),
  }) as const;
const overCorrectie = (wie: WieMedewerker, handeling: 'lezen' | 'besluiten') =>
  ({
    wie,
    handeling,
    object: 'correctie',
    doel: wie.rol === 'klantmanager' ? 'begeleiding' : 'inkomen_verrekenen',
    betrokkene: 'eigen klanten',
  }) as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisWie(request);
  const bron = teksten('behandelen', 'inzage');
  const leeg = {
    bron,
    sleutel: nieuweSleutel(),
    inzage: [] as Inzagevraag[],
    correcties: [] as Correctie[],
    lead: wie.rol === 'teamleider',
  };
  if (wie.rol === 'teamleider')
    return {
      ...leeg,
      inzage: await metToegang(databank(), await overInzage(wie, 'lezen'), (t) => inzagevragen(t, true)),
    };
  const alle = await metToegang(databank(), overCorrectie(wie, 'lezen'), (t) => correctiesVan(t));
  return { ...leeg, correcties: alle.filter((c) => !c.besluit) };
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisWie(request);
  const vorm = await request.formData();
  const id = eisNummer(tekstveld(vorm, 'id'));
  const tekst = tekstveld(vorm, 'tekst', LANGSTE);
  if (tekst.length < 10) return data({ fout: 'leeg' as const }, 400);
  const eens = async (t: Toegang, fn: () => Promise<boolean>) => (await eenmalig(t, leesSleutel(vorm), fn)).resultaat;
  let gelukt: boolean;
  if (wie.rol === 'teamleider')
    gelukt = await metToegang(databank(), await overInzage(wie, 'toevoegen'), (t) =>
      eens(t, () => antwoordOpInzage(t, id, vorm.get('terecht') !== 'nee', tekst)),
    );
  else {
    const uitkomst = UITKOMSTEN.find((u) => u === vorm.get('uitkomst'));
    if (!uitkomst) return data({ fout: 'leeg' as const }, 400);
    gelukt = await metToegang(databank(), overCorrectie(wie, 'besluiten'), (t) =>
      eens(t, () => verbeter(t, id, uitkomst, tekst)),
    );
  }
  if (!gelukt) throw new Response(null, { status: 404 });
  return redirect('/werkplek/vragen', 303);
}

export default function VragenPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Vragen d={loaderData} fout={actionData !== undefined} />
    </Teksten>
  );
}

function Vragen({ d, fout }: { d: Route.ComponentProps['loaderData']; fout: boolean }) {
  const t = useTekst();
  const kop = d.lead ? 'behandelen.vragen.kop' : 'behandelen.correcties.kop';
  return (
    <Stapel gat="r5">
      <title>{t(kop)}</title>
      <Werkkop titel={<Tekst k={kop} />} />
      {fout && <Melding soort="fout" rol="alert" titel={<Tekst k="behandelen.klachten.fout.leeg" />} />}
      {d.inzage.length + d.correcties.length === 0 && (
        <Leeg zin={<Tekst k={d.lead ? 'behandelen.vragen.leeg' : 'behandelen.correcties.leeg'} />} />
      )}
      {d.inzage.map((v) => (
        <Vlak
          key={v.id}
          id={v.id}
          titel={
            <Tekst k="behandelen.vragen.regel" waarden={{ naam: v.naam, wie: v.wie, dag: datum(v.op.slice(0, 10)) }} />
          }
        >
          <form method="post">
            <Stapel>
              <Eenmalig sleutel={d.sleutel} />
              <input type="hidden" name="id" value={v.id} />
              <p className="zacht">
                <Tekst k="inzage.vraag.gevraagd" waarden={{ dag: datum(v.uiterlijk) }} />
              </p>
              <Tekstvak id={`tekst-${v.id}`} name="tekst" rows={3} label={<Tekst k="behandelen.vragen.antwoord" />} />
              <Knoppen>
                <Knop name="terecht" value="ja">
                  <Tekst k="behandelen.vragen.stuur" />
                </Knop>
                <Knop soort="lijn" name="terecht" value="nee">
                  <Tekst k="behandelen.vragen.nietNodig" />
                </Knop>
              </Knoppen>
            </Stapel>
          </form>
        </Vlak>
      ))}
      {d.correcties.map((c) => (
        <Vlak key={c.id} id={c.id} titel={c.naam}>
          <form method="post">
            <Stapel>
              <Eenmalig sleutel={d.sleutel} />
              <input type="hidden" name="id" value={c.id} />
              <Feiten
                lijst={[
                  { id: 'staat', term: <Tekst k="behandelen.correcties.staat" />, waarde: c.staat },
                  { id: 'moet', term: <Tekst k="behandelen.correcties.moet" />, waarde: c.moet },
                  { id: 'bewijs', term: <Tekst k="behandelen.correcties.bewijs" />, waarde: c.bewijs || '–' },
                ]}
              />
              <Keuze
                id={`uitkomst-${c.id}`}
                name="uitkomst"
                vraag={<Tekst k="behandelen.bezwaren.uitkomst" />}
                opties={UITKOMSTEN.map((value) => ({ value, tekst: <Tekst k={`behandelen.correcties.${value}`} /> }))}
              />
              <Tekstvak id={`tekst-${c.id}`} name="tekst" rows={3} label={<Tekst k="behandelen.correcties.tekst" />} />
              <Knop>
                <Tekst k="behandelen.vragen.stuur" />
              </Knop>
            </Stapel>
          </form>
        </Vlak>
      ))}
    </Stapel>
  );
}
