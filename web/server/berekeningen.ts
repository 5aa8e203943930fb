import { maandgrenzen } from '@bijrijder/dossier/feiten';
import {
  antwoordVan,
  BEREKEN_SCHEMA,
  berekenMaand,
  GEMEENTEN,
  isDag,
  isMeerderjarig,
  leesHuishoudmaand,
  type Maandberekening,
} from '@bijrijder/recht';
import { Invoerfout, legUit, type Stap } from '@bijrijder/rekenkern';
import { type ApiDeel, probleem } from './probleem.ts';

interface Uitlegstap {
  readonly regel: string;
  readonly titel: string;
  readonly bedrag: string;
  readonly zin: string;
  readonly artikel: string;
  readonly stappen: readonly Uitlegstap[];
}

function alsStap(stap: Stap): Uitlegstap {
  return {
    regel: stap.regel.naam,
    titel: stap.regel.titel,
    bedrag: stap.kort,
    zin: stap.zin,
    artikel: `${stap.artikel.wet}, ${stap.artikel.plaats}`,
    stappen: stap.stappen.map(alsStap),
  };
}

const uitleg = (b: Maandberekening): Uitlegstap => alsStap(legUit(b.uitslag, 'uit-te-betalen'));

const isObject = (w: unknown): w is Record<string, unknown> => typeof w === 'object' && w !== null && !Array.isArray(w);
const onjuist = (veld: string, verwacht: string, gegeven: unknown): Response =>
  probleem(400, 'Wij kunnen deze berekening niet maken', new Invoerfout(veld, verwacht, gegeven).message);

/** The same calculation as in the product, for a household in JSON. Nothing is stored. */
export const berekeningen: ApiDeel = (api) => {
  api.post('/berekeningen', async (c) => {
    const vraag: unknown = await c.req.json().catch(() => undefined);
    if (!isObject(vraag)) return onjuist('(bericht)', 'JSON met "maand" en "invoer"', vraag);
    const { maand, gemeente = 'landelijk', bekend_op: bekendOp, uitleg: metUitleg } = vraag;
    if (typeof maand !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(maand))
      return onjuist('maand', 'een maand als 2026-03', maand);
    const recht = typeof gemeente === 'string' ? GEMEENTEN.get(gemeente) : undefined;
    if (!recht) return onjuist('gemeente', `een van ${[...GEMEENTEN.keys()].join(', ')}`, gemeente);
    if (bekendOp !== undefined && !isDag(bekendOp)) return onjuist('bekend_op', 'een dag als 2026-04-28', bekendOp);
    try {
      const huishouden = leesHuishoudmaand(vraag.invoer);
      const { tot } = maandgrenzen(maand);
      const jong = huishouden.personen.findIndex((p) => p.rechthebbend && !isMeerderjarig(p.geboortedatum, tot));
      if (jong >= 0)
        return onjuist(
          `personen[${jong}].geboortedatum`,
          'iemand die meerderjarig is, of rechthebbend: false (Participatiewet art. 13 lid 1 onder f)',
          huishouden.personen[jong]!.geboortedatum,
        );
      const b = berekenMaand(huishouden, maand, recht, bekendOp);
      return c.json({
        ...(vraag.id === undefined ? {} : { id: vraag.id }),
        maand,
        gemeente: recht.sleutel,
        ...antwoordVan(b),
        ...(metUitleg === true && b.status === 'berekend' ? { uitleg: uitleg(b) } : {}),
      });
    } catch (fout) {
      if (fout instanceof Invoerfout) return probleem(400, 'Wij kunnen deze berekening niet maken', fout.message);
      throw fout;
    }
  });
  api.get('/openapi.json', (c) => c.json(OPENAPI));
};

const probleemAntwoord = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
});

const {
  $schema: _schema,
  $id: _id,
  $defs,
  ...berekenvraag
} = BEREKEN_SCHEMA as Record<string, unknown> & { $defs: Record<string, unknown> };
const naarComponenten = <T>(schema: T): T =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as T;

/** The description of the API, OpenAPI 3.1, by the Dutch API design rules. */
export const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Bijrijder',
    version: '1.0.0',
    description:
      'Rekent de bijstand van een huishouden over een maand uit, met uitleg per regel. Er wordt niets bewaard.',
    contact: { name: 'Bijrijder', url: 'https://example.org/bijrijder', email: 'bijrijder@example.org' },
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/api/v1' }],
  tags: [{ name: 'Berekeningen', description: 'Berekeningen van de bijstand' }],
  paths: {
    '/berekeningen': {
      post: {
        operationId: 'maakBerekening',
        summary: 'Bereken een maand',
        description: 'Berekent de bijstand van één huishouden over één kalendermaand.',
        tags: ['Berekeningen'],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Berekenvraag' } } },
        },
        responses: {
          '200': {
            description: 'De uitkomst in hele eurocenten, of wat er ontbreekt.',
            headers: { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Berekening' } } },
          },
          '400': probleemAntwoord(
            'Een veld is niet goed; het antwoord noemt het veld, wat wordt verwacht en wat is gegeven.',
          ),
          '429': probleemAntwoord('Te veel verzoeken; probeer het straks opnieuw.'),
        },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'leesBeschrijving',
        summary: 'Beschrijving van deze API',
        description: 'Geeft deze beschrijving.',
        tags: ['Berekeningen'],
        responses: {
          '200': { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Berekenvraag: naarComponenten({
        ...berekenvraag,
        properties: {
          ...(berekenvraag.properties as object),
          uitleg: { type: 'boolean', description: 'Geef de uitleg per regel mee' },
        },
      }),
      ...naarComponenten($defs),
      Berekening: {
        type: 'object',
        required: ['status', 'maand', 'gemeente'],
        properties: {
          maand: { type: 'string' },
          gemeente: { type: 'string' },
          status: { enum: ['berekend', 'niet_berekend'] },
          ontbreekt: { type: 'array', items: { type: 'string' }, description: 'Cijfers of gegevens die ontbreken' },
          recht: { type: 'boolean' },
          norm_ct: { type: 'integer' },
          inkomen_ct: { type: 'integer' },
          bijstand_incl_ct: { type: 'integer' },
          reservering_ct: { type: 'integer' },
          te_betalen_ct: { type: 'integer' },
          aflossing_ct: { type: 'integer' },
          uit_te_betalen_ct: { type: 'integer', description: 'Bedrag op de rekening in eurocent' },
        },
      },
      Probleem: {
        type: 'object',
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
        },
      },
    },
  },
} as const;
