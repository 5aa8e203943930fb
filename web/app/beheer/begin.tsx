import { metToegang, vandaag } from '@bijrijder/dossier/toegang';
import { Datum, Kiezers, Knop, Stapel } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { menu } from '../gedeeld/menu.ts';
import { databank, eisMedewerker, gemeente } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/begin.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'beheerder', 'auditor', 'inkomensconsulent');
  // for who does the month, that is where the work is
  if (wie.rol === 'inkomensconsulent') throw redirect('/beheer/maand');
  const { isVoorbeeld } = gemeente();
  return {
    rol: wie.rol,
    vandaag: await vandaag(databank(), wie.gemeente),
    magVerder: isVoorbeeld && wie.rol === 'beheerder',
  };
}

/** The fictive municipality moves to the next day. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'beheerder');
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'klok', doel: 'beheer', betrokkene: 'geen' },
    async ({ db, vandaag }) => {
      const morgen = new Date(`${vandaag}T12:00:00Z`);
      morgen.setUTCDate(morgen.getUTCDate() + 1);
      await db
        .insertInto('klok')
        .values({ gemeente: wie.gemeente, dag: morgen.toISOString().slice(0, 10), door: wie.id })
        .execute();
    },
  );
  return redirect('/beheer');
}

export default function Begin({ loaderData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('beheer.begin.kop')}</title>
      <h1>
        <Tekst k="beheer.begin.kop" />
      </h1>
      <p>
        <Tekst k="beheer.begin.lood" />{' '}
        <Tekst k="beheer.begin.vandaag" waarden={{ dag: <Datum iso={loaderData.vandaag} /> }} />
      </p>
      <Kiezers
        items={menu(loaderData.rol, '')
          .filter((k) => k.pad !== '/beheer')
          .map((k) => ({
            href: k.pad,
            icoon: k.icoon,
            titel: <Tekst k={k.tekst} />,
            bij: k.bij && <Tekst k={k.bij} />,
          }))}
      />
      {loaderData.magVerder && (
        <form method="post" action="/beheer?index">
          <Knop soort="lijn" icoon="clock">
            <Tekst k="beheer.begin.volgendeDag" />
          </Knop>
        </form>
      )}
    </Stapel>
  );
}
