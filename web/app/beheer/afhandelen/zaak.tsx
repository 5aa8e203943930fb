import {
  AfhandelFout,
  leesZaak,
  oorzaakzin,
  type Poging,
  stelVoor,
  stemIn,
  zegNee,
  zieAf,
} from '@bijrijder/dossier/afhandelen';
import { jaargrenzen } from '@bijrijder/dossier/jaaropgave';
import { Bedrag, Melding, Rekenrij, Som, Stapel, Terug, Vlak, Werkkop } from '@bijrijder/ui';
import { datum, leesBedrag } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { isDag } from '../../maand.ts';
import { eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/zaak.ts';
import { Zaakdeel } from './deel.tsx';
import { bijZaak } from './toegang.server.ts';

const AFZIEN = ['58_2_kan', '58_8', '58_7', 'klein_bedrag'] as const;
const TERUG = ['58_2_f', '58_2_a', '58_2_d', '58_2_e', '58_1'] as const;
const SOORTEN = ['in_termijnen', 'in_een_keer', 'eigen_voorstel'] as const;

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  return bijZaak(wie, eisNummer(params.huishouden), 'lezen', async (t) => {
    const zaak = await leesZaak(t, params.huishouden);
    const mensen = await t.db
      .selectFrom('persoon')
      .select(['id', 'aanspreeknaam'])
      .where('gemeente', '=', t.gemeente)
      .where('id', 'in', [...t.betrokkenen])
      .execute();
    const open = zaak.regels.filter((r) => r.afgehandeld === null && !r.premie && !r.klein);
    const collegas = await t.db
      .selectFrom('gebruiker')
      .select(['id', 'naam'])
      .where('gemeente', '=', t.gemeente)
      .execute();
    const naamVan = new Map(collegas.map((c) => [c.id, c.naam]));
    return {
      bron: teksten('afhandelen', 'besluit', 'jaaropgave'),
      vandaag: t.vandaag,
      ik: wie.id,
      namen: mensen.map((m) => m.aanspreeknaam),
      ruimte: zaak.ruimte,
      kleinCent: zaak.kleinCent,
      zienswijzen: zaak.zienswijzen.map((z) => ({
        ...z,
        naam: mensen.find((m) => m.id === z.persoon)?.aanspreeknaam ?? '',
      })),
      delen: delenVan(zaak.regels, naamVan, wie.id),
      grenzen: await jaargrenzen(
        t,
        t.betrokkenen[0]!,
        open.map((r) => ({ maand: r.maand, cent: r.cent })),
      ),
    };
  });
}

type Zaakregel = Awaited<ReturnType<typeof leesZaak>>['regels'][number];

/** What one decision brought to light, in what was done about it so far: open, proposed, decided. Premie is finished apart. */
function delenVan(regels: readonly Zaakregel[], naamVan: ReadonlyMap<string, string>, ik: string) {
  const stand = (r: Zaakregel) =>
    r.afgehandeld ? `klaar-${r.afgehandeld_op}-${r.afgehandeld}` : r.voorstel ? `voorstel-${r.voorstel.door}` : 'open';
  const som = (rij: readonly Zaakregel[], welk: (r: Zaakregel) => number | null | undefined) =>
    rij.reduce((s, r) => s + (welk(r) ?? 0), 0);
  const groepen = Map.groupBy(
    regels,
    (r) => `${r.in_maand}-${r.voorschot ? 'voorschot' : r.premie ? 'premie' : 'uitkering'}-${stand(r)}`,
  );
  const delen = [...groepen].map(([id, rij]) => {
    const [een] = rij as [Zaakregel, ...Zaakregel[]];
    return {
      id,
      inMaand: een.in_maand,
      sinds: een.bekend_op,
      cent: som(rij, (r) => r.cent),
      premie: een.premie,
      voorschot: een.voorschot,
      klein: een.klein,
      binnen: rij.every((r) => r.binnen_zes_maanden),
      herkomsten: [...new Set(rij.map((r) => r.herkomst))],
      oorzaken: [
        ...new Map(rij.flatMap((r) => r.oorzaken).map((o) => [JSON.stringify(o), oorzaakzin(o)] as const)).entries(),
      ],
      regels: rij
        .map((r) => ({ id: r.id, maand: r.maand, soort: r.soort, was: r.was_cent, wordt: r.wordt_cent, cent: r.cent }))
        .toSorted((a, b) => (a.maand + a.soort).localeCompare(b.maand + b.soort)),
      afgehandeld: een.afgehandeld && {
        soort: een.afgehandeld,
        cent: som(rij, (r) => r.afgehandeld_cent),
        termijnCent: som(rij, (r) => r.termijn_cent),
        reden: een.reden,
      },
      voorstel: een.voorstel && {
        ids: rij.flatMap((r) => (r.voorstel ? [r.voorstel.id] : [])),
        bedragCent: som(rij, (r) => r.voorstel?.bedrag_cent),
        termijnCent: som(rij, (r) => r.voorstel?.termijn_cent),
        artikel: een.voorstel.artikel,
        reden: een.voorstel.reden,
        watZei: een.voorstel.wat_de_persoon_zei,
        door: naamVan.get(een.voorstel.door) ?? '',
        mijn: een.voorstel.door === ik,
      },
      // the same no stands with each month of it
      nee: [
        ...new Map(
          rij
            .flatMap((r) => r.nee)
            .map((n) => [`${n.nee_door}|${n.nee}`, { reden: n.nee ?? '', door: naamVan.get(n.nee_door ?? '') ?? '' }]),
        ).values(),
      ],
    };
  });
  // what waits comes first, longest waiting on top
  return delen.toSorted((a, b) => Number(!!a.afgehandeld) - Number(!!b.afgehandeld) || a.sinds.localeCompare(b.sinds));
}

/** The attempts to reach somebody, from two lines of the form. */
function pogingenUit(vorm: FormData): Poging[] {
  return [1, 2].flatMap((n) => {
    const op = tekstveld(vorm, `poging${n}op`);
    const hoe = tekstveld(vorm, `poging${n}hoe`);
    return isDag(op) && hoe !== '' ? [{ op, hoe }] : [];
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const huishouden = eisNummer(params.huishouden);
  const vorm = await request.formData();
  const deel = tekstveld(vorm, 'deel', 60);
  // what the form showed: a month that came with a newer decision is not decided unread
  const nummers = (naam: string) => tekstveld(vorm, naam, 4_000).split(',').map(eisNummer);
  const doe = tekstveld(vorm, 'doe');
  const velden = Object.fromEntries([...vorm].flatMap(([k, v]) => (typeof v === 'string' ? [[k, v]] : [])));
  const terug = (fout: string) => data({ deel, doe, fout, velden }, { status: 400 });
  const reden = tekstveld(vorm, 'reden');
  if (doe !== 'eens' && reden.length < 10) return terug('reden');
  try {
    if (doe === 'afzien') {
      const artikel = AFZIEN.find((a) => a === vorm.get('artikel'));
      if (!artikel) return terug('artikel');
      await bijZaak(wie, huishouden, 'besluiten', (t) => zieAf(t, huishouden, nummers('regels'), { artikel, reden }));
    } else if (doe === 'terugvragen') {
      const artikel = TERUG.find((a) => a === vorm.get('artikel'));
      const soort = SOORTEN.find((s) => s === vorm.get('soort'));
      const bedragCent = leesBedrag(tekstveld(vorm, 'bedrag'));
      const termijnCent = leesBedrag(tekstveld(vorm, 'termijn'));
      if (!artikel) return terug('artikel');
      if (!soort) return terug('soort');
      if (!bedragCent || bedragCent < 1) return terug('bedrag');
      if (!termijnCent || termijnCent < 1) return terug('termijn');
      const gehoord = tekstveld(vorm, 'gehoord');
      const watZei = tekstveld(vorm, 'watZei');
      if (gehoord !== '' && !isDag(gehoord)) return terug('niet_gehoord');
      if (gehoord !== '' && watZei === '') return terug('watZei');
      await bijZaak(wie, huishouden, 'toevoegen', (t) => {
        if (gehoord > t.vandaag) throw new AfhandelFout('niet_gehoord');
        return stelVoor(t, huishouden, nummers('regels'), {
          soort,
          bedragCent,
          termijnCent,
          artikel,
          gehoordOp: gehoord || null,
          watZei: watZei || null,
          pogingen: pogingenUit(vorm).filter((p) => p.op <= t.vandaag),
          reden,
        });
      });
    } else if (doe === 'eens') {
      await bijZaak(wie, huishouden, 'besluiten', (t) => stemIn(t, huishouden, nummers('voorstellen')));
    } else if (doe === 'oneens') {
      await bijZaak(wie, huishouden, 'toevoegen', (t) => zegNee(t, huishouden, nummers('voorstellen'), reden));
    } else return terug('soort');
  } catch (fout) {
    if (fout instanceof AfhandelFout) return terug(fout.reden);
    throw fout;
  }
  return redirect(`/beheer/afhandelen/${huishouden}`);
}

export default function Zaak({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Een d={loaderData} terug={actionData ?? null} />
    </Teksten>
  );
}

export type Zaakbeeld = Route.ComponentProps['loaderData'];
export type Terugbeeld = NonNullable<Route.ComponentProps['actionData']> | null;

function Een({ d, terug }: { d: Zaakbeeld; terug: Terugbeeld }) {
  const t = useTekst();
  return (
    <Stapel gat="r4">
      <title>{t('afhandelen.zaak', { naam: d.namen.join(' en ') })}</title>
      <Terug href="/beheer/afhandelen">
        <Tekst k="afhandelen.kop" />
      </Terug>
      <Werkkop titel={d.namen.join(' en ')} onder={<Tekst k="afhandelen.eerst" />} />
      {d.zienswijzen.length === 0 ? (
        <Melding>
          <Tekst k="afhandelen.nietVerteld" />
        </Melding>
      ) : (
        d.zienswijzen.map((z) => (
          <Melding
            key={z.id}
            icoon="chat-circle-text"
            titel={<Tekst k="afhandelen.zei" waarden={{ naam: z.naam, dag: datum(z.op, { weekdag: 'geen' }) }} />}
          >
            <p>
              <Tekst k={`besluit.uwKant.${z.soort}` as Sleutel} />
            </p>
            {z.tekst && <p className="eigen">{z.tekst}</p>}
            {z.per_maand_cent !== null && (
              <p>
                <Tekst k="afhandelen.kanMissen" waarden={{ bedrag: <Bedrag cent={z.per_maand_cent} /> }} />
              </p>
            )}
          </Melding>
        ))
      )}
      {d.ruimte?.zelf && (
        <Melding id="ruimte">
          <Tekst k="afhandelen.ruimteZelf" waarden={{ bedrag: <Bedrag cent={d.ruimte.hoogstensCent} /> }} />
        </Melding>
      )}
      {d.ruimte && !d.ruimte.zelf && (
        <Vlak id="ruimte" soort="zacht" titel={<Tekst k="afhandelen.ruimte" />}>
          <Som>
            <Rekenrij wat={<Tekst k="afhandelen.hoogstens" />} cent={d.ruimte.hoogstensCent} />
            <Rekenrij wat={<Tekst k="afhandelen.alPerMaand" />} cent={-d.ruimte.perMaandCent} />
            <Rekenrij
              soort="eind"
              wat={<Tekst k="afhandelen.over" />}
              cent={Math.max(0, d.ruimte.hoogstensCent - d.ruimte.perMaandCent)}
            />
          </Som>
          <p className="klein zacht">
            <Tekst k="afhandelen.voet" waarden={{ rest: <Bedrag cent={d.ruimte.restCent} /> }} />
          </p>
        </Vlak>
      )}
      {d.grenzen.map((g) => (
        <Melding key={g.jaar} soort="gewoon">
          {g.som.status === 'berekend' ? (
            <Tekst
              k="afhandelen.jaar"
              waarden={{
                jaar: String(g.jaar),
                netto: <Bedrag cent={g.som.inHetJaarCent} />,
                bruto: <Bedrag cent={g.som.daarnaHoogstensCent} ongeveer={g.som.onbevestigd.length > 0} />,
              }}
            />
          ) : (
            <Tekst k="afhandelen.jaarOnbekend" waarden={{ jaar: String(g.jaar) }} />
          )}
        </Melding>
      ))}
      {d.delen.map((deel) => (
        <Zaakdeel key={deel.id} r={deel} d={d} terug={terug?.deel === deel.id ? terug : null} />
      ))}
    </Stapel>
  );
}
