import { setTimeout as wacht } from 'node:timers/promises';
import { bekeken, leesAntwoord, maakBestand, onderteken, schrijfBestand } from '../../dossier/maandrun/index.ts';
import { metToegang, type Toegang } from '../../dossier/toegang/index.ts';
import { eindkenmerk } from '../../dossier/uitbetaling/kenmerk.ts';
import type { Proefserver } from '../proefserver.ts';
import { alsWerker, type Foutproef, metWerkers, start } from './basis.ts';

/** People and the bank who do the same thing at the same moment, twice. */
export const allesTegelijk: Foutproef = {
  naam: 'two people start, two people sign at once, twice each; the file is asked for twice; the bank answers twice',
  async doe(s, o, gemeente) {
    const [run, zelfde] = (await Promise.all([start(s, gemeente, o), start(s, gemeente, o)])) as [string, string];
    if (run !== zelfde) throw new Error('twee runs');
    await metWerkers(s, gemeente, run, o.werkers, () => wacht(300));
    await tekenEnBetaal(s, gemeente, run);
    return 'one run, two signatures, one file, one booking each';
  },
};

async function tekenEnBetaal(s: Proefserver, gemeente: number, run: string): Promise<void> {
  const klant = await s.klant();
  const mensen = ['1', '2', '3'].map((n) => `cccccccc-0000-4000-8000-00000000000${n}`);
  for (const id of mensen)
    await klant.query(
      "insert into gebruiker (gemeente, id, naam, functie, subject) values ($1, $2, 'Mens', 'consulent', $3) on conflict do nothing",
      [gemeente, id, id],
    );
  const { appUrl } = s;
  const app = (await import('../../dossier/databank/verbinding.ts')).verbind(appUrl, { max: 8 });
  try {
    const alsMens = <T>(id: string, fn: (t: Toegang) => Promise<T>) =>
      metToegang(
        app.db,
        {
          wie: { soort: 'medewerker', gemeente, id, naam: 'Mens', rol: 'inkomensconsulent' },
          handeling: 'wijzigen',
          object: 'maandrun',
          doel: 'uitbetalen',
          betrokkene: 'geen',
        },
        fn,
      );
    const { rows: lijst } = await klant.query(
      'select huishouden, reden from maandrun_nakijken where gemeente = $1 and run = $2',
      [gemeente, run],
    );
    await alsMens(mensen[0]!, async (t) => {
      for (const r of lijst) await bekeken(t, run, r.huishouden, r.reden);
    });
    // everybody presses at the same moment, twice; then the ones that were too early try again, as people do
    for (let ronde = 0; ronde < 3; ronde++)
      await Promise.allSettled([...mensen, ...mensen].map((id) => alsMens(id, (t) => onderteken(t, run))));
    const { rows: h } = await klant.query(
      'select count(*)::int n, count(distinct gebruiker)::int m from maandrun_handtekening where run = $1',
      [run],
    );
    if (h[0].n !== 2 || h[0].m !== 2) throw new Error(`${h[0].n} handtekeningen van ${h[0].m} mensen`);
    const [een, twee] = await Promise.all([1, 2].map(() => alsWerker(s, gemeente, (t) => maakBestand(t, run))));
    if (een!.bestand !== twee!.bestand || !een!.bestand) throw new Error('twee bestanden');
    const lees = () =>
      alsWerker(s, gemeente, async (t) => {
        let tekst = '';
        for await (const stuk of schrijfBestand(
          t,
          een!.bestand!,
          { naam: 'Gemeente Proef', iban: 'NL91ABNA0417164300' },
          s.kluis,
        ))
          tekst += stuk;
        return tekst;
      });
    const eersteKeer = await lees();
    if (eersteKeer !== (await lees())) throw new Error('het bestand verschilt');
    const { rows } = await klant.query(
      'select huishouden, maand, doel, bestemming, poging from betaling where gemeente = $1 and run = $2',
      [gemeente, run],
    );
    const regels = rows.map(
      (r) =>
        `<Ntry><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls><Refs><EndToEndId>${eindkenmerk(r)}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>`,
    );
    const bytes = new TextEncoder().encode(
      `<Document><BkToCstmrStmt><GrpHdr><MsgId>AF-${gemeente}</MsgId></GrpHdr><Stmt><Id>1</Id>${regels.join('')}</Stmt></BkToCstmrStmt></Document>`,
    );
    const antwoorden = await Promise.all(
      [1, 2, 3].map(() => alsWerker(s, gemeente, (t) => leesAntwoord(t, s.kluis, bytes))),
    );
    if (antwoorden.filter((a) => !a.eerder).length !== 1) throw new Error('het antwoord telde niet precies een keer');
    const { rows: g } = await klant.query(
      "select count(*)::int n from betaling_gebeurtenis where gemeente = $1 and soort = 'betaald'",
      [gemeente],
    );
    if (g[0].n !== rows.length) throw new Error(`${g[0].n} van ${rows.length} bevestigd`);
  } finally {
    await app.sluit();
    await klant.end();
  }
}
