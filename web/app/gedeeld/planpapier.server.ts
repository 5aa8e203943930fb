import { klantmanagerVan } from '@bijrijder/dossier/begeleiding';
import { omslagVan } from '@bijrijder/dossier/brief';
import { afgesprokenMet, toezeggingenVan } from '@bijrijder/dossier/contact';
import { type Blok, dagTekst, type Papier, type Stuk } from '@bijrijder/dossier/papier';
import { type Aanpak, aanpakVan, type Plan, planVan, UITZONDERINGEN, zoektermijnVan } from '@bijrijder/dossier/plan';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { isJongere } from '@bijrijder/recht';
import { vertaler } from '../sessie.server.ts';

/** Whether a plan van aanpak belongs to the decision today (art. 44 lid 4 and 44a Pw). */
export async function isJong(t: Toegang, persoon: string): Promise<boolean> {
  const { geboortedatum: geboren } = await t.db
    .selectFrom('persoon')
    .select('geboortedatum')
    .where((e) => e.and({ gemeente: t.gemeente, id: persoon }))
    .executeTakeFirstOrThrow();
  return isJongere(geboren, t.vandaag);
}

/**
 * The plan van aanpak that goes with a decision: what we do, what the law asks and what follows, and when we look at it together (art.
 * 44a lid 1 and 2). What somebody wants and their own steps stay in their plan: colleagues of income read this letter too.
 */
export async function aanpakblad(
  t: Toegang,
  persoon: string,
  aanpak: Aanpak,
  bijBesluit: readonly Blok[],
): Promise<Blok[]> {
  const w = vertaler('nl');
  const { naam } = await omslagVan(t, persoon);
  const naast = await klantmanagerVan(t, persoon);
  const plan = await planVan(t, persoon);
  const beloofd = (await toezeggingenVan(t, persoon)).filter((z) => z.gedaanOp === null);
  return [
    { soort: 'kop', tekst: w('plan.papier.aanpak', { naam }) },
    { soort: 'kop', niveau: 3, tekst: w('plan.papier.hulp') },
    ...steun(aanpak),
    ...(beloofd.length > 0 ? [beloften(beloofd)] : []),
    { soort: 'kop', niveau: 3, tekst: w('plan.papier.verplicht') },
    ...bijBesluit,
    ...(bijBesluit.length === 0 || plan.verplichtingen.length > 0 ? verplicht(plan) : []),
    { soort: 'tekst', delen: [w('plan.papier.luktNiet')] },
    { soort: 'kop', niveau: 3, tekst: w('plan.papier.samen') },
    { soort: 'tekst', delen: [w('plan.papier.eerst'), ' ', { dag: aanpak.evaluatieOp, jaar: true }, '.'] },
    { soort: 'tekst', delen: [w('plan.papier.samenTekst')] },
    ...(naast?.telefoon
      ? [{ soort: 'tekst' as const, delen: [w('plan.papier.bel', { naam: naast.naam, nummer: naast.telefoon })] }]
      : []),
    { soort: 'klein', delen: [w('plan.papier.eigen')] },
    { soort: 'klein', delen: [w('plan.papier.regels')] },
  ];
}

/** What we do, as the colleague wrote it, a line each. */
const steun = (aanpak: Aanpak): Blok[] =>
  aanpak.ondersteuning
    .split(/\r?\n+/)
    .map((r) => r.trim())
    .filter(Boolean)
    .map((r) => ({ soort: 'tekst', delen: [r] }));

const beloften = (lijst: Awaited<ReturnType<typeof toezeggingenVan>>): Blok => ({
  soort: 'lijst',
  punten: lijst.map((z) => [`${z.door}: ${z.wat}, uiterlijk `, { dag: z.voor, jaar: true }]),
});

/** What the law asks of this person, each with its reason, its last day and whom to call. */
function verplicht(plan: Plan): Blok[] {
  const w = vertaler('nl');
  return [
    ...(plan.staatStil ? [{ soort: 'tekst' as const, delen: [w('plan.verplicht.stil')] }] : []),
    ...(plan.verplichtingen.length === 0
      ? [{ soort: 'tekst' as const, delen: [w('plan.papier.nietsVerplicht')] }]
      : plan.verplichtingen.flatMap((v): Blok[] => [
          { soort: 'tekst', delen: [{ vet: v.wat }] },
          { soort: 'tekst', delen: [w('plan.verplicht.waarom', { reden: v.reden })] },
          {
            soort: 'tekst',
            delen: [w('plan.papier.tot', { artikel: v.artikel }), ' ', { dag: v.tot, jaar: true }, '.'],
          },
          { soort: 'tekst', delen: [w('plan.verplicht.bel', { naam: v.bel, nummer: v.nummer })] },
        ])),
  ];
}

/**
 * The plan as sheet: what somebody wants, the steps they chose, the steps we offered, and what the law asks, each apart; then what
 * we do. What is only for the person stays off it, because paper travels.
 */
export async function planpapier(t: Toegang, persoon: string): Promise<Papier> {
  const w = vertaler('nl');
  const plan = await planVan(t, persoon);
  const doelen = plan.doelen.filter((d) => d.delen !== 'ik');
  const stappen = plan.stappen.filter((s) => s.delen !== 'ik');
  const beloofd = (await toezeggingenVan(t, persoon)).filter((z) => z.gedaanOp === null);
  const eigen = (await afgesprokenMet(t, persoon)).filter((a) => a.gedaanOp === null);
  const naast = await klantmanagerVan(t, persoon);
  const { naam, ...omslag } = await omslagVan(t, persoon);
  const jong = await isJong(t, persoon);
  const aanpak = jong ? await aanpakVan(t, persoon) : undefined;
  const zoek = jong ? await zoektermijnVan(t, persoon) : undefined;
  const leeg: Blok = { soort: 'tekst', delen: [w('plan.papier.leeg')] };
  const lijst = (punten: Stuk[][]): Blok[] => (punten.length > 0 ? [{ soort: 'lijst', punten }] : [leeg]);
  const stap = (soort: 'gekozen' | 'voorgesteld') =>
    lijst(
      stappen
        .filter((s) => s.soort === soort)
        .map((s) => [
          { vet: s.tekst },
          ` (${[w(`plan.papier.stand.${s.stand}`), s.woorden, s.wanneer].filter(Boolean).join('. ')})`,
        ]),
    );
  return {
    taal: 'nl',
    ...omslag,
    dag: t.vandaag,
    titel: w(jong ? 'plan.papier.aanpak' : 'plan.papier.titel', { naam }),
    blokken: [
      ...(jong ? [{ soort: 'tekst' as const, delen: [w('plan.papier.jong')] }] : []),
      ...(zoek
        ? ([
            { soort: 'kop', tekst: w('plan.zoek.kop') },
            {
              soort: 'tekst',
              delen: [
                w(zoek.aanvraagVanaf > zoek.gemeldOp ? 'plan.zoek.vanaf' : 'plan.zoek.meteen', {
                  gemeld: dagTekst(zoek.gemeldOp, 'nl', true),
                  dag: dagTekst(zoek.aanvraagVanaf, 'nl', true),
                }),
              ],
            },
            ...(zoek.aanvraagVanaf > t.vandaag
              ? ([
                  { soort: 'tekst', delen: [w('plan.zoek.nu')] },
                  { soort: 'tekst', delen: [w('plan.zoek.mag')] },
                  { soort: 'lijst', punten: UITZONDERINGEN.map((u) => [w(`plan.zoek.${u}`)]) },
                ] as const)
              : []),
            { soort: 'klein', delen: [w('plan.zoek.artikel')] },
          ] as const)
        : []),
      { soort: 'kop', tekst: w('plan.papier.wil') },
      ...(doelen.length > 0 ? doelen.map((d): Blok => ({ soort: 'eigen', tekst: d.tekst })) : [leeg]),
      { soort: 'kop', tekst: w('plan.papier.gekozen') },
      ...stap('gekozen'),
      ...(eigen.length > 0
        ? [{ soort: 'kop' as const, tekst: w('plan.papier.afgesproken') }, ...lijst(eigen.map((a) => [a.wat]))]
        : []),
      { soort: 'kop', tekst: w('plan.papier.voorgesteld') },
      ...stap('voorgesteld'),
      { soort: 'kop', tekst: w('plan.papier.hulp') },
      ...(plan.vorm && naast
        ? [{ soort: 'tekst' as const, delen: [w(`plan.papier.vorm.${plan.vorm.vorm}`, { naam: naast.naam })] }]
        : []),
      ...(aanpak ? steun(aanpak) : []),
      ...(beloofd.length > 0 ? [beloften(beloofd)] : aanpak ? [] : [leeg]),
      { soort: 'kop', tekst: w('plan.papier.verplicht') },
      ...verplicht(plan),
      { soort: 'tekst', delen: [w('plan.papier.luktNiet')] },
      { soort: 'kop', tekst: w('plan.papier.samen') },
      ...(aanpak && aanpak.evaluatieOp > t.vandaag
        ? [
            {
              soort: 'tekst' as const,
              delen: [w('plan.papier.eerst'), ' ', { dag: aanpak.evaluatieOp, jaar: true as const }, '.'],
            },
          ]
        : []),
      { soort: 'tekst', delen: [w('plan.papier.samenTekst')] },
      ...(naast?.telefoon
        ? [{ soort: 'tekst' as const, delen: [w('plan.papier.bel', { naam: naast.naam, nummer: naast.telefoon })] }]
        : []),
      { soort: 'klein', delen: [w('plan.papier.regels')] },
    ],
    bladzijde: w('opgave.specificatie.bladzijde', { nr: '{nr}', van: '{van}' }),
  };
}
