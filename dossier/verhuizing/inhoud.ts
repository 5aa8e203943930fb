import { createHash } from 'node:crypto';
import { z } from 'zod';
import { KANALEN } from '../contact/index.ts';
import { STAPSTANDEN, TERREINEN, VORMEN } from '../plan/index.ts';
import { DEELSOORTEN } from '../verhaal/index.ts';

/** Longest story, or text about what matters now, in characters. */
export const GROOTSTE_TEKST = 20_000;

/** Whole characters only, and of the control characters none but a tab and the end of a line: anything else cannot be kept or read. */
const LEESBAAR = /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u;
// the calendar of the database has no year 0
const dag = z.iso.date().refine((d) => d >= '0001-01-01');
const tekst = (tot: number) => z.string().trim().max(tot).regex(LEESBAAR);
const gevuld = (tot: number) => tekst(tot).min(1);
const waar = z.strictObject({ code: z.int().min(1).max(9999), naam: tekst(120).min(2) });

/** Words as a package can carry them: a pasted page or line break is a new line, what nobody can read shows as a sign. */
export const leesbaar = (woorden: string): string =>
  woorden
    .replace(/[\v\f]/g, '\n')
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd');

/**
 * What travels from one municipality to another (docs/verhuispakket.md). A part that was not chosen is not there. No BSN, no money, no
 * decision, no note of a colleague: only what is the person's own, and what was agreed with them.
 */
export const Verhuisinhoud = z
  .strictObject({
    formaat: z.literal('bijrijder-verhuizing/1'),
    kenmerk: z.uuid().describe('Uniek voor dit pakket: een tweede keer wordt geweigerd.'),
    van: waar,
    naar: waar,
    gemaakt_op: dag,
    geldig_tot: dag.describe('Daarna neemt de ontvanger het niet meer aan.'),
    mens: z
      .strictObject({
        roepnaam: tekst(120),
        aanspreeknaam: tekst(250),
        achternaam: tekst(200),
        geboortedatum: dag,
      })
      .describe('Altijd mee, om de goede mens te vinden. Geen BSN.'),
    klantmanager: z
      .strictObject({ naam: tekst(200), telefoon: tekst(40).nullable() })
      .describe('Wie nu meeloopt, om samen te bellen.'),
    groet: tekst(4_000).describe('Wat mens en klantmanager samen schreven aan de volgende. Mag leeg zijn.'),
    delen: z.strictObject({
      verhaal: z
        .array(
          z.strictObject({
            soort: z.enum(DEELSOORTEN),
            tekst: gevuld(GROOTSTE_TEKST),
            alleen_ik: z.boolean().describe('Ook daar leest alleen de mens zelf dit, tot die iets anders kiest.'),
          }),
        )
        .max(200)
        .optional(),
      plan: z
        .strictObject({
          doelen: z
            .array(
              z.strictObject({
                tekst: gevuld(2_000),
                terrein: z.enum(TERREINEN),
                stand: z.enum(['open', 'rust', 'gehaald']),
                alleen_ik: z.boolean(),
              }),
            )
            .max(200),
          stappen: z
            .array(
              z.strictObject({
                doel: z
                  .int()
                  .min(0)
                  .max(199)
                  .nullable()
                  .describe(
                    'Plaats van het doel in de lijst hierboven, vanaf 0. Een plaats die er niet is, wordt geweigerd.',
                  ),
                tekst: gevuld(1_000),
                woorden: tekst(4_000),
                wanneer: tekst(1_000),
                stand: z.enum(STAPSTANDEN),
                klaar_op: dag.nullable(),
                alleen_ik: z.boolean(),
              }),
            )
            .max(500),
        })
        .refine((p) => p.stappen.every((s) => s.doel === null || s.doel < p.doelen.length))
        .optional(),
      afspraken: z
        .strictObject({
          vorm: z.enum(VORMEN).nullable(),
          beloften: z.array(z.strictObject({ wat: tekst(1_000), voor: dag, door: tekst(200) })).max(200),
        })
        .optional(),
      contact: z
        .strictObject({
          kanaal: z.enum(KANALEN),
          tijden: tekst(300),
          plek: tekst(300),
          tolk: tekst(300),
          meenemen: tekst(300),
          nooitEerstBrief: z.boolean(),
        })
        .optional(),
    }),
  })
  .describe('Inhoud van een verhuispakket van Bijrijder');
export type Verhuisinhoud = z.infer<typeof Verhuisinhoud>;

/** Digest of what the person saw, without what is only made at the yes. */
export const afdrukVan = ({ kenmerk: _, ...inhoud }: Verhuisinhoud): string =>
  createHash('sha256').update(JSON.stringify(inhoud)).digest('hex');

/** `docs/verhuispakket.schema.json`. */
export const verhuisschema = (): string => `${JSON.stringify(z.toJSONSchema(Verhuisinhoud), null, 2)}\n`;
