import { isArabisch, type Letter, perLetter } from './letters.ts';

/** What is drawn in one go: one letter, one width. */
export type Loop = { letter: Letter; tekst: string; breed: number };
export type Meet = (letter: Letter, tekst: string) => number;

/**
 * Breaks pieces into lines of at most `breedte` points. A word wider than a line is cut. Every line but the last ends
 * with its space, so that who copies or listens gets whole words.
 */
export function breek(
  delen: readonly { tekst: string; vet: boolean }[],
  breedte: number,
  meet: Meet,
): { lopen: Loop[]; breed: number }[] {
  const regels: { lopen: Loop[]; breed: number }[] = [{ lopen: [], breed: 0 }];
  const zet = (woord: Loop[], breed: number, spatie: string) => {
    const regel = regels.at(-1)!;
    const zonder = woord.reduce((som, l) => som + l.breed, 0);
    if (regel.breed > 0 && regel.breed + zonder > breedte) regels.push({ lopen: [], breed: 0 });
    const doel = regels.at(-1)!;
    for (const loop of woord) doel.lopen.push({ ...loop });
    doel.breed += breed;
    if (spatie) {
      const laatste = doel.lopen.at(-1)!;
      laatste.tekst += spatie;
      laatste.breed = meet(laatste.letter, laatste.tekst);
    }
  };
  // a word may change letter halfway: "(€ 20)." with a bold amount
  let woord: Loop[] = [];
  const klaar = (spatie: string) => {
    if (woord.length === 0) return;
    const breed = woord.reduce((som, l) => som + l.breed, 0) + (spatie ? meet(woord.at(-1)!.letter, ' ') : 0);
    zet(woord, breed, spatie);
    woord = [];
  };
  for (const deel of delen)
    for (const stuk of perLetter(deel.tekst, deel.vet))
      for (const deeltje of stuk.tekst.split(/([ \n]+)/)) {
        if (deeltje === '') continue;
        if (/^[ \n]+$/.test(deeltje)) {
          klaar(' ');
          if (deeltje.includes('\n')) regels.push({ lopen: [], breed: 0 });
          continue;
        }
        for (const past of opMaat(deeltje, stuk.letter, breedte, meet)) {
          const samen = woord.reduce((som, l) => som + l.breed, 0);
          if (samen > 0 && samen + past.breed > breedte) klaar('');
          woord.push(past);
        }
      }
  klaar('');
  return regels.filter((r) => r.lopen.length > 0).map((r) => ({ ...r, lopen: voegSamen(r.lopen, meet) }));
}

function opMaat(tekst: string, letter: Letter, breedte: number, meet: Meet): Loop[] {
  const breed = meet(letter, tekst);
  if (breed <= breedte || tekst.length < 2) return [{ letter, tekst, breed }];
  const half = Math.ceil(tekst.length / 2);
  return [tekst.slice(0, half), tekst.slice(half)].flatMap((t) => opMaat(t, letter, breedte, meet));
}

function voegSamen(lopen: readonly Loop[], meet: Meet): Loop[] {
  const uit: Loop[] = [];
  for (const loop of lopen) {
    const vorige = uit.at(-1);
    if (vorige?.letter === loop.letter) {
      vorige.tekst += loop.tekst;
      vorige.breed = meet(vorige.letter, vorige.tekst);
    } else uit.push({ ...loop });
  }
  return uit;
}

/** The order in which a line is drawn, from left to right: in a line from right to left the pieces turn round. */
export function opVolgorde(lopen: readonly Loop[], rechts: boolean): Loop[] {
  // the space after a Dutch word or a figure is on its left side there
  if (rechts)
    return lopen
      .map((l) => (isArabisch(l.tekst) || !l.tekst.endsWith(' ') ? l : { ...l, tekst: ` ${l.tekst.slice(0, -1)}` }))
      .toReversed();
  // Arabic words inside a Dutch line: their own order turns, the line does not
  const uit: Loop[] = [];
  let groep: Loop[] = [];
  for (const loop of lopen) {
    if (isArabisch(loop.tekst)) groep.unshift(loop);
    else {
      uit.push(...groep, loop);
      groep = [];
    }
  }
  return [...uit, ...groep];
}
