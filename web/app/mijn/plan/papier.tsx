import { klantmanagerVan } from '@bijrijder/dossier/begeleiding';
import { toezeggingenVan } from '@bijrijder/dossier/contact';
import { planVan } from '@bijrijder/dossier/plan';
import { metToegang } from '@bijrijder/dossier/toegang';
import { verhaalVan } from '@bijrijder/dossier/verhaal';
import { Deel, Knop, Knoppen, Kop, Lijstje, Melding, Stapel, Terug } from '@bijrijder/ui';
import { isJong } from '../../gedeeld/planpapier.server.ts';
import { databank, eisClient, teksten } from '../../sessie.server.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { hoofdletter } from '../maandwoorden.ts';
import type { Route } from './+types/papier.ts';
import { Verplicht } from './wij.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'plan', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const mens = await t.db
        .selectFrom('persoon')
        .select('aanspreeknaam')
        .where('gemeente', '=', t.gemeente)
        .where('id', '=', wie.id)
        .executeTakeFirstOrThrow();
      const plan = await planVan(t, wie.id);
      return {
        bron: teksten('plan'),
        naam: mens.aanspreeknaam,
        jong: await isJong(t, wie.id),
        vandaag: t.vandaag,
        // paper travels: what is only for the person stays off it
        plan: {
          ...plan,
          doelen: plan.doelen.filter((d) => d.delen !== 'ik'),
          stappen: plan.stappen.filter((s) => s.delen !== 'ik'),
        },
        eigen: (await verhaalVan(t, wie.id)).filter((v) => v.delen !== 'ik'),
        toezeggingen: (await toezeggingenVan(t, wie.id)).filter((z) => z.gedaanOp === null),
        naast: (await klantmanagerVan(t, wie.id))?.naam ?? '',
      };
    },
  );
}

export default function Papierpagina({ loaderData: d }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Papier d={d} />
    </Teksten>
  );
}

function Papier({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const leeg = (
    <p>
      <Tekst k="plan.papier.leeg" />
    </p>
  );
  return (
    <Stapel gat="r6">
      <title>{t('plan.papier.titel', { naam: d.naam })}</title>
      <Terug href="/mijn/plan">
        <Tekst k="plan.papier.terug" />
      </Terug>
      <Kop
        titel={<Tekst k="plan.papier.titel" waarden={{ naam: d.naam }} />}
        lood={<Tekst k="plan.papier.dag" waarden={{ dag: <Datum key="dag" iso={d.vandaag} jaar /> }} />}
      />
      {d.jong && (
        <Melding>
          <Tekst k="plan.papier.jong" />
        </Melding>
      )}
      <Deel id="wil" titel={<Tekst k="plan.papier.wil" />}>
        {d.plan.doelen.length === 0
          ? leeg
          : d.plan.doelen.map((x) => (
              <p key={x.id} className="eigen">
                {x.tekst}
              </p>
            ))}
      </Deel>
      <Deel id="stappen" titel={<Tekst k="plan.papier.stappen" />}>
        {d.plan.stappen.length === 0 ? (
          leeg
        ) : (
          <Lijstje
            lijst={d.plan.stappen.map((s) => ({
              id: s.id,
              icoon: s.stand === 'klaar' ? 'check-circle' : 'footprints',
              tekst: s.tekst,
              bij: [hoofdletter(t(`plan.papier.stand.${s.stand}`)), s.woorden, s.wanneer].filter(Boolean).join('. '),
            }))}
          />
        )}
      </Deel>
      {(['bijdrage', 'talent'] as const).map((soort) => {
        const delen = d.eigen.filter((v) => v.soort === soort);
        return (
          delen.length > 0 && (
            <Deel
              key={soort}
              id={soort}
              titel={<Tekst k={soort === 'talent' ? 'plan.papier.kan' : 'plan.papier.doe'} />}
            >
              <Lijstje
                lijst={delen.map((x) => ({
                  id: x.id,
                  icoon: soort === 'talent' ? 'star' : 'hand-heart',
                  tekst: x.tekst,
                }))}
              />
            </Deel>
          )
        );
      })}
      <Deel id="helpt" titel={<Tekst k="plan.papier.hulp" />}>
        {d.plan.vorm && d.naast && (
          <p>
            <Tekst k={`plan.papier.vorm.${d.plan.vorm.vorm}`} waarden={{ naam: d.naast }} />
          </p>
        )}
        {d.toezeggingen.map((z) => (
          <p key={z.id}>
            <Tekst
              k="plan.doet.wijItem"
              waarden={{ naam: z.door, wat: z.wat, dag: <Datum key="dag" iso={z.voor} /> }}
            />
          </p>
        ))}
      </Deel>
      <Verplicht plan={d.plan} />
      <Knoppen>
        <Knop soort="lijn" icoon="download-simple" href="/mijn/plan/pdf">
          <Tekst k="plan.papier.pdf" />
        </Knop>
      </Knoppen>
      <p className="zacht">
        <Tekst k="plan.papier.print" />
      </p>
    </Stapel>
  );
}
