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
import { Leeg, Melding, Stapel, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
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
import { Correctievorm, type Getypt, Inzagevraagvorm, UITKOMSTEN } from './vraagvormen.tsx';

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
  const uitkomst = UITKOMSTEN.find((u) => u === vorm.get('uitkomst'));
  const terug = (fout: Getypt['fout']) => data<Getypt>({ id, tekst, uitkomst, fout }, 400);
  if (tekst.length < 10) return terug('kort');
  const eens = async (t: Toegang, fn: () => Promise<boolean>) => (await eenmalig(t, leesSleutel(vorm), fn)).resultaat;
  let gelukt: boolean;
  if (wie.rol === 'teamleider')
    gelukt = await metToegang(databank(), await overInzage(wie, 'toevoegen'), (t) =>
      eens(t, () => antwoordOpInzage(t, id, vorm.get('terecht') !== 'nee', tekst)),
    );
  else {
    if (!uitkomst) return terug('uitkomst');
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
      <Vragen d={loaderData} getypt={actionData ?? null} />
    </Teksten>
  );
}

function Vragen({ d, getypt }: { d: Route.ComponentProps['loaderData']; getypt: Getypt | null }) {
  const t = useTekst();
  const kop = d.lead ? 'behandelen.vragen.kop' : 'behandelen.correcties.kop';
  return (
    <Stapel gat="r5">
      <title>{t(kop)}</title>
      <Werkkop titel={<Tekst k={kop} />} />
      {getypt && <Melding soort="fout" rol="alert" titel={<Tekst k={`behandelen.vragen.fout.${getypt.fout}`} />} />}
      {d.inzage.length + d.correcties.length === 0 && (
        <Leeg zin={<Tekst k={d.lead ? 'behandelen.vragen.leeg' : 'behandelen.correcties.leeg'} />} />
      )}
      {d.inzage.map((v) => (
        <Inzagevraagvorm key={v.id} v={v} sleutel={d.sleutel} getypt={getypt?.id === v.id ? getypt : null} />
      ))}
      {d.correcties.map((c) => (
        <Correctievorm key={c.id} c={c} sleutel={d.sleutel} getypt={getypt?.id === c.id ? getypt : null} />
      ))}
    </Stapel>
  );
}
