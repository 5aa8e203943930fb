/** Finds the sheet of paper in a photo and straightens it: plain arithmetic on grey pixels, no dependencies. */
export type Grijs = { data: Uint8Array; breedte: number; hoogte: number };
export type Punt = { x: number; y: number };
/** Top left, top right, bottom right, bottom left. */
export type Hoeken = [Punt, Punt, Punt, Punt];
/** Homography as nine numbers, row by row. */
export type Afbeelding = readonly number[];

function otsu(g: Grijs): number {
  const h = new Array<number>(256).fill(0);
  for (const v of g.data) h[v]!++;
  const totaal = g.data.length;
  let som = 0;
  for (let i = 0; i < 256; i++) som += i * h[i]!;
  let onder = 0;
  let somOnder = 0;
  let beste = 0;
  let grens = 128;
  for (let i = 0; i < 256; i++) {
    onder += h[i]!;
    if (onder === 0 || onder === totaal) continue;
    somOnder += i * h[i]!;
    const verschil = somOnder / onder - (som - somOnder) / (totaal - onder);
    const tussen = onder * (totaal - onder) * verschil * verschil;
    if (tussen > beste) [beste, grens] = [tussen, i];
  }
  return grens;
}

/** Largest bright region by flood fill; returns its extreme corners and size. */
function grootsteVlek(g: Grijs, grens: number): { hoeken: Hoeken; aantal: number } | null {
  const gezien = new Uint8Array(g.data.length);
  let beste: { hoeken: Hoeken; aantal: number } | null = null;
  const stapel: number[] = [];
  for (let start = 0; start < g.data.length; start++) {
    if (gezien[start] || g.data[start]! <= grens) continue;
    gezien[start] = 1;
    stapel.push(start);
    let aantal = 0;
    const uiterst = [Infinity, -Infinity, -Infinity, Infinity];
    const hoeken: Hoeken = [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ];
    while (stapel.length) {
      const i = stapel.pop()!;
      const x = i % g.breedte;
      const y = (i - x) / g.breedte;
      aantal++;
      const s = x + y;
      const d = x - y;
      if (s < uiterst[0]!) [uiterst[0], hoeken[0]] = [s, { x, y }];
      if (d > uiterst[1]!) [uiterst[1], hoeken[1]] = [d, { x, y }];
      if (s > uiterst[2]!) [uiterst[2], hoeken[2]] = [s, { x, y }];
      if (d < uiterst[3]!) [uiterst[3], hoeken[3]] = [d, { x, y }];
      for (const [nx, ny] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        if (nx < 0 || ny < 0 || nx >= g.breedte || ny >= g.hoogte) continue;
        const n = ny * g.breedte + nx;
        if (gezien[n] || g.data[n]! <= grens) continue;
        gezien[n] = 1;
        stapel.push(n);
      }
    }
    if (!beste || aantal > beste.aantal) beste = { hoeken, aantal };
  }
  return beste;
}

const oppervlak = (h: Hoeken) =>
  Math.abs(h.reduce((s, p, i) => s + p.x * h[(i + 1) % 4]!.y - h[(i + 1) % 4]!.x * p.y, 0)) / 2;

const mediaan = (xs: number[]) => xs.sort((a, b) => a - b)[xs.length >> 1] ?? 0;

/** How far every pixel is from the ground the paper lies on: the colours along the four edges of the photo. */
function verschilMetGrond(rgb: Uint8Array, breedte: number, hoogte: number): Grijs {
  const rand = Math.max(2, Math.round(0.015 * Math.min(breedte, hoogte)));
  const zijden = [
    { x0: 0, x1: breedte, y0: 0, y1: rand },
    { x0: 0, x1: breedte, y0: hoogte - rand, y1: hoogte },
    { x0: 0, x1: rand, y0: 0, y1: hoogte },
    { x0: breedte - rand, x1: breedte, y0: 0, y1: hoogte },
  ].map(({ x0, x1, y0, y1 }) => {
    const kanalen: [number[], number[], number[]] = [[], [], []];
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) for (let k = 0; k < 3; k++) kanalen[k]!.push(rgb[(y * breedte + x) * 3 + k]!);
    return kanalen.map(mediaan);
  });
  const data = new Uint8Array(breedte * hoogte);
  for (let i = 0; i < data.length; i++) {
    let kleinst = 765;
    for (const z of zijden) {
      const d = Math.abs(rgb[i * 3]! - z[0]!) + Math.abs(rgb[i * 3 + 1]! - z[1]!) + Math.abs(rgb[i * 3 + 2]! - z[2]!);
      if (d < kleinst) kleinst = d;
    }
    data[i] = Math.min(255, kleinst / 2);
  }
  return { data, breedte, hoogte };
}

/** The corners of the paper in a small colour picture (RGB), or null when no clear sheet lies on another ground. */
export function vindPapier(rgb: Uint8Array, breedte: number, hoogte: number): Hoeken | null {
  const g = verschilMetGrond(rgb, breedte, hoogte);
  const grens = otsu(g);
  for (const deel of [0.35, 0.5, 0.25]) {
    const vlek = grootsteVlek(g, grens * deel);
    if (!vlek) continue;
    const bedekt = oppervlak(vlek.hoeken) / (breedte * hoogte);
    const gevuld = vlek.aantal / Math.max(1, oppervlak(vlek.hoeken));
    if (bedekt > 0.25 && bedekt < 0.97 && gevuld > 0.93 && gevuld < 1.06) return ruimer(vlek.hoeken, 0.006);
  }
  return null;
}

/** A little outward, so that no text at the edge is cut. */
function ruimer(h: Hoeken, deel: number): Hoeken {
  const mx = h.reduce((s, p) => s + p.x, 0) / 4;
  const my = h.reduce((s, p) => s + p.y, 0) / 4;
  return h.map((p) => ({ x: p.x + (p.x - mx) * deel, y: p.y + (p.y - my) * deel })) as Hoeken;
}

/** The homography that takes the corners of a rectangle to four points. */
export function naarVierhoek(breedte: number, hoogte: number, h: Hoeken): Afbeelding {
  const bron: Hoeken = [
    { x: 0, y: 0 },
    { x: breedte, y: 0 },
    { x: breedte, y: hoogte },
    { x: 0, y: hoogte },
  ];
  const m: number[][] = [];
  for (let i = 0; i < 4; i++) {
    const { x, y } = bron[i]!;
    const { x: u, y: v } = h[i]!;
    m.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  for (let k = 0; k < 8; k++) {
    let p = k;
    for (let r = k + 1; r < 8; r++) if (Math.abs(m[r]![k]!) > Math.abs(m[p]![k]!)) p = r;
    [m[k], m[p]] = [m[p]!, m[k]!];
    for (let r = 0; r < 8; r++) {
      if (r === k) continue;
      const f = m[r]![k]! / m[k]![k]!;
      for (let c = k; c < 9; c++) m[r]![c]! -= f * m[k]![c]!;
    }
  }
  return [...m.map((rij, i) => rij[8]! / rij[i]!), 1];
}

export function pasToe(a: Afbeelding, x: number, y: number): Punt {
  const w = a[6]! * x + a[7]! * y + a[8]!;
  return { x: (a[0]! * x + a[1]! * y + a[2]!) / w, y: (a[3]! * x + a[4]! * y + a[5]!) / w };
}

/** The quadrilateral as an upright rectangle, bilinear. */
export function trekRecht(g: Grijs, a: Afbeelding, breedte: number, hoogte: number): Grijs {
  const data = new Uint8Array(breedte * hoogte);
  const [a0, a1, a2, a3, a4, a5, a6, a7, a8] = a as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const maxX = g.breedte - 2;
  const maxY = g.hoogte - 2;
  for (let y = 0, i = 0; y < hoogte; y++) {
    for (let x = 0; x < breedte; x++, i++) {
      const w = a6 * x + a7 * y + a8;
      const u = Math.min(maxX, Math.max(0, (a0 * x + a1 * y + a2) / w));
      const v = Math.min(maxY, Math.max(0, (a3 * x + a4 * y + a5) / w));
      const ui = u | 0;
      const vi = v | 0;
      const fu = u - ui;
      const fv = v - vi;
      const p = vi * g.breedte + ui;
      const boven = g.data[p]! * (1 - fu) + g.data[p + 1]! * fu;
      const laag = g.data[p + g.breedte]! * (1 - fu) + g.data[p + g.breedte + 1]! * fu;
      data[i] = boven * (1 - fv) + laag * fv + 0.5;
    }
  }
  return { data, breedte, hoogte };
}
