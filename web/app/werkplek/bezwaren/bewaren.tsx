import {
  eensMetVasthouden,
  houdVast,
  laatGaan,
  magLatenGaan,
  VASTHOUDGRONDEN,
  vasthoudingen,
} from '@bijrijder/dossier/bewaren';
import { bezwarenVan } from '@bijrijder/dossier/bezwaar';
import { eenmalig, type Handeling, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { Keuze, Knop, Knoppen, Leeg, Stapel, Tekstvak, Tekstveld, Terug, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { Vasthoudvlak } from '../../gedeeld/vasthouding.tsx';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/bewaren.ts';

const OMVANG = ['besluiten', 'alles'] as const;
const GRONDEN = [
  'beroep',
  'rechtszaak',
  'ombudsman',
  'op_verzoek',
] as const satisfies readonly (keyof typeof VASTHOUDGRONDEN)[];

/** One act about what is kept of whoever made this objection. */
async function bijBezwaar<T>(
  request: Request,
  bezwaar: string,
  handeling: Handeling,
  fn: (t: Toegang, mens: { persoon: string; naam: string }) => Promise<T>,
): Promise<T> {
  const wie = await eisMedewerker(request, 'inkomensconsulent', 'teamleider');
  const id = eisNummer(bezwaar);
  const b = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bezwaar', doel: 'bezwaar_behandelen', betrokkene: 'eigen klanten' },
    async (t) => (await bezwarenVan(t)).find((een) => een.id === id),
  );
  if (!b) throw new Response(null, { status: 404 });
  return metToegang(
    databank(),
    { wie, handeling, object: 'bewaartermijn', doel: 'bezwaar_behandelen', betrokkene: b.persoon },
    (t) => fn(t, b),
  );
}

export async function loader({ request, params }: Route.LoaderArgs) {
  return bijBezwaar(request, params.bezwaar, 'lezen', async (t, { persoon, naam }) => ({
    bron: teksten('rechten', 'behandelen'),
    bezwaar: params.bezwaar,
    naam,
    ik: t.wie.soort === 'medewerker' ? t.wie.id : null,
    vandaag: t.vandaag,
    lijst: (await vasthoudingen(t, persoon)).map((v) => ({ ...v, laatGaan: magLatenGaan(t, v) })),
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const v = (naam: string) => tekstveld(vorm, naam);
  const terug = redirect(`/werkplek/bezwaren/${eisNummer(params.bezwaar)}/bewaren`, 303);
  const doe = v('doe');
  if (doe === 'eens' || doe === 'laat-gaan') {
    const id = eisNummer(v('id'));
    await bijBezwaar(request, params.bezwaar, doe === 'eens' ? 'besluiten' : 'wijzigen', (t, { persoon }) =>
      (doe === 'eens' ? eensMetVasthouden : laatGaan)(t, persoon, id),
    );
    return terug;
  }
  const getypt = { omvang: v('omvang'), grond: v('grond'), reden: v('reden').slice(0, 1000), tot: v('tot') };
  const omvang = OMVANG.find((o) => o === getypt.omvang) ?? 'besluiten';
  const grond = GRONDEN.find((g) => g === getypt.grond);
  if (!grond) return { ...getypt, fout: 'grond' as const };
  const fout = await bijBezwaar(
    request,
    params.bezwaar,
    'toevoegen',
    async (t, { persoon }) =>
      (await eenmalig(t, leesSleutel(vorm), () => houdVast(t, persoon, { ...getypt, omvang, grond }))).resultaat,
  );
  return fout ? { ...getypt, fout } : terug;
}

export default function LangerBewaren({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Blad d={loaderData} v={actionData ?? null} />
    </Teksten>
  );
}

type D = Route.ComponentProps['loaderData'];
type V = NonNullable<Route.ComponentProps['actionData']> | null;

function Blad({ d, v }: { d: D; v: V }) {
  const t = useTekst();
  const nu = d.lijst.filter((x) => x.stand !== 'voorbij');
  return (
    <Stapel gat="r5">
      <title>{t('behandelen.vasthouden.kop')}</title>
      <Terug href={`/werkplek/bezwaren/${d.bezwaar}`}>
        <Tekst k="behandelen.vasthouden.terug" />
      </Terug>
      <Werkkop
        titel={<Tekst k="behandelen.vasthouden.kop" />}
        onder={<Tekst k="behandelen.vasthouden.onder" waarden={{ naam: d.naam }} />}
      />
      {nu.length === 0 && <Leeg zin={<Tekst k="behandelen.vasthouden.leeg" />} />}
      {nu.map((x) => (
        <Vasthoudvlak key={x.id} v={x}>
          {x.grond === 'op_verzoek' && (
            <p>
              <Tekst k="behandelen.vasthouden.zijStopt" waarden={{ naam: d.naam }} />
            </p>
          )}
          <form method="post">
            <input type="hidden" name="id" value={x.id} />
            <Knoppen>
              {x.stand === 'wacht op tweede' && x.doorId !== d.ik && (
                <Knop name="doe" value="eens">
                  <Tekst k="behandelen.vasthouden.eens" />
                </Knop>
              )}
              {x.laatGaan && (
                <Knop soort="lijn" name="doe" value="laat-gaan">
                  <Tekst
                    k={
                      x.laatGaan === 'voorstel'
                        ? 'behandelen.vasthouden.stelEindeVoor'
                        : 'behandelen.vasthouden.laatGaan'
                    }
                  />
                </Knop>
              )}
            </Knoppen>
          </form>
        </Vasthoudvlak>
      ))}
      <Nieuw d={d} v={v} />
    </Stapel>
  );
}

function Nieuw({ d, v }: { d: D; v: V }) {
  const naam = d.naam;
  const fout = (veld: NonNullable<V>['fout']) =>
    v?.fout === veld ? <Tekst k={`rechten.vasthouden.fout.${veld}`} /> : undefined;
  return (
    <Vlak id="nieuw" titel={<Tekst k="behandelen.vasthouden.nieuw" />}>
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={d.sleutel} />
          <p>
            <Tekst k="behandelen.vasthouden.uitleg" waarden={{ naam }} />
          </p>
          <Keuze
            id="grond"
            name="grond"
            required
            gekozen={v?.grond}
            fout={fout('grond')}
            vraag={<Tekst k="behandelen.vasthouden.grond" />}
            opties={GRONDEN.map((g) => ({
              value: g,
              tekst: <Tekst k={`rechten.vasthouden.grond.${g}`} />,
              bij: VASTHOUDGRONDEN[g],
            }))}
          />
          <Keuze
            id="omvang"
            name="omvang"
            required
            gekozen={v?.omvang ?? 'besluiten'}
            vraag={<Tekst k="behandelen.vasthouden.omvang" />}
            opties={OMVANG.map((o) => ({ value: o, tekst: <Tekst k={`behandelen.vasthouden.omvang.${o}`} /> }))}
          />
          <Tekstvak
            id="reden"
            name="reden"
            required
            maxLength={1000}
            label={<Tekst k="behandelen.vasthouden.reden" />}
            hulp={<Tekst k="behandelen.vasthouden.redenHulp" waarden={{ naam }} />}
            fout={fout('reden')}
            defaultValue={v?.reden}
          />
          <Tekstveld
            id="tot"
            name="tot"
            type="date"
            required
            min={d.vandaag}
            label={<Tekst k="behandelen.vasthouden.tot" />}
            hulp={<Tekst k="behandelen.vasthouden.totHulp" />}
            fout={fout('tot')}
            defaultValue={v?.tot}
          />
          <Knop>
            <Tekst k="behandelen.vasthouden.knop" />
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}
