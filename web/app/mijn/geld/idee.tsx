import { klantmanagerVan } from '@bijrijder/dossier/begeleiding';
import {
  CODE_DAGEN,
  deelMetCode,
  deelMetKlantmanager,
  delingenVan,
  type Ideepad,
  ideeenVan,
  opmerkingenVan,
  stopDelen,
  verwijderIdee,
} from '@bijrijder/dossier/geld';
import {
  Berichten,
  Deel,
  Delen,
  Knop,
  Knoppen,
  Kop,
  Melding,
  Stapel,
  Tekstveld,
  Terug,
  Verder,
  Vlak,
  Zij,
} from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { gemeente, kluis, leesSleutel, nieuweSleutel, verzoek } from '../../sessie.server.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/idee.ts';
import { bijEigenIdeeen, ideebeeld } from './idee.server.ts';
import { Ideetekening } from './ideebeeld.tsx';
import { bijGeld } from './toegang.server.ts';

export const handle = { indeling: 'tweeluik' };
const LIJST = '/mijn/geld/wat-als/bewaard';
const PAD: Readonly<Record<Ideepad, string>> = {
  'wat-als': '/mijn/geld/wat-als',
  anders: '/mijn/geld/wat-als/anders',
  'weg-en-terug': '/mijn/geld/weg-en-terug',
};

async function mijnIdee(request: Request, id: string) {
  const mijn = await bijEigenIdeeen(request, 'lezen', async (t, persoon) => ({
    idee: (await ideeenVan(t, persoon)).find((i) => i.id === id),
    delingen: (await delingenVan(t, persoon)).filter((d) => d.idee === id),
    opmerkingen: (await opmerkingenVan(t, persoon)).filter((o) => o.idee === id),
    klantmanager: await klantmanagerVan(t, persoon),
    vandaag: t.vandaag,
  }));
  if (!mijn.idee) throw new Response(null, { status: 404 });
  const { idee } = mijn;
  const beeld = await bijGeld(request, 'lezen', async (_, geld, persoon) => ideebeeld(geld, persoon, idee));
  return { ...mijn, idee, beeld };
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const { idee, beeld, delingen, opmerkingen, klantmanager, vandaag } = await mijnIdee(request, params.idee);
  return {
    naam: idee.naam,
    anders: `${PAD[idee.pad]}?${idee.vraag}`,
    beeld,
    opmerkingen,
    // a picture of another day is not what the person sees now
    delingen: delingen.map(({ beeld: gedeeld, ...d }) => ({ ...d, oud: gedeeld.berekendOp !== vandaag })),
    klantmanager: klantmanager?.naam ?? null,
    vandaag,
    // the address we have, not the one the request says it was sent to
    plek: `${verzoek().publiekeUrl}/idee`,
    gemeente: gemeente().naam,
    sleutel: nieuweSleutel(),
    dagen: CODE_DAGEN,
  };
}

/** With a code there is no redirect: the code must not stand in an address. Posting it again shares nothing twice. */
export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const lees = (naam: string): string => tekstveld(vorm, naam);
  const hier = `${LIJST}/${params.idee}`;
  switch (lees('doe')) {
    case 'weg':
      await bijEigenIdeeen(request, 'wijzigen', (t, persoon) => verwijderIdee(t, persoon, params.idee));
      return redirect(LIJST, 303);
    case 'stop':
      if (isNummer(lees('deling')))
        await bijEigenIdeeen(request, 'wijzigen', (t, persoon) => stopDelen(t, persoon, lees('deling')));
      return redirect(`${hier}#delen`, 303);
    case 'klantmanager':
    case 'code': {
      const { idee, beeld } = await mijnIdee(request, params.idee);
      if (!beeld) return redirect(hier, 303);
      if (lees('doe') === 'klantmanager') {
        await bijEigenIdeeen(request, 'toevoegen', (t, persoon) => deelMetKlantmanager(t, persoon, idee, beeld));
        return redirect(`${hier}#delen`, 303);
      }
      const gedeeld = await bijEigenIdeeen(request, 'toevoegen', (t, persoon) =>
        deelMetCode(t, kluis(), persoon, idee, beeld, { sleutel: leesSleutel(vorm), voor: lees('voor') }),
      );
      return gedeeld ? data(gedeeld) : redirect(`${hier}#delen`, 303);
    }
    default:
      return redirect(hier, 303);
  }
}

export default function Ideepagina({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <>
      <Stapel gat="r5">
        <title>{d.naam}</title>
        <Terug href={LIJST}>
          <Tekst k="geld.bewaard.kies" />
        </Terug>
        <Kop titel={d.naam} lood={<Tekst k="geld.idee.lood" />} />
        {actionData && <Code d={d} a={actionData} />}
        {d.beeld ? (
          <Ideetekening beeld={d.beeld} vandaag={d.vandaag} />
        ) : (
          <Melding soort="onzeker">
            <Tekst k="geld.idee.nietNu" />
          </Melding>
        )}
        {d.opmerkingen.length > 0 && (
          <Deel id="antwoorden" titel={<Tekst k="geld.idee.antwoordenKop" />}>
            <Berichten
              label={t('geld.idee.antwoordenKop')}
              items={d.opmerkingen.map((o) => ({
                id: o.id,
                naam: o.van,
                rol: 'medewerker' as const,
                wanneer: <Datum iso={o.dag} weekdag="geen" />,
                tekst: o.tekst,
              }))}
            />
          </Deel>
        )}
        <p className="zacht">
          <Tekst k="geld.idee.print" />
        </p>
      </Stapel>
      <Zij>
        <Delenvlak d={d} />
        <Knoppen>
          <Knop soort="lijn" href={d.anders} icoon="sliders-horizontal">
            <Tekst k="geld.idee.verander" />
          </Knop>
        </Knoppen>
        <form method="post">
          <Knop soort="kaal" icoon="trash" name="doe" value="weg">
            <Tekst k="geld.bewaard.weg" waarden={{ naam: d.naam }} />
          </Knop>
        </form>
      </Zij>
    </>
  );
}

type Data = Route.ComponentProps['loaderData'];

function Code({ d, a }: { d: Data; a: { code: string; voor: string; tot: string } }) {
  return (
    <Melding soort="goed" rol="status" titel={<Tekst k="geld.idee.codeKop" />}>
      <p>
        <b>
          <bdi dir="ltr">{a.code}</bdi>
        </b>
      </p>
      <p>
        <Tekst
          k="geld.idee.codeUitleg"
          waarden={{ plek: <bdi dir="ltr">{d.plek}</bdi>, dag: <Datum key="dag" iso={a.tot} weekdag="geen" /> }}
        />
      </p>
    </Melding>
  );
}

function Delenvlak({ d }: { d: Data }) {
  const metKlantmanager = d.delingen.find((x) => x.met === 'klantmanager');
  return (
    <Vlak id="delen" titel={<Tekst k="geld.idee.delen" />} kop="groot">
      <Stapel gat="r4">
        <p>
          <Tekst k={d.delingen.length > 0 ? 'geld.idee.delenUitleg' : 'geld.idee.alleenU'} />
        </p>
        {d.delingen.length > 0 && (
          <Delen
            lijst={d.delingen.map((x) => ({
              id: x.id,
              wie:
                x.met === 'klantmanager'
                  ? (d.klantmanager ?? <Tekst k="geld.idee.klantmanager" />)
                  : x.voor || <Tekst k="geld.idee.metCode" />,
              wat: (
                <Tekst
                  k={x.tot ? 'geld.idee.deelTot' : 'geld.idee.deelSinds'}
                  waarden={{
                    dag: <Datum key="dag" iso={x.gedeeld_op} weekdag="geen" />,
                    tot: x.tot ? <Datum key="tot" iso={x.tot} weekdag="geen" /> : '',
                  }}
                />
              ),
              actie: (
                <form method="post">
                  <input type="hidden" name="deling" value={x.id} />
                  <Knop soort="kaal" name="doe" value="stop">
                    <Tekst k="geld.idee.stop" />
                  </Knop>
                </form>
              ),
            }))}
          />
        )}
        {d.beeld && d.klantmanager && (!metKlantmanager || metKlantmanager.oud) && (
          <form method="post">
            <Knop soort="lijn" name="doe" value="klantmanager" icoon="users">
              <Tekst
                k={metKlantmanager ? 'geld.idee.deelOpnieuw' : 'geld.idee.deelMet'}
                waarden={{ naam: d.klantmanager }}
              />
            </Knop>
          </form>
        )}
        {d.beeld && (
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={d.sleutel} />
              <Tekstveld
                id="voor"
                name="voor"
                maxLength={80}
                autoComplete="off"
                label={<Tekst k="geld.idee.voor" />}
                hulp={<Tekst k="geld.idee.voorHulp" waarden={{ n: d.dagen }} />}
              />
              <Knop soort="lijn" name="doe" value="code" icoon="hand-heart">
                <Tekst k="geld.idee.maakCode" />
              </Knop>
            </Stapel>
          </form>
        )}
        <p>
          <Verder href="/mijn/wie-keek" icoon="eye">
            <Tekst k="geld.idee.wieKeek" />
          </Verder>
        </p>
      </Stapel>
    </Vlak>
  );
}
