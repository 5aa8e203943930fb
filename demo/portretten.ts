import type pg from 'pg';
import { MEDEWERKERS } from './mensen.ts';

/** A drawn face of nobody: flat shapes, so that it is plain that no such person exists. */
type Trekken = {
  huid: string;
  haar: string;
  trui: string;
  achter: string;
  kapsel: 'kort' | 'lang' | 'krul' | 'doek';
  bril?: boolean;
  baard?: boolean;
};

const KAPSEL: Readonly<Record<Trekken['kapsel'], { voor: string; achter: string }>> = {
  kort: { voor: '<path d="M72 104c-2-40 18-60 50-60s50 20 46 58c-8-24-26-32-50-32s-38 10-46 34z"/>', achter: '' },
  lang: {
    voor: '<path d="M74 108c-4-42 16-64 46-64s52 22 46 64c-10-26-24-34-40-36-20 10-40 12-52 36z"/>',
    achter: '<path d="M62 110c0-44 24-72 58-72s58 28 58 72c0 34 4 50 10 66H52c6-16 10-32 10-66z"/>',
  },
  krul: {
    voor: '<g><circle cx="82" cy="78" r="20"/><circle cx="106" cy="60" r="22"/><circle cx="136" cy="60" r="22"/><circle cx="158" cy="80" r="20"/></g>',
    achter: '<g><circle cx="72" cy="100" r="16"/><circle cx="168" cy="100" r="16"/></g>',
  },
  doek: {
    voor: '<path d="M70 118c-4-50 16-76 50-76s54 26 50 76c-8-34-24-46-50-46s-42 12-50 46z"/>',
    achter: '<path d="M58 122c0-56 24-88 62-88s62 32 62 88c0 30 6 52 14 72H44c8-20 14-42 14-72z"/>',
  },
};

/** The drawing as a file. */
export function portret(t: Trekken): string {
  const { voor, achter } = KAPSEL[t.kapsel];
  const bril = t.bril
    ? '<g fill="none" stroke="#2b2622" stroke-width="3.5"><circle cx="100" cy="114" r="14"/><circle cx="140" cy="114" r="14"/><path d="M114 112h12"/></g>'
    : '';
  const baard = t.baard
    ? `<path fill="${t.haar}" d="M76 122c2 38 20 54 44 54s42-16 44-54c-8 16-22 20-44 20s-36-4-44-20z"/><path fill="${t.huid}" d="M104 146h32c-2 8-8 12-16 12s-14-4-16-12z"/>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="480" height="480">
<rect width="240" height="240" fill="${t.achter}"/>
<g fill="${t.haar}">${achter}</g>
<path fill="${t.trui}" d="M30 240c4-44 34-58 90-58s86 14 90 58z"/>
<path fill="${t.huid}" d="M102 156h36v30c-6 14-30 14-36 0z"/>
<ellipse cx="120" cy="116" rx="46" ry="54" fill="${t.huid}"/>
${baard}
<g fill="${t.haar}">${voor}</g>
<g fill="#2b2622"><circle cx="100" cy="114" r="4.5"/><circle cx="140" cy="114" r="4.5"/></g>
${bril}
<path d="M104 142c8 9 24 9 32 0" fill="none" stroke="#7a3b2e" stroke-width="4" stroke-linecap="round"/>
</svg>`;
}

const TREKKEN: Readonly<Record<string, Trekken>> = {
  Milan: { huid: '#8d5a3b', haar: '#2a1d18', trui: '#1f6f63', achter: '#dfeae6', kapsel: 'kort', baard: true },
  Tineke: { huid: '#f0c9ab', haar: '#b9b2aa', trui: '#7c4a63', achter: '#f2e6dc', kapsel: 'lang', bril: true },
  Fatma: { huid: '#d9a27c', haar: '#4d5f8a', trui: '#30406b', achter: '#e6e9f2', kapsel: 'doek' },
};

/** Drawn faces of the invented colleagues clients meet. As role `inrichting`; the others keep their initials. */
export async function laadPortretten(klant: pg.ClientBase, gemeente: number, dag: string): Promise<void> {
  for (const m of MEDEWERKERS) {
    const trekken = TREKKEN[m.naam.split(' ')[0]!];
    if (trekken)
      await klant.query(
        `insert into gebruiker_gezicht (gemeente, gebruiker, soort, inhoud, gezet_op) values ($1, $2, 'image/svg+xml', $3, $4)`,
        [gemeente, m.id, Buffer.from(portret(trekken)), dag],
      );
  }
}
