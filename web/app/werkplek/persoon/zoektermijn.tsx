import { aanmeldingVan } from '@bijrijder/dossier/intake';
import { legMeldingVast, zoektermijnVan } from '@bijrijder/dossier/plan';
import { eenmalig, type Toegang } from '@bijrijder/dossier/toegang';
import { isJongere } from '@bijrijder/recht';
import { Datum, Knop, Stapel, Tekstvak, Tekstveld, Verder, Vinkkeuze, Vlak, WetsBron } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { isDag } from '../../maand.ts';
import { eisMedewerker, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { metGezin } from '../afstemming/afstemming.server.ts';
import type { Route } from './+types/zoektermijn.ts';
import { leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

const VINKJES = ['onderwijs', 'medisch', 'doelgroep', 'partner'] as const;

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const { persoon } = params;
  return metGezin(wie, persoon, { handeling: 'lezen', object: 'plan' }, async (t) => {
    const zoek = (await zoektermijnVan(t, persoon)) ?? null;
    const gemeld = zoek?.gemeldOp ?? (await aanmeldingVan(t, persoon))?.gemeldOp ?? t.vandaag;
    return {
      bron: teksten('schrijven'),
      kop: await leesKop(t, persoon),
      zoek,
      gemeld,
      nooit: await nooitVoor(t, persoon, gemeld),
      vandaag: t.vandaag,
      sleutel: nieuweSleutel(),
    };
  });
}

/** Why nobody has to wait here: too old for it, or a partner who is (art. 41 lid 4). Null: it can apply. */
async function nooitVoor(t: Toegang, persoon: string, gemeld: string): Promise<'leeftijd' | 'gezin' | null> {
  const mensen = await t.db
    .selectFrom('persoon')
    .select(['id', 'geboortedatum'])
    .where('gemeente', '=', t.gemeente)
    .where('id', 'in', [...t.betrokkenen])
    .execute();
  const ouder = mensen.filter((m) => !isJongere(m.geboortedatum, gemeld));
  return ouder.some((m) => m.id === persoon) ? 'leeftijd' : ouder.length > 0 ? 'gezin' : null;
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const { persoon } = params;
  const vorm = await request.formData();
  const gemeld = tekstveld(vorm, 'gemeld');
  const geldt = VINKJES.filter((v) => vorm.getAll('geldt').includes(v));
  const eerder = tekstveld(vorm, 'eerder', 1000);
  const goed = await metGezin(wie, persoon, { handeling: 'toevoegen', object: 'plan' }, async (t) => {
    if (!isDag(gemeld) || gemeld > t.vandaag) return false;
    // the page that comes back says so
    if (await nooitVoor(t, persoon, gemeld)) return true;
    await eenmalig(t, leesSleutel(vorm), () =>
      legMeldingVast(t, persoon, {
        gemeldOp: gemeld,
        partner27: geldt.includes('partner'),
        medisch: geldt.includes('medisch'),
        doelgroep: geldt.includes('doelgroep'),
        onderwijs: geldt.includes('onderwijs'),
        eerderOmdat: eerder,
      }),
    );
    return true;
  });
  if (!goed) return data({ gemeld, geldt, eerder }, 400);
  return redirect(`/werkplek/mensen/${persoon}/zoektermijn`, 303);
}

export default function Zoektermijnpagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Zoektermijn d={loaderData} fout={actionData} />
    </Teksten>
  );
}

function Zoektermijn({ d, fout }: { d: Route.ComponentProps['loaderData']; fout: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <Persoonblad kop={d.kop} hier="verhaal" titel={t('schrijven.zoek.kop', { naam })}>
      <Vlak id="zoektermijn" titel={<Tekst k="schrijven.zoek.kop" waarden={{ naam }} />}>
        {d.nooit ? (
          <Stapel>
            <p>
              <Tekst k={`schrijven.zoek.nooit.${d.nooit}`} waarden={{ naam }} />
            </p>
            <p>
              <Verder href={`/werkplek/mensen/${d.kop.id}/aanmelding`}>
                <Tekst k="schrijven.zoek.naarAanmelding" />
              </Verder>
            </p>
            <WetsBron>art. 41 lid 4 en 12 Pw</WetsBron>
          </Stapel>
        ) : (
          <form method="post">
            <Stapel gat="r4">
              <p>
                <Tekst k="schrijven.zoek.uitleg" />
              </p>
              {d.zoek && (
                <p role="status">
                  <b>
                    <Tekst
                      k={
                        d.zoek.aanvraagVanaf > d.zoek.gemeldOp
                          ? 'schrijven.zoek.uit.wacht'
                          : 'schrijven.zoek.uit.meteen'
                      }
                      waarden={{
                        naam,
                        gemeld: <Datum key="gemeld" iso={d.zoek.gemeldOp} jaar />,
                        dag: <Datum key="dag" iso={d.zoek.aanvraagVanaf} jaar />,
                      }}
                    />
                  </b>
                </p>
              )}
              <Eenmalig sleutel={d.sleutel} />
              <Tekstveld
                id="gemeld"
                name="gemeld"
                type="date"
                max={d.vandaag}
                label={<Tekst k="schrijven.zoek.gemeld" />}
                fout={fout && <Tekst k="schrijven.zoek.fout" />}
                defaultValue={fout?.gemeld ?? d.gemeld}
              />
              <Vinkkeuze
                id="geldt"
                name="geldt"
                vraag={<Tekst k="schrijven.zoek.geldt" />}
                gekozen={fout?.geldt ?? d.zoek?.uitzonderingen ?? []}
                opties={VINKJES.map((v) => ({ value: v, tekst: t(`schrijven.zoek.${v}`) }))}
              />
              <Tekstvak
                id="eerder"
                name="eerder"
                rows={2}
                maxLength={1000}
                label={<Tekst k="schrijven.zoek.eerder" />}
                hulp={<Tekst k="schrijven.zoek.eerderHulp" waarden={{ naam }} />}
                defaultValue={fout?.eerder ?? d.zoek?.eerderOmdat}
              />
              <Knop>
                <Tekst k="schrijven.zoek.bewaar" />
              </Knop>
              <WetsBron>art. 41 lid 4 en 11 Pw</WetsBron>
            </Stapel>
          </form>
        )}
      </Vlak>
    </Persoonblad>
  );
}
