import { plusDagen } from '@bijrijder/dossier';
import type pg from 'pg';
import { type Gezin, VANDAAG } from './bevolking/huishouden.ts';
import { GERDA_VRAAGT, type Geldstroom, geldstromen, naBeschikking } from './geldmensen.ts';
import { fictieveIban, type Tweederekening, vul } from './laden.ts';
import { demoId, MEDEWERKERS } from './mensen.ts';

/** Above every account of a household. */
const EERSTE_NUMMER = 50_000;
const rekeningVan = (welk: number): string => demoId(3_000 + welk);
const afspraakVan = (welk: number): string => demoId(5_000 + welk);

/** The accounts of creditors, partners and bewindvoerders to which a part of the money goes, to load with those of the households. */
export function tweedeRekeningen(alle: readonly Gezin[]): Tweederekening[] {
  const stromen = geldstromen(alle).map((g, i): Tweederekening => {
    const partner = g.gezin.mensen.find((m) => m.rol === 'partner');
    const persoon = g.soort === 'helft' ? partner!.id : g.gezin.mensen[0]!.id;
    return {
      id: rekeningVan(i),
      huishouden: g.gezin.id,
      persoon,
      soort: g.soort === 'helft' ? 'eigen' : g.soort,
      houder: g.houder,
      iban: fictieveIban(EERSTE_NUMMER + i),
      // of two own accounts the one given last is that of the household: the partner gave theirs first
      vanaf: g.soort === 'helft' ? plusDagen(g.gezin.sinds, -1) : g.vanaf,
    };
  });
  const { rekening, huishouden, persoon, naar } = GERDA_VRAAGT;
  return [
    ...stromen,
    {
      id: rekening,
      huishouden,
      persoon,
      soort: 'doorbetaling',
      houder: naar,
      iban: fictieveIban(EERSTE_NUMMER + stromen.length),
      vanaf: VANDAAG,
    },
  ];
}

/** What was written down or asked, and that a second colleague agreed: the ground of each division. */
async function laadAfspraken(klant: pg.ClientBase, gemeente: number, stromen: readonly Geldstroom[]): Promise<void> {
  const [noor, ravi] = ['m-noor', 'm-ravi'].map((sub) => MEDEWERKERS.find((m) => m.sub === sub)!.id) as [
    string,
    string,
  ];
  const kolommen = [
    'gemeente',
    'id',
    'huishouden',
    'persoon',
    'soort',
    'naar',
    'waarvoor',
    'bedrag_cent',
    'rekening',
    'rekening_ander',
    'vanaf',
  ];
  const lopend = stromen.flatMap((g, i) => {
    if (g.soort === 'bewindvoerder') return [];
    const partner = g.gezin.mensen.find((m) => m.rol === 'partner');
    const helft = g.soort === 'helft';
    return [
      {
        gemeente,
        id: afspraakVan(i),
        huishouden: g.gezin.id,
        persoon: helft ? partner!.id : g.gezin.mensen[0]!.id,
        soort: g.soort,
        naar: helft ? '' : g.houder,
        waarvoor: g.grond,
        bedrag_cent: g.cent,
        rekening: rekeningVan(i),
        rekening_ander: helft ? g.gezin.id : null,
        vanaf: g.vanaf,
        reden: helft ? 'Zelf gevraagd, met eigen login' : 'Het exploot van de deurwaarder gelezen',
        door_gebruiker: helft ? null : noor,
        door_persoon: helft ? partner!.id : null,
        dag: g.vanaf,
        vastgelegd_op: `${g.vanaf}T08:00:00+01:00`,
      },
    ];
  });
  const vraag = {
    gemeente,
    id: demoId(5_900),
    huishouden: GERDA_VRAAGT.huishouden,
    persoon: GERDA_VRAAGT.persoon,
    soort: 'doorbetaling',
    naar: GERDA_VRAAGT.naar,
    waarvoor: GERDA_VRAAGT.waarvoor,
    bedrag_cent: GERDA_VRAAGT.cent,
    rekening: GERDA_VRAAGT.rekening,
    rekening_ander: null,
    vanaf: VANDAAG,
    reden: 'Zelf gevraagd, met eigen login',
    door_gebruiker: null,
    door_persoon: GERDA_VRAAGT.persoon,
    dag: VANDAAG,
    vastgelegd_op: `${VANDAAG}T08:00:00+02:00`,
  };
  await vul(
    klant,
    'geldafspraak',
    [...kolommen, 'reden', 'door_gebruiker', 'door_persoon', 'dag', 'vastgelegd_op'],
    [...lopend, vraag],
  );
  await vul(
    klant,
    'geldafspraak_antwoord',
    ['gemeente', 'afspraak', 'huishouden', 'akkoord', 'reden', 'door', 'dag', 'vastgelegd_op'],
    lopend
      .filter((a) => a.soort === 'beslag')
      .map((a) => ({
        gemeente,
        afspraak: a.id,
        huishouden: a.huishouden,
        akkoord: true,
        reden: 'Nagekeken met het exploot, het kantoor gebeld',
        door: ravi,
        dag: a.dag,
        vastgelegd_op: a.vastgelegd_op,
      })),
  );
}

/** Who gets which part of the money of a household, from which day on. After the accounts, as role `inrichting`. */
export async function laadGeldstromen(klant: pg.ClientBase, gemeente: number, alle: readonly Gezin[]): Promise<void> {
  const stromen = geldstromen(alle);
  const noor = MEDEWERKERS.find((m) => m.sub === 'm-noor')!.id;
  await laadAfspraken(klant, gemeente, stromen);
  const bestemming = (g: Geldstroom, i: number, volgorde: number, rekening: string, deel: 'beslag' | 'helft') => ({
    gemeente,
    huishouden: g.gezin.id,
    volgorde,
    rekening,
    deel,
    bedrag_cent: g.cent,
    grond: g.grond,
    vanaf: g.vanaf,
    vastgelegd_op: `${g.vanaf}T09:00:00+01:00`,
    door_gebruiker: noor,
    afspraak: afspraakVan(i),
  });
  await vul(
    klant,
    'betaalbestemming',
    [
      'gemeente',
      'huishouden',
      'volgorde',
      'rekening',
      'deel',
      'bedrag_cent',
      'grond',
      'vanaf',
      'vastgelegd_op',
      'door_gebruiker',
      'afspraak',
    ],
    stromen.flatMap((g, i) => {
      if (g.soort === 'beslag') return [bestemming(g, i, 1, rekeningVan(i), 'beslag')];
      if (g.soort === 'helft')
        return [bestemming(g, i, 1, g.gezin.id, 'helft'), bestemming(g, i, 2, rekeningVan(i), 'helft')];
      return [];
    }),
  );
  for (const [i, g] of stromen.entries())
    if (g.soort === 'bewindvoerder') await laadBewind(klant, gemeente, g, i, noor);
}

/** What the court ordered, agreed by a second colleague, with the money to the account of who was appointed. */
async function laadBewind(klant: pg.ClientBase, gemeente: number, g: Geldstroom, i: number, noor: string) {
  const id = demoId(4_000 + i);
  const { op, dag } = naBeschikking(g.vanaf);
  const { persoon, moment } = { persoon: g.gezin.mensen[0]!.id, moment: `${dag}T09:00:00+01:00` };
  const milan = MEDEWERKERS[0]!.id;
  await klant.query(
    `insert into bewind (gemeente, id, persoon, soort, naam, kantoor, telefoon, rechtbank, zaaknummer, beschikking_op, van, omvang, door, dag, vastgelegd_op)
     values ($1, $2, $3, 'bewindvoerder', $4, $4, '010 000 00 00', 'Rechtbank Voorbeeldland', $5, $6, $7, 'alles', $8, $9, $10)`,
    [gemeente, id, persoon, g.houder, `VB-2025-${300 + i}`, op, g.vanaf, milan, dag, moment],
  );
  await klant.query(
    `insert into bewind_antwoord (gemeente, bewind, persoon, akkoord, door, dag, vastgelegd_op) values ($1, $2, $3, true, $4, $5, $6)`,
    [gemeente, id, persoon, noor, dag, moment],
  );
  await klant.query(
    `insert into bewind_rekening (gemeente, bewind, moment, persoon, keuze, rekening, reden, door, dag, vastgelegd_op)
     values ($1, $2, 'begin', $3, 'bewind', $4, 'De beschikking gelezen en het kantoor gebeld.', $5, $6, $7)`,
    [gemeente, id, persoon, rekeningVan(i), noor, dag, moment],
  );
}
