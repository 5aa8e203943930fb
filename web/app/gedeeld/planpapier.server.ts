import { klantmanagerVan } from '@bijrijder/dossier/begeleiding';
import { omslagVan } from '@bijrijder/dossier/brief';
import { afgesprokenMet, toezeggingenVan } from '@bijrijder/dossier/contact';
import { type Blok, dagTekst, type Papier, type Stuk } from '@bijrijder/dossier/papier';
import { planVan, UITZONDERINGEN, zoektermijnVan } from '@bijrijder/dossier/plan';
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
      ...lijst(beloofd.map((z) => [`${z.door}: ${z.wat}, uiterlijk `, { dag: z.voor, jaar: true }])),
      { soort: 'kop', tekst: w('plan.papier.verplicht') },
      ...(plan.staatStil ? [{ soort: 'tekst' as const, delen: [w('plan.verplicht.stil')] }] : []),
      ...(plan.verplichtingen.length === 0
        ? [{ soort: 'tekst' as const, delen: [w('plan.papier.nietsVerplicht')] }]
        : plan.verplichtingen.flatMap((v): Blok[] => [
            { soort: 'kop', niveau: 3, tekst: v.wat },
            { soort: 'tekst', delen: [w('plan.verplicht.waarom', { reden: v.reden })] },
            {
              soort: 'tekst',
              delen: [w('plan.papier.tot', { artikel: v.artikel }), ' ', { dag: v.tot, jaar: true }, '.'],
            },
            { soort: 'tekst', delen: [w('plan.verplicht.bel', { naam: v.bel, nummer: v.nummer })] },
          ])),
      { soort: 'tekst', delen: [w('plan.papier.luktNiet')] },
      { soort: 'kop', tekst: w('plan.papier.samen') },
      { soort: 'tekst', delen: [w('plan.papier.samenTekst')] },
      ...(naast?.telefoon
        ? [{ soort: 'tekst' as const, delen: [w('plan.papier.bel', { naam: naast.naam, nummer: naast.telefoon })] }]
        : []),
      { soort: 'klein', delen: [w('plan.papier.regels')] },
    ],
    bladzijde: w('opgave.specificatie.bladzijde', { nr: '{nr}', van: '{van}' }),
  };
}
