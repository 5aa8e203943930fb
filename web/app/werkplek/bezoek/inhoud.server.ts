import { afsprakenVan, gesprekkenVan, toezeggingenVan, voorkeurVan } from '@bijrijder/dossier/contact';
import { planVan } from '@bijrijder/dossier/plan';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { verhaalVan } from '@bijrijder/dossier/verhaal';
import { datum } from '@bijrijder/ui/opmaak';
import type { vertaler } from '../../sessie.server.ts';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { openers } from '../persoon/openers.ts';

/** What a visit needs and no more: plain text in parts, the person's own words first. */
export type Bezoekinhoud = { naam: string; delen: { kop: string; eigen: boolean; regels: string[] }[] };

/** No money, no decisions, no number: own words, how to meet, what to talk about, and what we promised each other. */
export async function bezoekinhoud(
  t: Toegang,
  persoon: string,
  tekst: ReturnType<typeof vertaler>,
): Promise<Bezoekinhoud> {
  const mens = await t.db
    .selectFrom('persoon')
    .select(['aanspreeknaam as naam', 'roepnaam', 'telefoon'])
    .where('gemeente', '=', t.gemeente)
    .where('id', '=', persoon)
    .executeTakeFirst();
  if (!mens) throw new Response(null, { status: 404 });
  const verhaal = await verhaalVan(t, persoon);
  const plan = await planVan(t, persoon);
  const v = await voorkeurVan(t, persoon);
  const [laatste] = await gesprekkenVan(t, persoon, 1);
  const toezeggingen = await toezeggingenVan(t, persoon);
  const beloofd = toezeggingen.filter((z) => z.gedaanOp === null);
  const afspraken = await afsprakenVan(t, persoon);
  const eigen = (soorten: readonly string[]) => verhaal.filter((d) => soorten.includes(d.soort)).map((d) => d.tekst);
  const delen = [
    { kop: tekst('werkplek.bezoek.eigen', { naam: mens.roepnaam }), eigen: true, regels: eigen(['nu', 'verhaal']) },
    {
      kop: tekst('werkplek.bezoek.wil'),
      eigen: true,
      regels: [...plan.doelen.map((d) => d.tekst), ...eigen(['droom'])],
    },
    {
      kop: tekst('werkplek.bezoek.ontmoeten'),
      eigen: false,
      regels: [
        mens.telefoon ?? '',
        v ? tekst(`werkplek.kanaal.${v.kanaal}` as Sleutel) : '',
        v?.tijden ?? '',
        v?.plek ?? '',
        v?.tolk ? tekst('werkplek.persoon.tolk', { taal: v.tolk }) : '',
        v?.meenemen ?? '',
        ...afspraken
          .filter((a) => a.dag >= t.vandaag)
          .slice(0, 1)
          .map((a) => tekst('werkplek.bezoek.afspraak', { dag: datum(a.dag), tijd: a.tijd.slice(0, 5), plek: a.plek })),
      ],
    },
    {
      kop: tekst('werkplek.bezoek.openers'),
      eigen: false,
      regels: openers({ naam: mens.roepnaam, plan, laatste: laatste ?? null, toezeggingen, vandaag: t.vandaag }).map(
        (o) => tekst(o.k, o.waarden),
      ),
    },
    {
      kop: tekst('werkplek.bezoek.beloofd'),
      eigen: false,
      regels: beloofd.map((z) => tekst('werkplek.bezoek.belofte', { wat: z.wat, dag: datum(z.voor) })),
    },
    {
      kop: tekst('werkplek.bezoek.vorige'),
      eigen: true,
      regels: laatste ? [laatste.clientZegt, ...laatste.afspraken.map((a) => a.wat)] : [],
    },
  ];
  return {
    naam: mens.naam,
    delen: delen
      .map((d) => ({ ...d, regels: d.regels.map((r) => r.trim()).filter(Boolean) }))
      .filter((d) => d.regels.length > 0),
  };
}
