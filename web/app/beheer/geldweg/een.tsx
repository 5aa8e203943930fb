import { eenmalig } from '@bijrijder/dossier/toegang';
import {
  AfspraakFout,
  beantwoordAfspraak,
  leesIban,
  schrijfAfspraak,
  stopAfspraak,
} from '@bijrijder/dossier/uitbetaling';
import { Melding, Stapel, Terug, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { geldwegBeeld } from '../../gedeeld/geldweg.server.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { eisMedewerker, kluis, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/een.ts';
import { Afspraak } from './afspraak.tsx';
import { bijGeldweg } from './toegang.server.ts';
import { type Getypt, leesAfspraak, leesGetypt, type Veldfout } from './velden.server.ts';
import { Afspraakvorm } from './vorm.tsx';
import { Wat } from './wat.tsx';

const KLAAR = ['opgeschreven', 'akkoord', 'nee', 'gestopt'] as const;
const GRONDEN = ['klaar', 'opgeheven', 'klopt_niet'] as const;

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const persoon = eisNummer(params.persoon);
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijGeldweg(wie, persoon, 'lezen', async (t) => {
    const beeld = await geldwegBeeld(t, persoon);
    if (!beeld) throw new Response(null, { status: 404 });
    const ibans: Record<string, string | null> = {};
    // only where a colleague has to hold it beside the paper
    for (const a of beeld.afspraken)
      if (a.stand === 'wacht' && a.soort !== 'helft') ibans[a.id] = await leesIban(t, kluis(), a.rekening);
    return {
      ...beeld,
      ibans,
      persoon,
      mij: wie.id,
      sleutel: nieuweSleutel(),
      klaar: KLAAR.find((k) => k === klaar) ?? null,
      bron: teksten('geldwegwerk'),
    };
  });
}

type Uit = {
  fout: AfspraakFout['reden'] | 'reden' | null;
  fouten: Veldfout[];
  getypt: Getypt | null;
  afspraak: string | null;
  reden: string;
  proef: Awaited<ReturnType<typeof geldwegBeeld>>;
};
const LEEG: Uit = { fout: null, fouten: [], getypt: null, afspraak: null, reden: '', proef: null };

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const persoon = eisNummer(params.persoon);
  const vorm = await request.formData();
  const doe = tekstveld(vorm, 'doe');
  const hier = (klaar: (typeof KLAAR)[number]) => redirect(`/beheer/geldweg/${persoon}?klaar=${klaar}`, 303);
  if (doe === 'akkoord' || doe === 'nee' || doe === 'stop') {
    const afspraak = eisNummer(tekstveld(vorm, 'afspraak'));
    const reden = tekstveld(vorm, 'reden', 500);
    const grond = GRONDEN.find((g) => g === vorm.get('grond')) ?? 'klopt_niet';
    if (reden.length < 10) return data({ ...LEEG, fout: 'reden' as const, afspraak, reden }, { status: 422 });
    try {
      await bijGeldweg(wie, persoon, 'wijzigen', async (t) => {
        const beeld = await geldwegBeeld(t, persoon);
        if (!beeld?.afspraken.some((a) => a.id === afspraak)) throw new AfspraakFout('niet');
        if (doe === 'stop') await stopAfspraak(t, beeld.huishouden, afspraak, { grond, reden });
        else await beantwoordAfspraak(t, beeld.huishouden, afspraak, { akkoord: doe === 'akkoord', reden });
      });
    } catch (fout) {
      if (fout instanceof AfspraakFout) return data({ ...LEEG, fout: fout.reden, afspraak, reden }, { status: 409 });
      throw fout;
    }
    return hier(doe === 'stop' ? 'gestopt' : doe);
  }
  const getypt = leesGetypt(vorm);
  try {
    const uit = await bijGeldweg(wie, persoon, 'wijzigen', async (t) => {
      const gelezen = await leesAfspraak(t, getypt);
      if (gelezen.fouten) return { ...LEEG, fouten: gelezen.fouten, getypt };
      if (doe === 'proef') return { ...LEEG, getypt, proef: await geldwegBeeld(t, persoon, gelezen.v) };
      await eenmalig(t, leesSleutel(vorm), async () => {
        const beeld = await geldwegBeeld(t, persoon);
        if (!beeld) throw new AfspraakFout('niet');
        await schrijfAfspraak(t, kluis(), { persoon, huishouden: beeld.huishouden }, gelezen.v);
      });
      return null;
    });
    if (!uit) return hier('opgeschreven');
    return data(uit, { status: uit.proef ? 200 : 422 });
  } catch (fout) {
    if (!(fout instanceof AfspraakFout)) throw fout;
    const veld =
      fout.reden === 'iban' ? 'iban' : fout.reden === 'houder' ? 'naar' : fout.reden === 'berekend' ? 'eerste' : null;
    return data(
      { ...LEEG, fout: veld ? null : fout.reden, fouten: veld ? [veld as Veldfout] : [], getypt },
      { status: 422 },
    );
  }
}

export default function Een({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} a={actionData ?? LEEG} />
    </Teksten>
  );
}

export type D = Route.ComponentProps['loaderData'];
export type A = Uit;

function Binnen({ d, a }: { d: D; a: A }) {
  const t = useTekst();
  const naam = d.volwassenen.map((v) => v.naam).join(' en ');
  const [voorbij, nu] = [d.afspraken.filter(isVoorbij), d.afspraken.filter((x) => !isVoorbij(x))];
  return (
    <Stapel gat="r5">
      <title>{t('geldwegwerk.titel', { naam })}</title>
      <Terug href="/beheer/geldweg">
        <Tekst k="geldwegwerk.kop" />
      </Terug>
      <Werkkop
        titel={<Tekst k="geldwegwerk.titel" waarden={{ naam }} />}
        onder={<Tekst k="geldwegwerk.leestMee" waarden={{ naam }} />}
      />
      {d.klaar && a === LEEG && (
        <Melding soort="goed" rol="status">
          <Tekst k={`geldwegwerk.klaar.${d.klaar}`} waarden={{ naam }} />
        </Melding>
      )}
      {a.fout && a.fout !== 'reden' && (
        <Melding soort="let-op" rol="alert">
          <Tekst k={`geldwegwerk.fout.${a.fout}`} />
        </Melding>
      )}
      <Wat som={d.som} komt={d.komt} volgt={d.som?.straks ?? null} />
      {nu.map((x) => (
        <Afspraak key={x.id} x={x} d={d} a={a} />
      ))}
      {a.proef?.som && <Wat id="proef" som={a.proef.som} komt={d.komt} volgt={a.proef.som.straks} proef />}
      <Afspraakvorm d={d} a={a} />
      {voorbij.map((x) => (
        <Afspraak key={x.id} x={x} d={d} a={a} />
      ))}
    </Stapel>
  );
}

const isVoorbij = (x: D['afspraken'][number]): boolean => x.stand === 'voorbij' || x.stand === 'afgewezen';
