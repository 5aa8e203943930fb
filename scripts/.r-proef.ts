import { laadVoorbeeldstad } from '@bijrijder/demo';
import { openDatabank } from '@bijrijder/dossier/databank';
import { metToegang } from '@bijrijder/dossier/toegang';
import { leesMaandbesluit, stapVoor, verreken } from '@bijrijder/dossier/verrekening';
import { sql } from 'kysely';

const d = await openDatabank('r');
console.log(d.migraties.gedaan.length, await laadVoorbeeldstad(d.beheerUrl, d.kluis));
const wie = { soort: 'taak', gemeente: 9999, naam: 'proef', rol: 'werker' } as const;
const hh = await metToegang(
  d.werk.db,
  { wie, handeling: 'lezen', object: 'huishouden', doel: 'inkomen_verrekenen', betrokkene: 'geen' },
  async (t) => (await t.db.selectFrom('huishouden').select('id').limit(300).execute()).map((r) => r.id),
);
const t0 = Date.now();
const n: any = {};
await metToegang(
  d.werk.db,
  { wie, handeling: 'toevoegen', object: 'besluit', doel: 'inkomen_verrekenen', betrokkene: 'geen' },
  async (t) => {
    for (const h of hh) {
      try {
        const v = await verreken(t, h, '2026-03');
        n[v.uitkomst.soort] = (n[v.uitkomst.soort] ?? 0) + 1;
        if (v.uitkomst.soort === 'apart') console.log(v.uitkomst);
      } catch (e) {
        console.log(h, e);
        throw e;
      }
    }
    for (const h of hh.slice(0, 3)) console.log(JSON.stringify(await leesMaandbesluit(t, h, '2026-03')));
    const v = await verreken(t, hh[0]!, '2026-03');
    console.log('nog eens', v.opgeslagen, v.volgnummer);
    const m = await t.db.selectFrom('besluit').selectAll().where('inkomen_cent', '>', 0).limit(2).execute();
    console.log(JSON.stringify(m));
  },
);
console.log(n, Date.now() - t0, 'ms');
await d.stop();
