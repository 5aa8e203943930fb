import { bereidVoor } from '@bijrijder/dossier/bezoek';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Knop, Knoppen, Melding, Stapel } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { leesSleutel, nieuweSleutel, vertaler, verzoek } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { Bezoekdelen } from '../bezoek/delen.tsx';
import { bezoekinhoud } from '../bezoek/inhoud.server.ts';
import type { Route } from './+types/bezoek.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  return bijPersoon(request, params.persoon, { handeling: 'lezen', object: 'contact' }, async (t) => ({
    kop: await leesKop(t, params.persoon),
    inhoud: await bezoekinhoud(t, params.persoon, vertaler(verzoek().taal)),
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const { resultaat } = await bijPersoon(
    request,
    params.persoon,
    { handeling: 'toevoegen', object: 'contact', reden: 'Voorbereiding van een bezoek aan u' },
    (t) => eenmalig(t, leesSleutel(vorm), () => bereidVoor(t, params.persoon)),
  );
  return redirect(`/werkplek/bezoek/${params.persoon}/${resultaat}`, 303);
}

/** On paper, or along on the device: what this visit needs. Printing this page is enough where there is no script. */
export default function Bezoekvoorbereiden({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Persoonblad kop={d.kop} hier="gesprekken" titel={t('werkplek.bezoek.titel')}>
      <Stapel gat="r5">
        <Melding icoon="printer" titel={<Tekst k="werkplek.bezoek.mee" />}>
          <p>
            <Tekst k="werkplek.bezoek.meeBij" waarden={{ naam: d.kop.roepnaam }} />
          </p>
          <form method="post">
            <Eenmalig sleutel={d.sleutel} />
            <Knoppen>
              <Knop icoon="wifi-slash">
                <Tekst k="werkplek.bezoek.knop" />
              </Knop>
            </Knoppen>
          </form>
        </Melding>
        <Bezoekdelen delen={d.inhoud.delen} />
      </Stapel>
    </Persoonblad>
  );
}
