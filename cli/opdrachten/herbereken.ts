import { parseArgs } from 'node:util';
import { type Databank, openDatabank } from '@bijrijder/dossier/databank';
import {
  type Afwijking,
  type Bon,
  bonnenVan,
  herbereken,
  type Specificatieregel,
  zoekAfdruk,
} from '@bijrijder/dossier/verrekening';

const GEBRUIK = `Gebruik: bijrijder herbereken --maand 2026-03 [--gemeente 9999] [--json]
         bijrijder herbereken --maand 2026-03 --huishouden ID   één huishouden, met de bon: feiten, cijfers van de wet, bron
         bijrijder herbereken --afdruk 3f9a…                    het besluit met deze vingerafdruk (minstens 8 tekens)
Rekent besluiten opnieuw uit met wat toen bekend was en vergelijkt de bytes. Er wordt niets opgeslagen; wie de bon van een
huishouden opvraagt, staat bij de mensen in ‘Wie keek er?’.
De databank is die van BIJRIJDER_DATA of DATABASE_URL; stop eerst het product als dat de ingebouwde databank gebruikt.
Uitkomst: 0 alles gelijk, 1 iets verschilt of er is niets besloten, 2 verkeerd gebruik.
`;
/** What it means, and what a controller does with it. */
const UITLEG: Readonly<Record<Afwijking['wat'], string>> = {
  afdruk:
    'De regels en de stand zijn gelijk, maar iets waarop het besluit rust niet (feiten, zekerheid of grootboek). Vergelijk de bon.',
  regels:
    'Met dezelfde regels en feiten komen er nu andere bedragen uit. Dat hoort niet: meld dit aan wie het programma onderhoudt.',
  stand: 'Het bedrag is gelijk. Wat de maand naliet (tellers, schuld, reserve of premie) is anders.',
  geen_besluit: 'Er komt nu geen besluit uit: voor deze maand ontbreekt nu een bedrag, of er zou geen recht zijn.',
  andere_versie:
    'Toen golden andere regels of cijfers. Het besluit blijft zoals het is; met de regels van nu komt er iets anders uit.',
  feiten_weg:
    'De feiten waarop dit besluit rust, zijn vernietigd omdat hun bewaartermijn voorbij is. Narekenen kan niet meer. Het besluit en zijn vingerafdruk staan er nog.',
};
const HOOGSTENS = 50;

const euro = (cent: number): string =>
  `${cent < 0 ? '-' : ''}€ ${Math.floor(Math.abs(cent) / 100)},${String(Math.abs(cent) % 100).padStart(2, '0')}`;
const zin = (regel: string): void => void process.stdout.write(`${regel}\n`);
const regelTekst = (r: Specificatieregel): string =>
  `${r.sleutel}${r.persoon ? ` ${r.persoon}` : ''}${r.maand ? ` (${r.maand})` : ''}: ${euro(r.bedragCent)}, ${r.artikel}`;

/** `bijrijder herbereken`: exit code 0 when every decision has the same bytes, 1 when one differs or there is none, 2 for wrong use. */
export async function herberekenOpdracht(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      maand: { type: 'string' },
      gemeente: { type: 'string', default: '9999' },
      huishouden: { type: 'string' },
      afdruk: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const tekst = (w: unknown): string => (typeof w === 'string' ? w : '');
  let [maand, huishouden] = [tekst(values.maand), tekst(values.huishouden).toLowerCase()];
  const gezocht = tekst(values.afdruk).toLowerCase();
  const goed =
    (gezocht ? /^[0-9a-f]{8,64}$/.test(gezocht) : /^\d{4}-(0[1-9]|1[0-2])$/.test(maand)) &&
    /^\d{1,5}$/.test(tekst(values.gemeente)) &&
    (huishouden === '' || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(huishouden));
  if (values.help || !goed) {
    process[values.help ? 'stdout' : 'stderr'].write(GEBRUIK);
    return values.help ? 0 : 2;
  }
  const gemeente = Number(values.gemeente);
  const databank = await openDatabank('herbereken');
  try {
    if (gezocht) {
      const plek = await zoekAfdruk(databank.werk.db, gemeente, gezocht);
      if (!plek) {
        process.stderr.write(
          `Er is in gemeente ${gemeente} geen besluit, of meer dan één, met vingerafdruk ${gezocht}.\n`,
        );
        return 1;
      }
      ({ maand, huishouden } = plek);
    }
    return await rekenNa(databank, gemeente, maand, huishouden || undefined, values.json === true);
  } finally {
    await databank.stop();
  }
}

async function rekenNa(
  databank: Databank,
  gemeente: number,
  maand: string,
  huishouden: string | undefined,
  json: boolean,
) {
  const uit = await herbereken(databank.werk.db, gemeente, maand, huishouden);
  if (uit.gelijk + uit.afwijkend.length === 0) {
    process.stderr.write(
      huishouden
        ? `Over ${maand} is er van dit huishouden in gemeente ${gemeente} geen besluit. Was het er wel, dan is het met alles waarop het rustte vernietigd toen de bewaartermijn voorbij was. Er is dus niets nagerekend.\n`
        : `Er is niets besloten over ${maand} in gemeente ${gemeente}. Er is dus niets nagerekend.\n`,
    );
    return 1;
  }
  const bonnen = huishouden ? ((await bonnenVan(databank.werk.db, gemeente, maand, huishouden)) ?? []) : [];
  const code = uit.afwijkend.length === 0 ? 0 : 1;
  if (json) {
    zin(JSON.stringify(huishouden ? { ...uit, bonnen } : uit));
    return code;
  }
  zin(`${uit.gelijk} besluiten over ${maand} zijn byte voor byte gelijk, ${uit.afwijkend.length} niet.`);
  if (uit.andereVersie > 0)
    zin(
      `Van de gelijke dragen er ${uit.andereVersie} een eerdere versie van regels en cijfers; er komt hetzelfde uit.`,
    );
  for (const a of uit.afwijkend.slice(0, HOOGSTENS)) schrijfAfwijking(a);
  if (uit.afwijkend.length > HOOGSTENS)
    zin(`En nog ${uit.afwijkend.length - HOOGSTENS}. Met --json staan zij er allemaal.`);
  for (const b of bonnen) schrijfBon(b);
  return code;
}

function schrijfAfwijking({ huishouden, volgnummer, wat, toen, nu, alleenToen, alleenNu }: Afwijking): void {
  zin(`\n${huishouden} nummer ${volgnummer}: ${UITLEG[wat]}`);
  zin(
    `  toen: betaald ${euro(toen.betaaldCent)}, norm ${euro(toen.normCent)}, inkomen ${euro(toen.inkomenCent)}, regels ${toen.versie}`,
  );
  if (nu)
    zin(
      `  nu:   betaald ${euro(nu.betaaldCent)}, norm ${euro(nu.normCent)}, inkomen ${euro(nu.inkomenCent)}, regels ${nu.versie}`,
    );
  if (!nu) return;
  for (const r of alleenToen) zin(`  stond er toen:  ${regelTekst(r)}`);
  for (const r of alleenNu) zin(`  komt er nu uit: ${regelTekst(r)}`);
}

function schrijfBon(b: Bon): void {
  zin(`\nBesluit nummer ${b.volgnummer} (${b.soort}), genomen op ${b.besloten}. Betaald: ${euro(b.betaaldCent)}.`);
  zin(`Regels en cijfers: ${b.versie}. Vingerafdruk: ${b.afdruk}`);
  for (const r of b.regels) zin(`  ${regelTekst(r)}`);
  zin(`Feiten die toen bekend waren over deze maand: ${b.feiten.length}`);
  for (const f of b.feiten)
    zin(
      `  ${f.soort}, ${f.van} tot en met ${f.tot ?? 'nu'}, bekend op ${f.bekendOp}, van ${f.herkomst}: ${JSON.stringify(f.inhoud)}`,
    );
  zin(`Cijfers van de wet die meetelden: ${b.cijfers.length}`);
  for (const c of b.cijfers)
    zin(
      `  ${c.titel}: ${c.waarde}, vanaf ${c.vanaf}${c.zeker ? '' : ', niet bevestigd'}: ${c.document}${c.artikel ? `, ${c.artikel}` : ''} (${c.sleutel})`,
    );
}
