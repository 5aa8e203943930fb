import { LeveringFout } from '@bijrijder/dossier/loongegevens';
import {
  Bedrag,
  Bestandveld,
  Controlelijst,
  Feiten,
  Knop,
  Leeg,
  Melding,
  Stapel,
  Tabel,
  Tekstvak,
  Vlak,
  Werkkop,
} from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/loon.ts';
import { klopt, leesIn, leesLoon } from './loon.server.ts';

/** Refused lines shown per delivery. */
const REGELS = 25;
const getal = (n: number): string => n.toLocaleString('nl-NL');

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const zoek = new URL(request.url).searchParams;
  const vragen = Number(zoek.get('vragen') ?? Number.NaN);
  return {
    ...(await leesLoon(wie)),
    gelezen: zoek.has('eerder') ? ('eerder' as const) : Number.isInteger(vragen) && vragen >= 0 ? { vragen } : null,
    samen: zoek.has('samen') ? ('klaar' as const) : zoek.has('telaat') ? ('teLang' as const) : null,
    bron: teksten('maandrun'),
  };
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  if (vorm.get('doe') === 'klopt') {
    const vraag = tekstveld(vorm, 'vraag');
    const notitie = tekstveld(vorm, 'notitie');
    if (notitie.length < 5) return data({ vraag, notitie, fout: 'kort' as const, bestand: null }, { status: 422 });
    if (!(await klopt(wie, vraag, notitie.slice(0, 1000))))
      return data({ vraag, notitie, fout: 'al' as const, bestand: null }, { status: 409 });
    return redirect('/beheer/loongegevens#bellen', 303);
  }
  try {
    const uit = await leesIn(wie, vorm.get('bestand'));
    return redirect(`/beheer/loongegevens?${uit.eerder ? 'eerder=ja' : `vragen=${uit.vragen}`}`, 303);
  } catch (fout) {
    if (!(fout instanceof LeveringFout)) throw fout;
    return data({ vraag: null, notitie: '', fout: null, bestand: fout.message }, { status: 422 });
  }
}

export default function Loongegevens({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen {...loaderData} fout={actionData} />
    </Teksten>
  );
}

type Props = Route.ComponentProps['loaderData'] & { fout: Route.ComponentProps['actionData'] };

function Binnen(d: Props) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('maandrun.loon.titel')}</title>
      <Werkkop titel={<Tekst k="maandrun.loon.kop" />} onder={<Tekst k="maandrun.loon.onder" />} />
      {d.fout?.bestand && (
        <Melding soort="fout" rol="alert" titel={<Tekst k="maandrun.loon.nietGelezen" />}>
          <p>{d.fout.bestand}</p>
        </Melding>
      )}
      {d.gelezen && (
        <Melding soort="goed" rol="status" titel={<Tekst k="maandrun.loon.gelezen" />}>
          <p>
            {d.gelezen === 'eerder' ? (
              <Tekst k="maandrun.loon.eerder" />
            ) : (
              <Tekst k="maandrun.loon.vragen" waarden={{ aantal: d.gelezen.vragen }} />
            )}
          </p>
        </Melding>
      )}
      {d.samen && (
        <Melding soort={d.samen === 'klaar' ? 'goed' : 'let-op'} rol="status">
          <p>
            <Tekst k={d.samen === 'klaar' ? 'maandrun.samen.klaar' : 'maandrun.samen.teLang'} />
          </p>
        </Melding>
      )}
      <Vlak id="inlezen" titel={<Tekst k="maandrun.loon.inlezen" />}>
        <form method="post" encType="multipart/form-data">
          <Stapel gat="r3">
            <Bestandveld
              id="bestand"
              name="bestand"
              label={t('maandrun.loon.kies')}
              hulp={t('maandrun.loon.kiesHulp')}
              accept=".csv,text/csv"
            />
            <Knop icoon="upload-simple" name="doe" value="lees">
              <Tekst k="maandrun.loon.lees" />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
      <Bellen {...d} />
      <Vlak id="stand" titel={<Tekst k="maandrun.loon.stand" />}>
        <Feiten
          lijst={(['wacht', 'bellen', 'klopte', 'veranderd'] as const).map((k) => ({
            id: k,
            term: t(`maandrun.loon.${k}`),
            waarde: getal(d.telling[k]),
          }))}
        />
      </Vlak>
      <Vlak id="leveringen" titel={<Tekst k="maandrun.loon.leveringen" />}>
        {d.leveringen.length === 0 ? (
          <Leeg zin={<Tekst k="maandrun.loon.geenLevering" />} />
        ) : (
          <Stapel gat="r4">
            {d.leveringen.map((l) => (
              <Levering key={l.id} l={l} />
            ))}
          </Stapel>
        )}
      </Vlak>
    </Stapel>
  );
}

/** Who is to be called, the longest waiting first, with both figures. */
function Bellen({ vragen, fout }: Props) {
  const t = useTekst();
  return (
    <Vlak id="bellen" titel={<Tekst k="maandrun.loon.belKop" waarden={{ aantal: vragen.length }} />}>
      {fout?.fout === 'al' && (
        <Melding rol="alert">
          <p>
            <Tekst k="maandrun.loon.alGedaan" />
          </p>
        </Melding>
      )}
      {vragen.length === 0 ? (
        <p className="zacht">
          <Tekst k="maandrun.loon.geenBellen" />
        </p>
      ) : (
        <Controlelijst
          items={vragen.map((v) => ({
            id: v.id,
            goed: false,
            wat: [v.mens?.aanspreeknaam, v.mens?.telefoon].filter(Boolean).join(' · '),
            bij: (
              <>
                <Tekst
                  k="maandrun.loon.belPeriode"
                  waarden={{
                    werkgever: v.werkgever,
                    van: datum(v.tijdvakVan, { weekdag: 'geen' }),
                    tot: datum(v.tijdvakTot, { weekdag: 'geen' }),
                    opgegeven: <Bedrag cent={v.opgegevenCent} />,
                    bekend: <Bedrag cent={v.bekendCent} />,
                    bron: v.bron,
                  }}
                />{' '}
                <Tekst
                  k={
                    v.antwoord === null
                      ? 'maandrun.loon.belStil'
                      : v.antwoord === 'weet_niet'
                        ? 'maandrun.loon.belWeetNiet'
                        : 'maandrun.loon.belAnder'
                  }
                />{' '}
                {v.toelichting}
              </>
            ),
            actie: (
              <form method="post">
                <input type="hidden" name="vraag" value={v.id} />
                <Stapel gat="r2">
                  <Knop soort="lijn" icoon="pencil-simple" href={`/beheer/loongegevens/${v.id}/opgave`}>
                    <Tekst k="maandrun.samen.open" />
                  </Knop>
                  <Tekstvak
                    id={`notitie-${v.id}`}
                    name="notitie"
                    label={t('maandrun.loon.belNotitie')}
                    hulp={t('maandrun.loon.belHulp')}
                    fout={fout?.fout === 'kort' && fout.vraag === v.id && t('maandrun.loon.notitieNodig')}
                    defaultValue={fout?.vraag === v.id ? fout.notitie : ''}
                    rows={2}
                    maxLength={1000}
                  />
                  <Knop soort="lijn" name="doe" value="klopt">
                    <Tekst k="maandrun.loon.belKlopt" />
                  </Knop>
                </Stapel>
              </form>
            ),
          }))}
        />
      )}
    </Vlak>
  );
}

/** One delivery: what was in it, and each refused line with what to do. */
function Levering({ l }: { l: Props['leveringen'][number] }) {
  const t = useTekst();
  return (
    <div>
      <p>
        <b>{l.naam}</b>
        <br />
        <Tekst
          k="maandrun.loon.levering"
          waarden={{
            gelezen: getal(l.gelezen),
            nieuw: getal(l.nieuw),
            dubbel: getal(l.dubbel),
            onbekend: getal(l.onbekend),
          }}
        />{' '}
        <Tekst k="maandrun.loon.door" waarden={{ dag: datum(l.op), naam: l.door ?? 'none' }} />
      </p>
      {l.geweigerdAantal > 0 && (
        <details>
          <summary>
            <Tekst k="maandrun.loon.geweigerd" waarden={{ aantal: l.geweigerdAantal }} />
          </summary>
          <Tabel
            naam={t('maandrun.loon.geweigerd', { aantal: l.geweigerdAantal })}
            kolommen={[
              { id: 'regel', naam: t('maandrun.loon.regel'), tekst: true },
              { id: 'kolom', naam: t('maandrun.loon.kolom'), tekst: true },
              { id: 'reden', naam: t('maandrun.loon.reden'), tekst: true },
              { id: 'doe', naam: t('maandrun.loon.doe'), tekst: true },
            ]}
            rijen={l.geweigerd.slice(0, REGELS).map((w) => ({
              id: String(w.regel),
              cellen: [getal(w.regel), w.kolom ?? t('maandrun.loon.heleRegel'), w.reden, w.doe],
            }))}
          />
          {l.geweigerdAantal > REGELS && (
            <p className="klein zacht">
              <Tekst k="maandrun.loon.meer" waarden={{ aantal: getal(l.geweigerdAantal - REGELS) }} />
            </p>
          )}
        </details>
      )}
    </div>
  );
}
