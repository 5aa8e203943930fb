import { CONTACTPUNTEN, contactpunten, leesAdres, zetContactpunten } from '@bijrijder/dossier/contactpunt';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Kop, Melding, Stapel, Tekstveld, Verder, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { tekstveld } from '../formulier.ts';
import { databank, eisMedewerker } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/contact.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'beheerder', 'auditor');
  const doel = wie.rol === 'auditor' ? 'controle' : 'beheer';
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'instelling', doel, betrokkene: 'geen' },
    async (t) => ({
      nu: await contactpunten(t),
      mag: wie.rol === 'beheerder',
      klaar: new URL(request.url).searchParams.has('klaar'),
    }),
  );
}

/** Says where anybody can turn to, with a reason. The same said twice is the same. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'beheerder');
  const vorm = await request.formData();
  const v = (naam: string) => tekstveld(vorm, naam, 300);
  const getypt = { lek: v('lek'), toegankelijkheid: v('toegankelijkheid'), verklaring: v('verklaring') };
  const reden = v('reden');
  const fout = CONTACTPUNTEN.filter((c) => getypt[c] !== '' && leesAdres(getypt[c]) === null);
  if (fout.length > 0 || reden.length < 10) return { getypt, reden, fout, redenFout: reden.length < 10 };
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'instelling', doel: 'beheer', betrokkene: 'geen' },
    (t) =>
      zetContactpunten(
        t,
        {
          lek: leesAdres(getypt.lek),
          toegankelijkheid: leesAdres(getypt.toegankelijkheid),
          verklaring: leesAdres(getypt.verklaring),
        },
        reden,
      ),
  );
  return redirect('/beheer/contact?klaar', 303);
}

export default function Contact({ loaderData: d, actionData: a }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('beheer.contact.kop')}</title>
      <Kop titel={<Tekst k="beheer.contact.kop" />} lood={<Tekst k="beheer.contact.lood" />} />
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k="beheer.contact.klaar" />
        </Melding>
      )}
      <Vlak id="adressen">
        <form method="post">
          <Stapel>
            {CONTACTPUNTEN.map((c) => (
              <Tekstveld
                key={c}
                id={c}
                name={c}
                maxLength={300}
                label={<Tekst k={`beheer.contact.${c}`} />}
                hulp={<Tekst k={`beheer.contact.${c}Hulp`} />}
                fout={a?.fout.includes(c) ? <Tekst k="beheer.contact.fout" /> : undefined}
                defaultValue={a?.getypt[c] ?? d.nu[c] ?? ''}
              />
            ))}
            {d.mag && (
              <>
                <Tekstveld
                  id="reden"
                  name="reden"
                  required
                  maxLength={300}
                  label={<Tekst k="beheer.bewaren.reden" />}
                  fout={a?.redenFout ? <Tekst k="beheer.bewaren.redenFout" /> : undefined}
                  defaultValue={a?.reden}
                />
                <Knop>
                  <Tekst k="beheer.contact.bewaar" />
                </Knop>
              </>
            )}
          </Stapel>
        </form>
      </Vlak>
      <Verder href="/.well-known/security.txt">security.txt</Verder>
      <Verder href="/toegankelijkheid">
        <Tekst k="beheer.contact.zie" />
      </Verder>
    </Stapel>
  );
}
