import { createHash } from 'node:crypto';
import { herhaal } from '@bijrijder/dossier/toegang';
import { sql } from 'kysely';
import { z } from 'zod';
import { probleem } from './probleem.ts';
import { menssleutel, type Sessie, vindSessie } from './sessies.ts';
import type { Huis } from './verzoek.ts';

/** What is being typed in one form: text fields, choices, in the order of the page. Never a file, a key or a password. */
const Concept = z.object({
  pad: z
    .string()
    .startsWith('/')
    .max(300)
    .refine((pad) => !pad.includes('\0')),
  formulier: z.string().min(1).max(2_000),
  velden: z.array(z.tuple([z.string().max(100), z.string().max(20_000)])).max(300),
});

/** Drafts of one person at a time; the oldest make room. */
const HOOGSTENS = 100;

const afdruk = (formulier: string) => createHash('sha256').update(formulier).digest();
const context = (huis: Huis, wie: string) => `concept:${huis.gemeente.code}:${wie}`;

/**
 * Drafts of forms, kept while somebody types: encrypted, opened only for who typed them, gone when the form is sent and
 * after a week. GET: `{ formulier: velden }` of a page; POST keeps one form; DELETE forgets it.
 */
export async function concepten(huis: Huis, request: Request): Promise<Response> {
  const gevonden = await vindSessie(huis, request);
  if (!gevonden?.levend) return probleem(401, 'Log in om verder te typen');
  // what is tried out while practising is nobody's draft
  if (gevonden.oefent) return request.method === 'GET' ? Response.json([]) : new Response(null, { status: 204 });
  const wie = menssleutel(gevonden.sessie);
  const { db } = huis.databank.app;
  const plek = { gemeente: huis.gemeente.code, wie };
  const { kluis } = huis.databank;
  if (request.method === 'GET') {
    const pad = new URL(request.url).searchParams.get('pad')?.replaceAll('\0', '') ?? '';
    const rijen = await db
      .selectFrom('formulier_concept')
      .select(['inhoud', 'sleutel'])
      .where((e) => e.and({ ...plek, pad }))
      .where('gewijzigd_op', '>', sql<Date>`now() - interval '7 days'`)
      .execute();
    return Response.json(
      rijen.map((r) => JSON.parse(kluis.ontsleutel({ sleutel: r.sleutel, waarde: r.inhoud }, context(huis, wie)))),
    );
  }
  const gelezen = Concept.safeParse(await request.json().catch(() => null));
  if (!gelezen.success) return probleem(400, 'Dit is geen concept');
  const { pad, formulier, velden } = gelezen.data;
  const deze = { ...plek, pad, formulier: afdruk(formulier) };
  if (request.method === 'DELETE') {
    await db
      .deleteFrom('formulier_concept')
      .where((e) => e.and(deze))
      .execute();
    return new Response(null, { status: 204 });
  }
  const { sleutel, waarde } = kluis.versleutel(JSON.stringify({ formulier, velden }), context(huis, wie));
  await db
    .insertInto('formulier_concept')
    .values({ ...deze, inhoud: waarde, sleutel })
    .onConflict((c) =>
      c
        .columns(['gemeente', 'wie', 'pad', 'formulier'])
        .doUpdateSet({ inhoud: waarde, sleutel, gewijzigd_op: sql<Date>`now()` }),
    )
    .execute();
  // two tabs that both make room may wait for each other
  await herhaal(() =>
    sql`delete from formulier_concept where gemeente = ${plek.gemeente} and wie = ${wie} and (pad, formulier) in (
      select pad, formulier from formulier_concept where gemeente = ${plek.gemeente} and wie = ${wie}
      order by gewijzigd_op desc offset ${HOOGSTENS}::int)`.execute(db),
  );
  return new Response(null, { status: 204 });
}

/** This form was accepted: what was being typed in it is no draft any more. */
export async function vergeetConcept(huis: Huis, sessie: Sessie, pad: string, formulier: string): Promise<void> {
  await huis.databank.app.db
    .deleteFrom('formulier_concept')
    .where((e) => e.and({ gemeente: huis.gemeente.code, wie: menssleutel(sessie), pad, formulier: afdruk(formulier) }))
    .execute();
}
