import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { pagina } from './galerij/pagina.tsx';
import { schermen } from './galerij/schermen/index.tsx';
import {
  aandelen,
  Bedrag,
  Datum,
  Geldveld,
  Keuze,
  Knop,
  Melding,
  Rekenrij,
  Som,
  Taalmenu,
  teksten,
  voorletters,
} from './index.ts';

const html = (ding: ReactNode) => renderToStaticMarkup(ding);
const met = (children: ReactNode) => ({ children });
const N = '\u00a0';

describe('Bedrag', () => {
  it('staat van links naar rechts, met harde spaties en een echt minteken', () => {
    expect(html(h(Bedrag, { cent: -1921 }))).toBe(`<bdi class="geld" dir="ltr">−${N}€${N}19,21</bdi>`);
  });

  it('is een link met een naam als er een uitleg is', () => {
    expect(html(h(Bedrag, { cent: 72283, uitleg: '/uitleg' }))).toBe(
      `<a class="bedrag" href="/uitleg"><bdi dir="ltr">€${N}722,83</bdi><span class="vh">, uitleg</span></a>`,
    );
  });

  it('zegt het als wij het niet weten, en rondt nooit stil af', () => {
    expect(html(h(Bedrag, { cent: null }))).toContain('weten wij nog niet');
    expect(html(h(Bedrag, { cent: 80864, ongeveer: true }))).toContain(`±${N}€${N}808,64`);
    expect(() => html(h(Bedrag, { cent: 0.5 }))).toThrow(RangeError);
  });
});

describe('Datum', () => {
  it('houdt de datum Nederlands en vertaalt de dagnaam', () => {
    expect(html(h(Datum, { iso: '2026-05-08' }))).toBe('<time dateTime="2026-05-08">vrijdag 8 mei</time>');
    expect(html(h(Datum, { iso: '2026-05-08', taal: 'ar' }))).toContain('<bdi dir="ltr" lang="nl">8 mei</bdi>');
  });
});

describe('Som', () => {
  it('gaat alleen open als er iets achter zit', () => {
    const som = html(
      h(Som, {
        rekening: true,
        ...met([
          h(Rekenrij, { key: 'a', wat: 'Loon', cent: 77184 }, h('p', null, 'Uitleg')),
          h(Rekenrij, { key: 'b', wat: 'Samen', cent: 1, soort: 'eind' }),
        ]),
      }),
    );
    expect(som.match(/<details>/g)).toHaveLength(1);
    expect(som).toContain('<li class="som__eind"><div class="som__regel">');
  });
});

describe('velden', () => {
  it('zet hulp en fout boven het veld en koppelt ze eraan', () => {
    const veld = html(
      h(Geldveld, {
        id: 'loon',
        name: 'loon',
        label: 'Loon',
        hulp: 'Netto',
        fout: 'Typ cijfers, zoals 771,84.',
        defaultValue: 'zeven',
      }),
    );
    expect(veld).toContain('aria-describedby="loon-fout loon-hulp"');
    expect(veld).toContain('aria-invalid="true"');
    expect(veld.indexOf('loon-fout')).toBeLessThan(veld.indexOf('<input'));
    expect(veld).toContain('value="zeven"');
  });

  it('kruist bij twijfel niets aan', () => {
    const keuze = {
      id: 'k',
      name: 'k',
      vraag: 'Wat staat er?',
      opties: [
        { value: '1', tekst: 'een' },
        { value: '2', tekst: 'twee' },
      ],
    };
    expect(html(h(Keuze, keuze))).not.toContain('checked');
    expect(html(h(Keuze, { ...keuze, gekozen: '2' })).match(/checked/g)).toHaveLength(1);
  });
});

describe('Knop', () => {
  it('die niet kan, doet niets en zegt waarom', () => {
    const knop = html(h(Knop, { kanNiet: 'reden', href: '/vrijgeven', ...met('Vrijgeven') }));
    expect(knop).toBe(
      '<button class="knop" type="button" aria-disabled="true" aria-describedby="reden">Vrijgeven</button>',
    );
  });
});

describe('kleine dingen', () => {
  it('maakt voorletters zonder tussenvoegsel', () => {
    expect([
      voorletters('Hanna Lindeboom'),
      voorletters('Jan van der Berg'),
      voorletters('Élodie'),
      voorletters(''),
    ]).toEqual(['HL', 'JB', 'É', '']);
  });

  it('verdeelt een staaf zonder lege stukken', () => {
    expect(
      aandelen(
        [
          { bron: 'loon', cent: 77184 },
          { bron: 'uitkering', cent: 72283 },
          { bron: 'premie', cent: 0 },
        ],
        149467,
      ),
    ).toEqual([
      { bron: 'loon', aandeel: 51.64 },
      { bron: 'uitkering', aandeel: 48.36 },
    ]);
    expect(aandelen([], 0)).toEqual([]);
  });

  it('zegt het als de taal van de bladzijde niet in het menu staat', () => {
    expect(() => html(h(Taalmenu, { talen: [], nu: 'nl' }))).toThrow(/Taal 'nl'/);
  });

  it('laat een melding alleen praten als erom gevraagd is', () => {
    expect(html(h(Melding, { titel: 'Binnen' }))).not.toContain('role=');
    expect(html(h(Melding, { titel: 'Fout', soort: 'fout', rol: 'alert' }))).toContain('role="alert"');
  });

  it('heeft voor elk vast woord een Nederlands woord', () => {
    for (const woord of Object.values(teksten)) expect(typeof woord === 'function' ? woord(1, 2) : woord).not.toBe('');
  });
});

describe.each(schermen.map((scherm) => [scherm.naam, scherm] as const))('scherm %s', (_, scherm) => {
  const bladzijde = pagina(scherm, 'stijl.css');

  it('werkt onder een strenge CSP: geen stijl-attributen, geen inline script', () => {
    expect(bladzijde).not.toMatch(/\sstyle=/);
    expect(bladzijde).not.toMatch(/\son[a-z]+=/);
    expect(bladzijde).not.toMatch(/<script(?![^>]*src=)/);
  });

  it('heeft één h1, en elk id één keer', () => {
    expect(bladzijde.match(/<h1[\s>]/g)).toHaveLength(1);
    const ids = [...bladzijde.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('verwijst alleen naar wat er is', () => {
    const ids = new Set([...bladzijde.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]));
    const doelen = [...bladzijde.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap((m) =>
      (m[1] ?? '').split(' '),
    );
    expect(doelen.filter((doel) => !ids.has(doel))).toEqual([]);
  });

  it('schrijft elk bedrag op één manier', () => {
    const zonder = bladzijde.replace(/aria-(label|valuetext)="[^"]*"/g, '').replace(/<title>.*?<\/title>/, '');
    expect(zonder.match(/€ \d/g)).toBeNull();
  });
});
