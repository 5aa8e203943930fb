import type { Geld, Idee, Ideebeeld, ideeenVan } from '@bijrijder/dossier/geld';
import { metToegang } from '@bijrijder/dossier/toegang';
import { databank, eisClient } from '../../sessie.server.ts';
import { andersBeeld, GELDVELDEN, VELDEN, type Veld } from './anders.server.ts';
import { urenWoord } from './reken.ts';
import { watAlsBeeld } from './wat-als.server.ts';
import { wegVergelijking } from './weg.server.ts';

/** One's own ideas only: the partner does not see them. */
export async function bijEigenIdeeen<T>(
  request: Request,
  handeling: 'lezen' | 'toevoegen' | 'wijzigen',
  fn: (t: Parameters<typeof ideeenVan>[0], persoon: string) => Promise<T>,
): Promise<T> {
  const wie = await eisClient(request);
  return metToegang(databank(), { wie, handeling, object: 'idee', doel: 'eigen_zaak', betrokkene: wie.id }, (t) =>
    fn(t, wie.id),
  );
}

type Invulling = Ideebeeld['ingevuld'][number];
const bedrag = (veld: string, cent: number): Invulling => ({ veld, soort: 'bedrag', waarde: String(cent) });
const woord = (veld: string, waarde: string): Invulling => ({ veld, soort: 'woord', waarde });
const maand = (veld: string, waarde: string): Invulling => ({ veld, soort: 'maand', waarde });

/** The figures of an idea as they are today, with the same code as its own page; null when they cannot be calculated now. */
export function ideebeeld(geld: Geld, persoon: string, idee: Pick<Idee, 'pad' | 'vraag'>): Ideebeeld | null {
  const v = new URLSearchParams(idee.vraag);
  const basis = { pad: idee.pad, vraag: null, berekendOp: geld.vandaag, perExtraUurCent: null } as const;
  if (idee.pad === 'wat-als') {
    const b = watAlsBeeld(geld, persoon, v);
    if (b?.soort !== 'beeld') return null;
    return {
      ...basis,
      van: b.maand,
      ingevuld: [
        woord('uren', urenWoord(b.keuze.urenHonderdsten)),
        bedrag('uurloon', b.keuze.uurloonCent),
        bedrag('nettoloon', b.dan.loonCent),
        maand('maand', b.maand),
      ],
      perExtraUurCent: b.perExtraUurCent,
      uitkomsten: [
        {
          naam: 'dan',
          samenCent: b.dan.samenCent,
          verschilCent: b.dan.samenCent - b.nu.samenCent,
          premieCent: b.dan.premieCent,
          jaarCent: null,
          maanden: [],
        },
      ],
    };
  }
  if (idee.pad === 'anders') {
    const b = andersBeeld(geld, persoon, v);
    if (!b || b.uitkomsten.length === 0) return null;
    const zeg = (veld: Veld): Invulling => {
      const waarde = b.velden[veld];
      if (GELDVELDEN.has(veld)) return bedrag(veld, b.bedragen[veld] ?? 0);
      if (veld === 'van') return maand(veld, b.van);
      if (veld === 'stopt') return woord(veld, b.banen.find((x) => x.bron === waarde)?.werkgever ?? '–');
      if (veld === 'bron') return woord(veld, b.banen.find((x) => x.bron === waarde)?.werkgever ?? waarde);
      if (veld === 'kind') return woord(veld, b.kinderen.find((k) => String(k.kind) === waarde)?.naam ?? waarde);
      return woord(veld, waarde);
    };
    return {
      ...basis,
      vraag: b.soort,
      van: b.toon,
      ingevuld: VELDEN[b.soort].map(zeg),
      uitkomsten: b.uitkomsten.map((u) => {
        const eerste = u.maanden.find((m) => m.maand === b.toon);
        return {
          naam: u.naam,
          samenCent: eerste?.danCent ?? 0,
          verschilCent: eerste?.verschilCent ?? 0,
          premieCent: eerste?.premieCent ?? null,
          jaarCent: u.verschilCent,
          maanden: u.maanden.map((m) => ({ maand: m.maand, nuCent: m.nuCent, danCent: m.danCent })),
        };
      }),
    };
  }
  const w = wegVergelijking(geld, persoon, v);
  const eerste = w.vergelijking.maanden.find((m) => m.dan.maand === w.van);
  return {
    ...basis,
    van: w.van,
    ingevuld: [bedrag('wegloon', w.loonCent), maand('van', w.van), woord('duur', String(w.duur))],
    uitkomsten: [
      {
        naam: 'dan',
        samenCent: eerste?.dan.samenCent ?? 0,
        verschilCent: eerste ? eerste.dan.samenCent - eerste.nu.samenCent : 0,
        premieCent: eerste?.dan.premieCent ?? null,
        jaarCent: w.vergelijking.verschilSamenCent,
        maanden: w.vergelijking.maanden.map((m) => ({
          maand: m.dan.maand,
          nuCent: m.nu.samenCent,
          danCent: m.dan.samenCent,
        })),
      },
    ],
  };
}
