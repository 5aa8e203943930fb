/** The rules for people: every rule with its sentence, formula in words, figures through time, and what is not certain. */
import type { Stelsel } from './naslag.ts';
import { loop, opVolgorde } from './ontleding.ts';
import { nederlands, type Opmaak } from './opmaak.ts';
import type { Breuk, Eenheid } from './taal/eenheid.ts';
import type { Bron, Parameter, Tabelrij, Zekerheid } from './taal/parameters.ts';
import type { Artikel } from './taal/regel.ts';
import type { Knoop } from './taal/uitdrukking.ts';
import { type Formuledeel, formuledeel } from './woorden.ts';

export interface Figuurdruk {
  readonly sleutel: string;
  readonly titel: string;
  readonly versies: readonly {
    readonly van: string;
    readonly totEnMet: string | undefined;
    readonly bekendVanaf: string | undefined;
    /** One value in words, or the rows of a table: lower bound first. */
    readonly waarde: string | readonly (readonly string[])[];
    readonly bron: Bron;
    readonly zekerheid: Zekerheid;
  }[];
}
export interface Feitdruk {
  readonly naam: string;
  readonly titel: string;
  readonly eenheid: Eenheid;
  readonly laag: bigint;
  readonly hoog: bigint;
}
export interface Regeldruk {
  readonly naam: string;
  readonly titel: string;
  readonly artikel: Artikel;
  readonly eenheid: Eenheid;
  readonly versies: readonly {
    readonly van: string;
    readonly tot: string | undefined;
    readonly bekendVanaf: string | undefined;
    readonly artikel: Artikel;
    readonly zin: string;
    readonly formule: Formuledeel;
  }[];
  readonly feiten: readonly Feitdruk[];
  readonly figuren: readonly Figuurdruk[];
  /** Rules this one uses, and rules that use it. */
  readonly gebruikt: readonly string[];
  readonly gebruiktDoor: readonly string[];
  /** Worked examples by others that this rule is verified with; empty: shown as not verified. */
  readonly orakels: readonly string[];
  /** What is not certain, for people: the rule's own doubt, figures without an official source, figures that end. */
  readonly nietZeker: readonly string[];
}

/** Prints a whole set as data that a page can render. */
export function drukAf(stelsel: Stelsel, opmaak: Opmaak = nederlands): readonly Regeldruk[] {
  const regels = opVolgorde(stelsel);
  const gebruiktDoor = new Map<string, string[]>(regels.map((r) => [r.naam, []]));
  const vooraf = regels.map((regel) => {
    const gebruikt = new Set<string>();
    const feiten = new Map<string, Feitdruk>();
    const eenheden = new Map<string, Kolomeenheden>();
    const gezien = new Set<Knoop>();
    for (const v of regel.versies)
      loop(
        v.formule.knoop,
        (k) => {
          if (k.op === 'regel') gebruikt.add(k.regel.naam);
          if (k.op === 'invoer') feiten.set(k.invoer.naam, k.invoer);
          if (k.op === 'parameter') eenheden.set(k.sleutel, { enig: k.eenheid, kolommen: {} });
          if (k.op === 'tabel') {
            const al = eenheden.get(k.sleutel)?.kolommen ?? {};
            eenheden.set(k.sleutel, { enig: undefined, kolommen: { ...al, [k.kolom]: k.eenheid } });
          }
        },
        gezien,
      );
    for (const naam of gebruikt) gebruiktDoor.get(naam)!.push(regel.naam);
    return { regel, gebruikt, feiten, eenheden };
  });
  return vooraf.map(({ regel, gebruikt, feiten, eenheden }): Regeldruk => {
    const figuren = [...eenheden].flatMap(([sleutel, e]) => {
      const p = stelsel.parameters.get(sleutel);
      return p ? [figuurdruk(p, e, opmaak)] : [];
    });
    return {
      naam: regel.naam,
      titel: opmaak.titel?.(regel.naam) ?? regel.titel,
      artikel: regel.artikel,
      eenheid: regel.eenheid,
      versies: regel.versies.map((v) => ({
        van: v.van,
        tot: v.tot,
        bekendVanaf: v.bekendVanaf,
        artikel: v.artikel ?? regel.artikel,
        zin: opmaak.zin?.(regel.naam) ?? v.zin ?? regel.zin,
        formule: formuledeel(v.formule.knoop, stelsel.parameters, opmaak),
      })),
      feiten: [...feiten.values()].map(({ naam, titel, eenheid, laag, hoog }) => ({
        naam,
        titel,
        eenheid,
        laag,
        hoog,
      })),
      figuren,
      gebruikt: [...gebruikt],
      gebruiktDoor: gebruiktDoor.get(regel.naam)!,
      orakels: regel.orakels,
      nietZeker: [
        ...(regel.onzeker ? [regel.onzeker] : []),
        ...(regel.orakels.length ? [] : ['Deze regel is nog niet nagerekend met een voorbeeld van een ander.']),
        ...figuren.flatMap(twijfel),
      ],
    };
  });
}

interface Kolomeenheden {
  readonly enig: Eenheid | undefined;
  readonly kolommen: Readonly<Record<number, Eenheid>>;
}
function figuurdruk(p: Parameter, e: Kolomeenheden, opmaak: Opmaak): Figuurdruk {
  const schrijf = (b: Breuk, eenheid: string): string => opmaak.getal(b.teller, b.noemer, eenheid);
  return {
    sleutel: p.sleutel,
    titel: opmaak.titel?.(p.sleutel) ?? p.titel,
    versies: p.versies.map((v) => ({
      van: v.van,
      totEnMet: v.totEnMet,
      bekendVanaf: v.bekendVanaf,
      waarde:
        'teller' in v.waarde
          ? schrijf(v.waarde, e.enig ?? 'aantal')
          : (v.waarde as readonly Tabelrij[]).map((rij) => rij.map((b, i) => schrijf(b, e.kolommen[i] ?? 'aantal'))),
      bron: v.bron,
      zekerheid: v.zekerheid,
    })),
  };
}

function twijfel(f: Figuurdruk): string[] {
  const uit: string[] = [];
  for (const v of f.versies) {
    if (v.zekerheid === 'unverified') uit.push(`${f.titel} vanaf ${v.van}: nog niet in een officiële bron gevonden.`);
    if (v.zekerheid === 'secondary')
      uit.push(`${f.titel} vanaf ${v.van}: door een ander genoemd, niet zelf nagelezen.`);
  }
  const laatste = f.versies.reduce((a, b) => (a.van >= b.van ? a : b), f.versies[0]!);
  if (laatste?.totEnMet) uit.push(`${f.titel}: na ${laatste.totEnMet} nog niet bekend.`);
  return uit;
}
