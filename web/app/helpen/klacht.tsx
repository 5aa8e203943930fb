import { dienInVoor, klachtenVoor } from '@bijrijder/dossier/klacht';
import { Knop, Kop, Lijstje, Melding, Stapel, Tekstvak, Terug, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { LANGSTE, tekstveld } from '../formulier.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { dagWoord } from '../mijn/maandwoorden.ts';
import { databank, kluis, leesSleutel, nieuweSleutel, vertaler } from '../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/klacht.ts';
import { eisBewind } from './toegang.server.ts';

/** Complaints made for the person by the one who looks. A complaint stands outside the dossier: the page leaves no line there. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const persoon = eisNummer(params.persoon);
  const { wie, m } = await eisBewind(request, persoon);
  const klachten = await klachtenVoor(databank(), kluis(), wie, persoon);
  return {
    persoon,
    naam: m.naam,
    klachten: klachten.map((k) => ({ id: k.id, dag: k.ontvangenOp, tot: k.uiterlijk, klaar: k.uitkomst !== null })),
    binnen: new URL(request.url).searchParams.has('binnen'),
    sleutel: nieuweSleutel(),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const persoon = eisNummer(params.persoon);
  const { wie, m } = await eisBewind(request, persoon);
  const vorm = await request.clone().formData();
  const v = { wat: tekstveld(vorm, 'wat', LANGSTE), wens: tekstveld(vorm, 'wens', LANGSTE) };
  if (!v.wat) return data({ ...v, fout: true as const }, 400);
  await dienInVoor(
    databank(),
    kluis(),
    { wie, klager: persoon, id: eisNummer(leesSleutel(vorm)) },
    {
      ...v,
      over: '',
      bereik: '',
      naam: vertaler('nl')('helpen.klacht.naam', { naam: wie.naam, soort: m.soort, voor: m.naam }),
    },
  );
  return redirect(`/helpen/${persoon}/klacht?binnen=ja`, 303);
}

export default function KlachtPagina({ loaderData: d, actionData: a }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const titel = t('helpen.klacht.kop', { naam: d.naam });
  return (
    <Stapel gat="r5">
      <title>{titel}</title>
      <Terug href={`/helpen/${d.persoon}`}>{d.naam}</Terug>
      <Kop titel={titel} lood={<Tekst k="helpen.klacht.lood" waarden={{ naam: d.naam }} />} />
      {d.binnen && !a && (
        <Melding soort="goed" rol="status">
          <Tekst k="helpen.klacht.binnen" />
        </Melding>
      )}
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={d.sleutel} />
          <Tekstvak
            id="wat"
            name="wat"
            eigen
            groot
            required
            label={<Tekst k="helpen.klacht.wat" />}
            fout={a?.fout && <Tekst k="helpen.klacht.leeg" />}
            defaultValue={a?.wat}
          />
          <Tekstvak
            id="wens"
            name="wens"
            eigen
            rows={2}
            label={<Tekst k="helpen.klacht.wens" />}
            defaultValue={a?.wens}
          />
          <Knop breed>
            <Tekst k="helpen.klacht.verstuur" waarden={{ naam: d.naam }} />
          </Knop>
        </Stapel>
      </form>
      {d.klachten.length > 0 && (
        <Vlak id="eerder" soort="zacht" titel={<Tekst k="helpen.klacht.eerder" waarden={{ naam: d.naam }} />}>
          <Lijstje
            lijst={d.klachten.map((k) => ({
              id: k.id,
              icoon: k.klaar ? ('check-circle' as const) : ('clock' as const),
              tekst: (
                <Tekst
                  k={k.klaar ? 'helpen.klacht.klaar' : 'helpen.klacht.open'}
                  waarden={{ dag: dagWoord(k.dag, taal), tot: dagWoord(k.tot, taal) }}
                />
              ),
            }))}
          />
        </Vlak>
      )}
    </Stapel>
  );
}
