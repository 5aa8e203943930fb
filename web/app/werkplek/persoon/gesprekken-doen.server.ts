import { leesAntwoord, leesBerichten, planAfspraak, stuurBericht, zegAf } from '@bijrijder/dossier/contact';
import { verseOverdracht } from '@bijrijder/dossier/overdracht';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { datum } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { GESPREKSVORMEN } from '../../gedeeld/keuzes.ts';
import { leesSleutel, vertaler } from '../../sessie.server.ts';
import { bijPersoon } from './kop.server.ts';

/** What a colleague does among the talks of one person: write, answer, plan and cancel. */
export async function doeInGesprekken(request: Request, persoon: string): Promise<Response> {
  const vorm = await request.formData();
  const tekst = (naam: string) => String(vorm.get(naam) ?? '').trim();
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
      const [dag, tijd] = tekst('moment').split(' ');
      if (!dag || !tijd) return redirect(`${hier}#afspraken`, 303);
      const { resultaat } = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'contact' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () =>
          t.wie.soort === 'medewerker'
            ? planAfspraak(t, persoon, t.wie.id, {
                dag,
                tijd,
                vorm: GESPREKSVORMEN.find((g) => g === tekst('vorm')) ?? 'telefoon',
                plek: tekst('plek').slice(0, 200),
                // the first talk after a handover is to get to know each other
                soort: (await verseOverdracht(t, persoon))?.naar?.id === t.wie.id ? 'kennismaken' : 'gesprek',
                tolk: '',
                meenemen: '',
              })
            : false,
        ),
      );
      return redirect(resultaat ? `${hier}#afspraken` : `${hier}?klaar=bezet#afspraken`, 303);
    }
    case 'zeg-af':
      if (!tekst('waarom')) return redirect(`${hier}#afspraken`, 303);
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'contact' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          const weg = await zegAf(t, persoon, tekst('id'));
          if (weg && t.wie.soort === 'medewerker')
            await stuurBericht(t, persoon, afzegging(weg, tekst('waarom')), t.wie.id, '/mijn/contact#afspraken');
          return null;
        }),
      );
      return redirect(`${hier}#afspraken`, 303);
    default:
      throw new Response(null, { status: 400 });
  }
}

/** What somebody reads when we cancel: which appointment, and why in the words of the colleague. */
const afzegging = (a: { dag: string; tijd: string }, waarom: string): string =>
  vertaler('nl')('werkplek.afspraken.bericht', {
    dag: datum(a.dag),
    tijd: a.tijd.replace(':', '.'),
    waarom: waarom.slice(0, 1000),
  });
