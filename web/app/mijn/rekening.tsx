import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { wachtOpRekening } from '@bijrijder/dossier/maandrun';
import { bewindenVan } from '@bijrijder/dossier/machtiging';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { geefRekening, rekeningNu } from '@bijrijder/dossier/uitbetaling';
import { Bedrag, Knop, Kop, Melding, Stapel, Tekstveld, Terug, Vast, Verder } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { tekstveld } from '../formulier.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { databank, eisClient, kluis, leesSleutel, nieuweSleutel } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/rekening.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const { rekening, bewind, wachtCent } = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bankrekening', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const thuis = await huishoudenVan(t, wie.id);
      const aan = (await bewindenVan(t, wie.id)).find((b) => b.stand === 'loopt' && b.soort !== 'mentor');
      return {
        rekening: thuis ? ((await rekeningNu(t, thuis.huishouden, wie.id)) ?? null) : null,
        wachtCent: thuis ? (await wachtOpRekening(t, thuis.huishouden)).reduce((som, w) => som + w.bedragCent, 0) : 0,
        // who the court put in charge of the money settles the account (art. 1:438 BW)
        bewind: aan ? { naam: aan.naam, telefoon: aan.telefoon } : null,
      };
    },
  );
  return {
    rekening,
    bewind,
    wachtCent,
    sleutel: nieuweSleutel(),
    bewaard: new URL(request.url).searchParams.has('bewaard'),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const getypt = {
    iban: tekstveld(vorm, 'iban', 60),
    houder: tekstveld(vorm, 'houder', 200),
  };
  const { resultaat: fout } = await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'bankrekening', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const thuis = await huishoudenVan(t, wie.id);
      if (!thuis) throw new Response(null, { status: 404 });
      const onder = (await bewindenVan(t, wie.id)).some((b) => b.stand === 'loopt' && b.soort !== 'mentor');
      if (onder) throw redirect('/mijn/rekening', 303);
      return eenmalig(t, eisNummer(leesSleutel(vorm)), () =>
        geefRekening(t, kluis(), wie.id, thuis.huishouden, getypt),
      );
    },
  );
  return fout ? data({ fout, ...getypt }, { status: 422 }) : redirect('/mijn/rekening?bewaard=1', 303);
}

export default function Rekening({ loaderData: d, actionData: v }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('mijn.rekening.titel')}</title>
      <Terug href="/mijn/alles">
        <Tekst k="mijn.alles.kop" />
      </Terug>
      <Kop titel={<Tekst k="mijn.rekening.kop" />} />
      {d.bewaard && !v && (
        <Melding soort="goed" rol="status">
          <Tekst k="mijn.rekening.bewaard" />
        </Melding>
      )}
      <p>
        {d.rekening ? (
          <Tekst
            k="mijn.rekening.nu"
            waarden={{ houder: d.rekening.houder, vier: <Vast>{d.rekening.laatsteVier}</Vast> }}
          />
        ) : (
          <Tekst k="mijn.rekening.geen" />
        )}
      </p>
      {d.wachtCent > 0 && (
        <Melding id="wacht">
          <p>
            <Tekst
              k={d.rekening ? 'mijn.rekening.wachtKomt' : 'mijn.rekening.wacht'}
              waarden={{ bedrag: <Bedrag key="bedrag" cent={d.wachtCent} /> }}
            />
          </p>
        </Melding>
      )}
      {d.bewind ? (
        <Melding>
          <Tekst k="mijn.rekening.bewind" waarden={{ naam: d.bewind.naam }} />{' '}
          {d.bewind.telefoon && (
            <Tekst k="mijn.rekening.bewindBel" waarden={{ nummer: <Vast key="nummer">{d.bewind.telefoon}</Vast> }} />
          )}{' '}
          <Verder href="/mijn/helpers">
            <Tekst k="mijn.rekening.bewindMeer" />
          </Verder>
        </Melding>
      ) : (
        <Nieuw d={d} v={v} />
      )}
    </Stapel>
  );
}

type D = Route.ComponentProps['loaderData'];

/** Another account, as typed before when it was not right. */
function Nieuw({ d, v }: { d: D; v: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  return (
    <>
      <h2>
        <Tekst k={d.rekening ? 'mijn.rekening.nieuw' : 'mijn.rekening.eerste'} />
      </h2>
      <p>
        <Tekst k="mijn.rekening.bellen" />
      </p>
      <form method="post">
        <Eenmalig sleutel={d.sleutel} />
        <Stapel gat="r4">
          <Tekstveld
            id="iban"
            name="iban"
            label={t('mijn.rekening.iban')}
            hulp={t('mijn.rekening.ibanHulp')}
            fout={v?.fout === 'iban' ? t('mijn.rekening.foutIban') : undefined}
            defaultValue={v?.iban ?? ''}
          />
          <Tekstveld
            id="houder"
            name="houder"
            label={t('mijn.rekening.houder')}
            fout={v?.fout === 'houder' ? t('mijn.rekening.foutHouder') : undefined}
            defaultValue={v?.houder ?? d.rekening?.houder ?? ''}
          />
          <Knop>
            <Tekst k="mijn.rekening.bewaar" />
          </Knop>
        </Stapel>
      </form>
    </>
  );
}
