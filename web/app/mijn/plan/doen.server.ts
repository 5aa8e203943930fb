import { antwoordMeelopen, stopMeelopen } from '@bijrijder/dossier/begeleiding';
import { sluitAf } from '@bijrijder/dossier/contact';
import {
  AANDACHTMINUTEN,
  ANTWOORDEN,
  antwoordOpVerplichting,
  beantwoordVoorstel,
  doelErbij,
  haalStapWeg,
  kiesVorm,
  STAPSTANDEN,
  schuifStap,
  splitsStap,
  stapErbij,
  stelAandachtVoor,
  TERREINEN,
  VORMEN,
  veranderDoel,
  veranderStap,
  verwijderDoel,
  zegJaTegenAandacht,
  zegtOverRust,
} from '@bijrijder/dossier/plan';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { DELEN, type Delen, deel, haalWeg, schrijf, voegToe } from '@bijrijder/dossier/verhaal';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { databank, leesSleutel, type WieClient } from '../../sessie.server.ts';

const uit = <T extends string>(lijst: readonly T[], waarde: string): T | undefined => lijst.find((x) => x === waarde);

/** What a person does in their own plan and story. Unknown acts are refused; empty words change nothing. */
export async function doeInPlan(wie: WieClient, vorm: FormData) {
  const lees = (naam: string, lengte = 1000) => tekstveld(vorm, naam, lengte);
  // nothing is shown to others that nobody said may be
  const delen: Delen = uit(DELEN, lees('delen')) ?? 'ik';
  const doe = lees('doe');
  const id = lees('id');
  const bij = <T>(object: 'plan' | 'verhaal', handeling: 'toevoegen' | 'wijzigen', fn: (t: Toegang) => Promise<T>) =>
    metToegang(databank(), { wie, handeling, object, doel: 'eigen_zaak', betrokkene: wie.id }, fn);
  const eens = (object: 'plan' | 'verhaal', fn: (t: Toegang) => Promise<unknown>) =>
    bij(object, 'toevoegen', (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        await fn(t);
        return null;
      }),
    );
  const naar = (klaar: string, plek = '') => redirect(`/mijn/plan?klaar=${klaar}${plek}`, 303);
  const niets = () => redirect('/mijn/plan', 303);
  const mis = (soort: 'splits' | 'leeg', tekst: string) => data({ soort, id, tekst }, 400);
  const bijStap = () => ({
    woorden: lees('woorden'),
    wanneer: lees('wanneer'),
    doel: isNummer(lees('doel')) ? lees('doel') : null,
  });
  const weiger = () => new Response(null, { status: 400 });
  if (id && !isNummer(id)) throw weiger();

  switch (doe) {
    case 'tijd': {
      const minuten = AANDACHTMINUTEN.find((n) => n === Number(lees('minuten')));
      if (!minuten) return niets();
      await eens('plan', (t) => stelAandachtVoor(t, wie.id, minuten, lees('woorden', 500)));
      return naar('bewaard', '#tijd');
    }
    case 'tijd-ja':
      if (!id) throw weiger();
      await bij('plan', 'wijzigen', (t) => zegJaTegenAandacht(t, wie.id, id));
      return naar('bewaard', '#tijd');
    case 'meelopen-ja':
    case 'meelopen-nee':
      if (!id) throw weiger();
      await bij('plan', 'wijzigen', (t) => antwoordMeelopen(t, wie.id, id, doe === 'meelopen-ja'));
      return naar('meelopen', '#team');
    case 'meelopen-stop':
      if (!id) throw weiger();
      await bij('plan', 'wijzigen', (t) => stopMeelopen(t, wie.id, id));
      return naar('meelopen-stop');
    case 'verhaal':
    case 'nu':
      await bij('verhaal', 'wijzigen', (t) => schrijf(t, wie.id, doe, lees('tekst', 20_000), delen));
      return naar('bewaard', '#verhaal');
    case 'talent':
    case 'droom':
    case 'netwerk':
    case 'bijdrage':
      if (!lees('tekst')) return niets();
      await eens('verhaal', (t) => voegToe(t, wie.id, doe, lees('tekst'), delen));
      return naar('bewaard', `#${doe}`);
    case 'fragment':
      await bij('verhaal', 'wijzigen', (t) => deel(t, wie.id, id, delen));
      return naar('bewaard');
    case 'fragment-weg':
      await bij('verhaal', 'wijzigen', (t) => haalWeg(t, wie.id, id));
      return naar('bewaard');
    case 'doel': {
      const terrein = uit(TERREINEN, lees('terrein')) ?? 'anders';
      if (!lees('tekst')) return niets();
      await eens('plan', (t) => doelErbij(t, wie.id, { tekst: lees('tekst', 2000), terrein, delen }));
      return naar('bewaard');
    }
    case 'doel-tekst':
      if (!lees('tekst')) return niets();
      await bij('plan', 'wijzigen', async (t) => {
        const tekst = lees('tekst', 2000);
        // taken away in another tab: what is typed now is not lost
        if (!(await veranderDoel(t, wie.id, id, { tekst, delen })))
          await doelErbij(t, wie.id, { tekst, terrein: 'anders', delen });
      });
      return naar('bewaard');
    case 'doel-open':
    case 'doel-rust':
    case 'doel-gehaald': {
      const stand = uit(['open', 'rust', 'gehaald'] as const, doe.slice(5));
      await bij('plan', 'wijzigen', (t) => veranderDoel(t, wie.id, id, { stand: stand! }));
      return naar('bewaard');
    }
    case 'doel-weg':
      await bij('plan', 'wijzigen', (t) => verwijderDoel(t, wie.id, id));
      return naar('bewaard');
    case 'stap':
      if (!lees('tekst')) return niets();
      await eens('plan', (t) => stapErbij(t, wie.id, { tekst: lees('tekst'), ...bijStap(), delen }));
      return naar('bewaard', '#stappen');
    case 'stap-tekst':
      if (!lees('tekst')) return mis('leeg', '');
      await bij('plan', 'wijzigen', (t) => veranderStap(t, wie.id, id, { tekst: lees('tekst'), ...bijStap(), delen }));
      return naar('bewaard', '#stappen');
    case 'stap-haalbaar':
    case 'stap-kleiner': {
      const haalbaar = doe === 'stap-haalbaar' ? 'ja' : 'kleiner';
      await bij('plan', 'wijzigen', (t) => veranderStap(t, wie.id, id, { haalbaar }));
      return naar(haalbaar === 'ja' ? 'kan' : 'kleiner', '#stappen');
    }
    case 'stap-voor':
    case 'stap-na':
      await bij('plan', 'wijzigen', (t) => schuifStap(t, wie.id, id, doe === 'stap-voor' ? -1 : 1));
      return naar('rij', '#stappen');
    case 'stap-splits': {
      const stukken = lees('stukken', 4000)
        .split(/\r?\n/)
        .map((s) => s.trim().slice(0, 1000))
        .filter(Boolean)
        .slice(0, 20);
      if (!id || stukken.length < 2) return mis('splits', lees('stukken', 4000));
      await eens('plan', (t) => splitsStap(t, wie.id, id, stukken));
      return naar('splits', '#stappen');
    }
    case 'stap-weg':
      await bij('plan', 'wijzigen', (t) => haalStapWeg(t, wie.id, id));
      return naar('bewaard', '#stappen');
    case 'antwoord': {
      const antwoord = uit(ANTWOORDEN, lees('antwoord'));
      if (!antwoord) throw weiger();
      await bij('plan', 'wijzigen', (t) => beantwoordVoorstel(t, wie.id, id, antwoord, lees('woorden')));
      return naar('antwoord', '#stappen');
    }
    case 'verplichting': {
      const zegt = uit(['akkoord', 'lukt_niet'] as const, lees('antwoord'));
      if (!zegt || !id) throw weiger();
      await eens('plan', (t) => antwoordOpVerplichting(t, wie.id, id, zegt, lees('woorden', 4000)));
      return naar('verplicht', '#verplicht');
    }
    case 'rust': {
      const zegt = uit(['gaat_weer', 'nog_niet'] as const, lees('antwoord'));
      if (!zegt) throw weiger();
      await eens('plan', (t) => zegtOverRust(t, wie.id, zegt));
      return naar('rust', '#verplicht');
    }
    case 'afspraak-gedaan':
    case 'afspraak-los': {
      const hoe = doe === 'afspraak-gedaan' ? 'gedaan' : 'losgelaten';
      await metToegang(
        databank(),
        { wie, handeling: 'toevoegen', object: 'contact', doel: 'eigen_zaak', betrokkene: wie.id },
        (t) => sluitAf(t, wie.id, id, hoe),
      );
      return naar(hoe === 'gedaan' ? 'afspraak' : 'los', '#doet');
    }
    case 'vorm': {
      const keuze = uit(VORMEN, lees('vorm'));
      if (!keuze) return niets();
      await bij('plan', 'wijzigen', (t) => kiesVorm(t, wie.id, keuze));
      return naar('vorm');
    }
    default: {
      const stand = uit(STAPSTANDEN, doe.replace(/^stap-/, ''));
      if (!stand) throw weiger();
      await bij('plan', 'wijzigen', (t) => veranderStap(t, wie.id, id, { stand }));
      return naar(stand === 'klaar' ? 'stap' : 'bewaard', '#stappen');
    }
  }
}
