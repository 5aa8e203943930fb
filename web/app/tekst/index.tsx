import { createContext, Fragment, type ReactNode, useContext } from 'react';
import { type Bericht, vul } from './bericht.ts';
import type { Sleutel } from './sleutels.ts';

export type { Gebied, Sleutel } from './sleutels.ts';

/** Messages of some areas in one language, as a loader sends them (`teksten(...)` in sessie.server.ts). */
export type Tekstbron = { taal: string; berichten: Record<string, Bericht> };
export type Waarden = Readonly<Record<string, ReactNode>>;

/** Messages of a layout, and those of the layouts around it: looked up from the inside out. */
type Lagen = Tekstbron & { boven?: Lagen };
const Bron = createContext<Lagen>({ taal: 'nl', berichten: {} });

/** Give the pages inside the messages of these areas, on top of those from outside. */
export function Teksten({ bron, children }: { bron: Tekstbron; children: ReactNode }) {
  const boven = useContext(Bron);
  return <Bron.Provider value={{ taal: bron.taal, berichten: bron.berichten, boven }}>{children}</Bron.Provider>;
}

function vind(bron: Lagen, sleutel: string): Bericht | undefined {
  for (let laag: Lagen | undefined = bron; laag; laag = laag.boven) {
    const bericht = laag.berichten[sleutel];
    if (bericht !== undefined) return bericht;
  }
  return undefined;
}

/** The language a sentence is in: one that is not translated yet is Dutch, and counts the Dutch way. */
const taalVan = (bron: Lagen, sleutel: string): string =>
  bron.taal !== 'nl' && vind(bron, `nl:${sleutel}`) !== undefined ? 'nl' : bron.taal;

function zoek(bron: Lagen, sleutel: string): Bericht {
  const bericht = vind(bron, sleutel);
  if (bericht === undefined) {
    throw new Error(
      `Tekst "${sleutel}" is niet meegestuurd; laat een loader hierboven teksten('${sleutel.split('.')[0]}') geven.`,
    );
  }
  return bericht;
}

/** `t(key, values)` gives plain text: for attributes, labels and titles. */
export function useTekst(): (sleutel: Sleutel, waarden?: Readonly<Record<string, string | number>>) => string {
  const bron = useContext(Bron);
  return (sleutel, waarden = {}) =>
    vul<string>(zoek(bron, sleutel), waarden, taalVan(bron, sleutel), (_, delen) => delen.join('')).join('');
}

const TAGS = { b: (kind: ReactNode) => <strong>{kind}</strong> } as const;

/**
 * A message with React in it: `<Tekst k="mijn.krijgt" waarden={{ bedrag: <Bedrag … /> }} />`.
 * `<b>` is strong; other tags are functions in `tags`.
 */
export function Tekst({
  k,
  waarden = {},
  tags = {},
}: {
  k: Sleutel;
  waarden?: Waarden;
  tags?: Readonly<Record<string, (kind: ReactNode) => ReactNode>>;
}) {
  const bron = useContext(Bron);
  const maak: Record<string, (kind: ReactNode) => ReactNode> = { ...TAGS, ...tags };
  const taal = taalVan(bron, k);
  const delen = vul<ReactNode>(
    zoek(bron, k),
    waarden as Readonly<Record<string, string>>,
    taal,
    (naam, kind) => maak[naam]?.(genummerd(kind)) ?? genummerd(kind),
  );
  // a sentence that is not translated yet reads in its own direction and voice
  if (taal !== bron.taal) {
    return (
      <span lang="nl" dir="ltr">
        {genummerd(delen)}
      </span>
    );
  }
  return genummerd(delen);
}

function genummerd(delen: ReactNode[]): ReactNode {
  return delen.map((deel, plek) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their place
    <Fragment key={plek}>{deel}</Fragment>
  ));
}

/** The language of the page. */
export const useTaal = (): string => useContext(Bron).taal;
