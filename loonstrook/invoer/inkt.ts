import { alsSharp, grijs } from './grijs.ts';
import type { Grijs } from './papier.ts';

/** Grain of the paper becomes white, ink stays as it is: fewer specks to look at. */
const wit = Uint8Array.from({ length: 256 }, (_, v) => Math.max(0, Math.min(255, ((v - 20) * 255) / 210)));

/**
 * Even light: every pixel is compared with the ground just around it, so folds and shadows vanish. What is lighter
 * than its ground counts as ink too, so that white letters on a coloured band become black on white.
 */
export async function egaliseer(g: Grijs): Promise<Grijs> {
  const grond = await grijs(
    alsSharp(g)
      .resize(Math.round(g.breedte / 8), Math.round(g.hoogte / 8), { kernel: 'cubic' })
      .median(7)
      .blur(3)
      .resize(g.breedte, g.hoogte, { fit: 'fill', kernel: 'linear' }),
  );
  const data = new Uint8Array(g.data.length);
  for (let i = 0; i < data.length; i++) {
    const p = Math.max(20, g.data[i]!);
    const q = Math.max(20, grond.data[i]!);
    data[i] = wit[((p < q ? p / q : p > 1.15 * q ? q / p : 1) * 240) | 0]!;
  }
  return { ...g, data };
}

const DONKER = 150;
const DIK = 7;

/** Which part of the picture is dark. */
export function inktdeel(g: Grijs): number {
  let n = 0;
  for (const v of g.data) if (v <= DONKER) n++;
  return n / g.data.length;
}

/** Without the long thin lines of tables and boxes: they make letters hard to read. */
export function zonderLijnen(g: Grijs): Grijs {
  const data = g.data.slice();
  wis(g, data, g.breedte, g.hoogte, 1, g.breedte, 90);
  wis(g, data, g.hoogte, g.breedte, g.breedte, 1, 70);
  return { ...g, data };
}

/** Wipes runs of dark pixels along one direction that are long and, across it, thin. */
function wis(
  g: Grijs,
  uit: Uint8Array,
  lengte: number,
  aantal: number,
  stap: number,
  dwars: number,
  minimaal: number,
): void {
  const dun = (i: number, r: number): boolean => {
    let n = 1;
    for (const richting of [-1, 1])
      for (let k = 1; k <= DIK; k++) {
        const rij = r + richting * k;
        if (rij < 0 || rij >= aantal || g.data[i + richting * k * dwars]! > DONKER) break;
        n++;
      }
    return n <= DIK;
  };
  for (let r = 0; r < aantal; r++) {
    let begin = -1;
    for (let c = 0; c <= lengte; c++) {
      const i = r * dwars + c * stap;
      if (c < lengte && g.data[i]! <= DONKER) {
        if (begin < 0) begin = c;
        continue;
      }
      if (begin >= 0 && c - begin >= minimaal) {
        for (let k = begin; k < c; k++) {
          const j = r * dwars + k * stap;
          if (!dun(j, r)) continue;
          for (let t = -1; t <= 1; t++) if (r + t >= 0 && r + t < aantal) uit[j + t * dwars] = 255;
        }
      }
      begin = -1;
    }
  }
}
