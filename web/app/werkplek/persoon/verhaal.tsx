import { beloof, gesprekkenVan, kwamNa, toezeggingenVan } from '@bijrijder/dossier/contact';
import { moedigAan, planVan, stelVoor } from '@bijrijder/dossier/plan';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { verhaalVan } from '@bijrijder/dossier/verhaal';
import { Kolommen, Melding } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { leesSleutel, nieuweSleutel } from '../../sessie.server.ts';
import { Tekst } from '../../tekst/index.tsx';
import type { Route } from './+types/verhaal.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';
import { Plan } from './plan.tsx';
import { Terzijde } from './terzijde.tsx';
import { Krachten, Verhaal } from './woorden.tsx';

const KLAAR = ['voorstel', 'moedig', 'beloofd', 'gedaan'] as const;

export async function loader({ request, params }: Route.LoaderArgs) {
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijPersoon(request, params.persoon, { handeling: 'lezen', object: 'verhaal' }, async (t) => ({
    kop: await leesKop(t, params.persoon),
    verhaal: await verhaalVan(t, params.persoon),
    plan: await planVan(t, params.persoon),
    toezeggingen: await toezeggingenVan(t, params.persoon),
    laatste: (await gesprekkenVan(t, params.persoon, 1))[0] ?? null,
    vandaag: t.vandaag,
    klaar: KLAAR.find((k) => k === klaar) ?? null,
    sleutels: { voorstel: nieuweSleutel(), moedig: nieuweSleutel(), beloof: nieuweSleutel() },
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const tekst = (naam: string) => String(vorm.get(naam) ?? '').trim();
  const { persoon } = params;
  const terug = (klaar: string) => redirect(`/werkplek/mensen/${persoon}${klaar && `?klaar=${klaar}`}`, 303);
  switch (tekst('doe')) {
    case 'voorstel':
      if (!tekst('tekst')) return terug('');
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'plan' }, (t) =>
        eenmalig(t, leesSleutel(vorm), () =>
          stelVoor(t, persoon, tekst('tekst').slice(0, 1000), tekst('waarom').slice(0, 1000)),
        ),
      );
      return terug('voorstel');
    case 'moedig':
      if (!tekst('tekst')) return terug('');
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'plan' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await moedigAan(t, persoon, tekst('tekst').slice(0, 500));
          return null;
        }),
      );
      return terug('moedig');
    case 'beloof':
      if (!tekst('tekst') || !/^\d{4}-\d\d-\d\d$/.test(tekst('voor'))) return terug('');
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'belofte' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await beloof(t, persoon, tekst('tekst').slice(0, 1000), tekst('voor'));
          return null;
        }),
      );
      return terug('beloofd');
    case 'gedaan':
      await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'belofte' }, (t) =>
        kwamNa(t, persoon, tekst('id')),
      );
      return terug('gedaan');
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Persoon({ loaderData: d }: Route.ComponentProps) {
  const naam = d.kop.roepnaam;
  return (
    <Persoonblad kop={d.kop} hier="verhaal">
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k={`werkplek.bedankt.${d.klaar}`} waarden={{ naam }} />
        </Melding>
      )}
      <Kolommen>
        <div>
          <Verhaal naam={naam} delen={d.verhaal} />
          <Plan naam={naam} plan={d.plan} dromen={d.verhaal.filter((v) => v.soort === 'droom')} sleutels={d.sleutels} />
          <Krachten naam={naam} delen={d.verhaal} />
        </div>
        <Terzijde d={d} />
      </Kolommen>
    </Persoonblad>
  );
}
