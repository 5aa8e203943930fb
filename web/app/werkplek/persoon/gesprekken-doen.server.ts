import { leesAntwoord, leesBerichten, stuurBericht } from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { leesSleutel } from '../../sessie.server.ts';
import { leesAfspraakvorm, plan } from '../agenda/doen.server.ts';
import { bijPersoon } from './kop.server.ts';

/** What a colleague does among the talks of one person: write, answer, plan and cancel. */
export async function doeInGesprekken(request: Request, persoon: string): Promise<Response> {
  const vorm = await request.formData();
  const tekst = (naam: string) => tekstveld(vorm, naam);
  const hier = `/werkplek/mensen/${persoon}/gesprekken`;
  switch (tekst('doe')) {
    case 'bericht': {
      if (!tekst('tekst')) return redirect(`${hier}#berichten`, 303);
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'bericht' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          if (t.wie.soort === 'medewerker') await stuurBericht(t, persoon, tekst('tekst').slice(0, 4000), t.wie.id);
          await leesBerichten(t, persoon);
          return null;
        }),
      );
      return redirect(`${hier}#berichten`, 303);
    }
    case 'geen-antwoord':
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'bericht' }, (t) =>
        leesBerichten(t, persoon),
      );
      return redirect(`${hier}#berichten`, 303);
    case 'antwoord': {
      if (!tekst('tekst')) return redirect(hier, 303);
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'bericht' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          if (t.wie.soort === 'medewerker')
            await stuurBericht(t, persoon, tekst('tekst').slice(0, 4000), t.wie.id, '/mijn/contact#gesprekken');
          await leesAntwoord(t, persoon, tekst('id'));
          return null;
        }),
      );
      return redirect(`${hier}#berichten`, 303);
    }
    case 'gelezen':
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'bericht' }, (t) =>
        leesAntwoord(t, persoon, tekst('id')),
      );
      return redirect(hier, 303);
    case 'plan': {
      const { resultaat } = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'contact' }, (t) =>
        eenmalig(t, leesSleutel(vorm), () => plan(t, persoon, leesAfspraakvorm(vorm))),
      );
      return redirect(resultaat ? `${hier}#afspraken` : `${hier}?klaar=bezet#afspraken`, 303);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
