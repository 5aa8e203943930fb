import { legMeldingVast, zoektermijnVan } from '@bijrijder/dossier/plan';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Datum, Knop, Stapel, Tekstvak, Tekstveld, Vinkkeuze, Vlak, WetsBron } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/zoektermijn.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

const VINKJES = ['onderwijs', 'medisch', 'doelgroep', 'partner'] as const;

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'plan' }, async (t) => ({
    bron: teksten('schrijven'),
    kop: await leesKop(t, persoon),
    zoek: (await zoektermijnVan(t, persoon)) ?? null,
    vandaag: t.vandaag,
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const { persoon } = params;
  const vorm = await request.formData();
  const gemeld = tekstveld(vorm, 'gemeld');
  const geldt = VINKJES.filter((v) => vorm.getAll('geldt').includes(v));
  const eerder = tekstveld(vorm, 'eerder', 1000);
  const goed = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'plan' }, async (t) => {
    if (!/^20\d\d-\d\d-\d\d$/.test(gemeld) || Number.isNaN(Date.parse(gemeld)) || gemeld > t.vandaag) return false;
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
                      d.zoek.aanvraagVanaf > d.zoek.gemeldOp ? 'schrijven.zoek.uit.wacht' : 'schrijven.zoek.uit.meteen'
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
              defaultValue={fout?.gemeld ?? d.zoek?.gemeldOp}
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
      </Vlak>
    </Persoonblad>
  );
}
