import { bewindenVan } from '@bijrijder/dossier/machtiging';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import {
  AfspraakFout,
  geefHelft,
  schrijfAfspraak,
  stopAfspraak,
  vraagHelft,
  vraagSamen,
} from '@bijrijder/dossier/uitbetaling';
import { Kop, Melding, Stapel, Terug, Verder } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { type Getypt, leesAfspraak, leesGetypt, type Veldfout } from '../beheer/geldweg/velden.server.ts';
import { tekstveld } from '../formulier.ts';
import { geldwegBeeld } from '../gedeeld/geldweg.server.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { databank, eisClient, kluis, leesSleutel, nieuweSleutel, teksten, vertaler } from '../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/geldweg.ts';
import { Helft, Lopend, Vraagvorm, Wegverdeling } from './geldwegdelen.tsx';

const KLAAR = ['gevraagd', 'gestopt', 'helft', 'samen'] as const;

const bij = <T,>(
  wie: Awaited<ReturnType<typeof eisClient>>,
  handeling: 'lezen' | 'toevoegen',
  fn: (t: Toegang) => Promise<T>,
): Promise<T> =>
  metToegang(databank(), { wie, handeling, object: 'bankrekening', doel: 'eigen_zaak', betrokkene: wie.id }, fn);

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klaar = new URL(request.url).searchParams.get('klaar');
  const [beeld, bewind] = await bij(wie, 'lezen', async (t) => [
    await geldwegBeeld(t, wie.id),
    (await bewindenVan(t, wie.id)).some((b) => b.stand === 'loopt' && b.soort !== 'mentor'),
  ]);
  if (beeld) {
    // both read it, so both are named
    const ander = beeld.volwassenen.find((v) => v.id !== wie.id);
    if (ander) ander.naam = await naamVan(wie, ander.id);
  }
  return {
    beeld,
    bewind,
    sleutel: nieuweSleutel(),
    klaar: KLAAR.find((k) => k === klaar) ?? null,
    bron: teksten('geldweg'),
  };
}

const naamVan = (wie: Awaited<ReturnType<typeof eisClient>>, partner: string): Promise<string> =>
  metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'persoon', doel: 'eigen_zaak', betrokkene: partner },
    async (t) =>
      (
        await t.db
          .selectFrom('persoon')
          .select('roepnaam')
          .where('gemeente', '=', t.gemeente)
          .where('id', '=', partner)
          .executeTakeFirstOrThrow()
      ).roepnaam,
  );

type Uit = {
  fout: AfspraakFout['reden'] | null;
  fouten: Veldfout[];
  getypt: Getypt | null;
  helft: { iban: string; houder: string } | null;
};
const LEEG: Uit = { fout: null, fouten: [], getypt: null, helft: null };

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const doe = tekstveld(vorm, 'doe');
  const getypt = leesGetypt(vorm);
  const helft = { iban: tekstveld(vorm, 'iban', 60), houder: tekstveld(vorm, 'houder', 200) };
  const hier = (klaar: (typeof KLAAR)[number]) => redirect(`/mijn/geldweg?klaar=${klaar}`, 303);
  try {
    if (doe === 'vraag') {
      const fouten = await bij(wie, 'toevoegen', async (t) => {
        const gelezen = await leesAfspraak(
          t,
          { ...getypt, soort: 'doorbetaling' },
          vertaler('nl')('geldweg.zelfGevraagd'),
        );
        if (gelezen.fouten) return gelezen.fouten;
        await eenmalig(t, leesSleutel(vorm), async () => {
          const huishouden = await huisVan(t, wie.id);
          await schrijfAfspraak(t, kluis(), { persoon: wie.id, huishouden }, gelezen.v);
        });
        return null;
      });
      return fouten ? data({ ...LEEG, fouten, getypt }, { status: 422 }) : hier('gevraagd');
    }
    const afspraak = doe === 'helft' ? null : eisNummer(tekstveld(vorm, 'afspraak'));
    await bij(wie, 'toevoegen', async (t) => {
      const huishouden = await huisVan(t, wie.id);
      if (afspraak === null) {
        await eenmalig(t, leesSleutel(vorm), async () => {
          const beeld = await geldwegBeeld(t, wie.id);
          await vraagHelft(t, kluis(), { persoon: wie.id, huishouden, vanaf: beeld!.vrij }, helft);
        });
      } else if (doe === 'geef') await geefHelft(t, kluis(), { persoon: wie.id, huishouden, afspraak }, helft);
      else if (doe === 'samen') await vraagSamen(t, wie.id, huishouden, afspraak);
      else await stopAfspraak(t, huishouden, afspraak, { grond: 'ingetrokken', reden: '' });
    });
    return hier(doe === 'samen' ? 'samen' : doe === 'stop' ? 'gestopt' : 'helft');
  } catch (fout) {
    if (!(fout instanceof AfspraakFout)) throw fout;
    if (doe === 'vraag' && fout.reden === 'iban')
      return data({ ...LEEG, fouten: ['iban' as const], getypt }, { status: 422 });
    if (doe === 'vraag' && fout.reden === 'houder')
      return data({ ...LEEG, fouten: ['naar' as const], getypt }, { status: 422 });
    return data(
      { ...LEEG, fout: fout.reden, helft: doe === 'helft' || doe === 'geef' ? helft : null },
      { status: 409 },
    );
  }
}

async function huisVan(t: Toegang, ik: string): Promise<string> {
  const beeld = await geldwegBeeld(t, ik);
  if (!beeld) throw new Response(null, { status: 404 });
  return beeld.huishouden;
}

export default function Geldweg({ loaderData, actionData }: Route.ComponentProps) {
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
  const { beeld } = d;
  return (
    <Stapel gat="r6">
      <title>{t('geldweg.kop')}</title>
      <Terug href="/mijn/alles">
        <Tekst k="mijn.alles.kop" />
      </Terug>
      <Kop titel={<Tekst k="geldweg.kop" />} lood={<Tekst k="geldweg.lood" />} />
      {d.klaar && a === LEEG && (
        <Melding soort="goed" rol="status">
          <Tekst k={`geldweg.klaar.${d.klaar}`} />
        </Melding>
      )}
      {a.fout && a.fout !== 'iban' && a.fout !== 'houder' && (
        <Melding soort="let-op" rol="alert">
          <Tekst k={`geldweg.fout.${a.fout}`} />
        </Melding>
      )}
      {beeld ? (
        <>
          <Wegverdeling beeld={beeld} />
          <Lopend beeld={beeld} sleutel={d.sleutel} a={a} />
          {d.bewind ? (
            <p>
              <Tekst k="geldweg.bewind" />{' '}
              <Verder href="/mijn/helpers">
                <Tekst k="geldweg.bewindMeer" />
              </Verder>
            </p>
          ) : (
            <>
              <Helft beeld={beeld} sleutel={d.sleutel} a={a} />
              <Vraagvorm beeld={beeld} sleutel={d.sleutel} a={a} />
            </>
          )}
        </>
      ) : (
        <p>
          <Tekst k="geldweg.nietHier" />
        </p>
      )}
    </Stapel>
  );
}
