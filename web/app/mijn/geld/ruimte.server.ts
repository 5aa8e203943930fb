import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { GIFTSOORTEN, type Giftsoort, neemTerug, schrijfGift, schrijfSpaargeld } from '@bijrijder/dossier/geld';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { tekstveld } from '../../formulier.ts';
import { isDag } from '../../maand.ts';
import { databank, eisClient, leesSleutel } from '../../sessie.server.ts';

/** Highest amount that fits the field of a fact. */
const HOOGSTE = 1_000_000_000;

/** What was typed and what is wrong with it; nothing is kept then. */
export interface Ruimtefout {
  readonly vorm: 'gift' | 'spaargeld';
  readonly fouten: readonly ('bedrag' | 'dag' | 'tijdens')[];
  readonly getypt: Readonly<Record<string, string>>;
}

const isGiftsoort = (w: string): w is Giftsoort => (GIFTSOORTEN as readonly string[]).includes(w);
const bedragVan = (tekst: string): number | null => {
  const cent = leesBedrag(tekst);
  return cent !== null && cent >= 0 && cent <= HOOGSTE ? cent : null;
};
/** This calendar year or the one before, and not in the future. */
const magDag = (dag: string, vandaag: string): boolean =>
  isDag(dag) && dag <= vandaag && dag >= `${Number(vandaag.slice(0, 4)) - 1}-01-01`;

/** Keeps, improves or takes back what somebody tells about gifts and savings. Null: done. */
export async function verwerkRuimte(request: Request): Promise<Ruimtefout | null> {
  const vorm = await request.clone().formData();
  const lees = (naam: string): string => tekstveld(vorm, naam, 200);
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'opgave', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t): Promise<Ruimtefout | null> => {
      const thuis = await huishoudenVan(t, wie.id);
      if (!thuis) return null;
      const een = (fn: () => Promise<void>) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await fn();
          return null;
        });
      switch (lees('doe')) {
        case 'weg':
          await neemTerug(t, thuis.huishouden, lees('soort') === 'vermogen' ? 'vermogen' : 'gift', lees('onderwerp'));
          return null;
        case 'gift':
          return gift(t, thuis.huishouden, lees, een);
        case 'spaargeld':
          return spaargeld(t, thuis.huishouden, lees, een);
        default:
          return null;
      }
    },
  );
}

type Een = (fn: () => Promise<void>) => Promise<unknown>;

async function gift(t: Toegang, huis: string, lees: (n: string) => string, een: Een): Promise<Ruimtefout | null> {
  const getypt = { wat: lees('wat'), dag: lees('dag'), bedrag: lees('bedrag'), onderwerp: lees('onderwerp') };
  const bedragCent = bedragVan(getypt.bedrag);
  const fouten = [
    ...(bedragCent === null || bedragCent === 0 ? (['bedrag'] as const) : []),
    ...(magDag(getypt.dag, t.vandaag) ? [] : (['dag'] as const)),
  ];
  if (fouten.length > 0 || bedragCent === null) return { vorm: 'gift', fouten, getypt };
  await een(() =>
    schrijfGift(t, huis, {
      ...(getypt.onderwerp ? { onderwerp: getypt.onderwerp } : {}),
      wat: isGiftsoort(getypt.wat) ? getypt.wat : 'geld',
      dag: getypt.dag,
      bedragCent,
    }),
  );
  return null;
}

async function spaargeld(t: Toegang, huis: string, lees: (n: string) => string, een: Een): Promise<Ruimtefout | null> {
  const getypt = { dag: lees('dag'), bedrag: lees('bedrag'), tijdens: lees('tijdens') };
  const bedragCent = bedragVan(getypt.bedrag);
  const tijdensCent = getypt.tijdens === '' ? 0 : bedragVan(getypt.tijdens);
  const fouten = [
    ...(bedragCent === null ? (['bedrag'] as const) : []),
    ...(tijdensCent === null || (bedragCent !== null && tijdensCent > bedragCent) ? (['tijdens'] as const) : []),
    ...(magDag(getypt.dag, t.vandaag) ? [] : (['dag'] as const)),
  ];
  if (fouten.length > 0 || bedragCent === null || tijdensCent === null) return { vorm: 'spaargeld', fouten, getypt };
  await een(() => schrijfSpaargeld(t, huis, { dag: getypt.dag, bedragCent, tijdensCent }));
  return null;
}
