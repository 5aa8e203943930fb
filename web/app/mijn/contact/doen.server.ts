import { vangOp } from '@bijrijder/dossier/begeleiding';
import {
  antwoordOpGesprek,
  bewaarVoorkeur,
  GESPREKSVORMEN,
  KANALEN,
  kiesLeestaal,
  planAfspraak,
  stuurBericht,
  vrijeMomenten,
  zegAf,
} from '@bijrijder/dossier/contact';
import {
  antwoordOpOverdracht,
  beginOverdracht,
  kiesSamen,
  stopOverdracht,
  verseOverdracht,
} from '@bijrijder/dossier/overdracht';
import { kiesBegeleiderwens, WENSEN } from '@bijrijder/dossier/team';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { TALEN } from '@bijrijder/web/server';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { leesSleutel, type WieClient } from '../../sessie.server.ts';
import { bijMij } from './bij.server.ts';

/** What a person does about contact: how, when, with whom, and what they say of a note. */
export async function doeInContact(wie: WieClient, vorm: FormData): Promise<Response> {
  const lees = (naam: string, lengte = 300) => tekstveld(vorm, naam, lengte);
  const id = lees('id');
  if (id && !isNummer(id)) throw new Response(null, { status: 400 });
  const naar = (klaar: string, plek = '') => redirect(`/mijn/contact${klaar && `?klaar=${klaar}`}${plek}`, 303);
  switch (lees('doe')) {
    case 'voorkeur':
      await bijMij(wie, 'contactgegevens', 'wijzigen', async (t) => {
        const taal = TALEN.find((x) => x === lees('leestaal'));
        if (taal) await kiesLeestaal(t, wie.id, taal);
        await bewaarVoorkeur(t, wie.id, {
          kanaal: KANALEN.find((k) => k === lees('kanaal')) ?? 'bellen',
          tijden: lees('tijden'),
          plek: lees('plek'),
          tolk: lees('tolk'),
          meenemen: lees('meenemen'),
          nooitEerstBrief: lees('brief') === 'ja',
        });
      });
      return naar('voorkeur.bewaard');
    case 'plan': {
      const [dag, tijd] = lees('moment').split(' ');
      const { resultaat } = await bijMij(wie, 'contact', 'toevoegen', (t, naast) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          // only a moment that was offered: a form says anything
          const vrij = naast ? await vrijeMomenten(t, naast.id) : [];
          const moment = vrij.find((m) => m.dag === dag && m.tijd === tijd);
          if (!naast || !moment) return false;
          const vers = await verseOverdracht(t, wie.id);
          const kennismaken = vers?.naar?.id === naast.id;
          if (kennismaken) await kiesSamen(t, wie.id, vers.id, lees('samen') === 'ja');
          return planAfspraak(t, wie.id, naast.id, {
            ...moment,
            vorm: GESPREKSVORMEN.find((g) => g === lees('vorm')) ?? 'telefoon',
            plek: lees('plek'),
            soort: kennismaken ? 'kennismaken' : 'gesprek',
            tolk: lees('tolk'),
            meenemen: lees('meenemen'),
          });
        }),
      );
      return naar(resultaat ? 'afspraken.gemaakt' : 'bezet', '#afspraken');
    }
    case 'iemand':
      await bijMij(wie, 'contact', 'toevoegen', (t) => vangOp(t, wie.id));
      return naar('afspraken.gevonden', '#afspraken');
    case 'zeg-af':
      await bijMij(wie, 'contact', 'toevoegen', (t) => zegAf(t, wie.id, id));
      return naar('afspraken.afgezegd', '#afspraken');
    case 'zo_is_het':
    case 'aanvulling': {
      const soort = lees('doe') === 'zo_is_het' ? 'zo_is_het' : 'aanvulling';
      const tekst = lees('tekst', 4000);
      if (soort === 'aanvulling' && !tekst) return naar('', '#gesprekken');
      await bijMij(wie, 'contact', 'toevoegen', (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await antwoordOpGesprek(t, wie.id, id, soort, soort === 'aanvulling' ? tekst : '');
          return null;
        }),
      );
      return naar('gesprekken.dank', '#gesprekken');
    }
    case 'begeleider': {
      const wens = WENSEN.find((w) => w === lees('begeleiderwens'));
      if (!wens) return naar('', '#begeleider');
      await bijMij(wie, 'contact', 'toevoegen', (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await kiesBegeleiderwens(t, wie.id, wens, lees('begeleiderwoorden', 1000));
          return null;
        }),
      );
      return naar('begeleider.bewaard', '#begeleider');
    }
    case 'ander':
      await bijMij(wie, 'contact', 'toevoegen', (t, naast) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          const [reden, wens] = [lees('reden', 1000), lees('wens', 1000)];
          const van = naast?.id ?? (await vangOp(t, wie.id));
          if (van) await beginOverdracht(t, wie.id, van, { reden, wens });
          else if (reden || wens) await stuurBericht(t, wie.id, `${reden}\n${wens}`, null, '/mijn/contact');
          return null;
        }),
      );
      return naar('', '#ander');
    case 'akkoord':
    case 'niet-akkoord':
      await bijMij(wie, 'contact', 'toevoegen', (t) =>
        antwoordOpOverdracht(t, wie.id, id, lees('doe') === 'akkoord', lees('woorden', 2000)),
      );
      return naar('', '#ander');
    case 'blijf':
      await bijMij(wie, 'contact', 'toevoegen', (t) => stopOverdracht(t, wie.id, id));
      return naar('', '#ander');
    default:
      throw new Response(null, { status: 400 });
  }
}
