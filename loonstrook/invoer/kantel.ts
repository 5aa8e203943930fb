import type { Afbeelding, Grijs } from './papier.ts';

/** Quarter turns clockwise that put a picture upright. */
export type Kwartslag = 0 | 1 | 2 | 3;

/** How much the ink changes from line to line, along the height and along the width; lines of text make the difference. */
function onrust(g: Grijs): { rijen: number; kolommen: number } {
  const rijen = new Float64Array(g.hoogte);
  const kolommen = new Float64Array(g.breedte);
  for (let y = 0, i = 0; y < g.hoogte; y++)
    for (let x = 0; x < g.breedte; x++, i++)
      if (g.data[i]! < 128) {
        rijen[y]!++;
        kolommen[x]!++;
      }
  const per = (lijn: Float64Array, lengte: number) => {
    let som = 0;
    for (let i = 3; i < lijn.length; i++) som += ((lijn[i]! - lijn[i - 3]!) / lengte) ** 2;
    return som / lijn.length;
  };
  return { rijen: per(rijen, g.breedte), kolommen: per(kolommen, g.hoogte) };
}

/** Ways up to try, the likeliest first: text lines that run up and down mean that the sheet lies on its side. */
export function richtingen(g: Grijs): readonly Kwartslag[] {
  const { rijen, kolommen } = onrust(g);
  return kolommen > 1.3 * rijen ? [1, 3, 0] : [0, 2];
}

/** The picture turned by so many quarters, clockwise. */
export function keerOm(g: Grijs, kwart: Kwartslag): Grijs {
  if (kwart === 0) return g;
  const dwars = kwart !== 2;
  const breedte = dwars ? g.hoogte : g.breedte;
  const hoogte = dwars ? g.breedte : g.hoogte;
  const data = new Uint8Array(g.data.length);
  for (let y = 0, i = 0; y < hoogte; y++)
    for (let x = 0; x < breedte; x++, i++) {
      const [bx, by] =
        kwart === 1
          ? [y, g.hoogte - 1 - x]
          : kwart === 2
            ? [g.breedte - 1 - x, g.hoogte - 1 - y]
            : [g.breedte - 1 - y, x];
      data[i] = g.data[by * g.breedte + bx]!;
    }
  return { data, breedte, hoogte };
}

/** The way back to the photo for a picture that was turned after it was straightened. */
export function terugNaarFoto(terug: Afbeelding, recht: Grijs, kwart: Kwartslag): Afbeelding {
  const { breedte: b, hoogte: h } = recht;
  const keer: Afbeelding =
    kwart === 1
      ? [0, 1, 0, -1, 0, h, 0, 0, 1]
      : kwart === 2
        ? [-1, 0, b, 0, -1, h, 0, 0, 1]
        : kwart === 3
          ? [0, -1, b, 1, 0, 0, 0, 0, 1]
          : [1, 0, 0, 0, 1, 0, 0, 0, 1];
  return [0, 1, 2].flatMap((r) =>
    [0, 1, 2].map((k) => [0, 1, 2].reduce((som, i) => som + terug[3 * r + i]! * keer[3 * i + k]!, 0)),
  );
}
