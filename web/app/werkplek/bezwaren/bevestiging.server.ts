import type { Bezwaar } from '@bijrijder/dossier/bezwaar';
import { bevestigingVan, bevestigOntvangst, EerstSpreken, legPogingVast, POGINGEN } from '@bijrijder/dossier/brief';
import { voorkeurVan } from '@bijrijder/dossier/contact';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { tekstveld } from '../../formulier.ts';
import { regelnaam } from '../../gedeeld/pdf.server.ts';
import { databank, leesSleutel, nieuweSleutel, type WieMedewerker } from '../../sessie.server.ts';

const vraag = (wie: WieMedewerker, b: Bezwaar) =>
  ({ wie, object: 'brief', doel: 'bezwaar_behandelen', betrokkene: b.persoon }) as const;

/** How the confirmation of an objection stands; null for who may not write letters. */
export async function leesBevestiging(wie: WieMedewerker, b: Bezwaar) {
  if (wie.rol !== 'inkomensconsulent' || b.einde) return null;
  return metToegang(databank(), { ...vraag(wie, b), handeling: 'lezen' }, async (t) => ({
    stand: await bevestigingVan(t, b, regelnaam),
    voorkeur: (await voorkeurVan(t, b.persoon)) ?? null,
    sleutels: { brief: nieuweSleutel(), poging: nieuweSleutel() },
  }));
}

/** Sends it, or notes that somebody was called. @returns what is missing, or null when it is done */
export async function doeBevestiging(wie: WieMedewerker, b: Bezwaar, vorm: FormData) {
  if (wie.rol !== 'inkomensconsulent') throw new Response(null, { status: 403 });
  const tekst = tekstveld(vorm, 'tekst', 1000);
  if (vorm.get('doe') === 'poging') {
    const hoe = POGINGEN.find((p) => p === vorm.get('hoe'));
    const sprak = vorm.get('gesproken');
    if (!hoe || (sprak !== 'ja' && sprak !== 'nee')) return { poging: true as const, tekst };
    await metToegang(databank(), { ...vraag(wie, b), handeling: 'toevoegen' }, (t) =>
      eenmalig(t, leesSleutel(vorm), () => legPogingVast(t, b.persoon, { hoe, gesproken: sprak === 'ja', tekst })),
    );
    return null;
  }
  try {
    await metToegang(databank(), { ...vraag(wie, b), handeling: 'toevoegen' }, (t) =>
      eenmalig(t, leesSleutel(vorm), () => bevestigOntvangst(t, b, tekstveld(vorm, 'erbij', 1000), regelnaam)),
    );
  } catch (fout) {
    // asked in between for no letter first: the page shows the call that comes before
    if (!(fout instanceof EerstSpreken)) throw fout;
  }
  return null;
}
