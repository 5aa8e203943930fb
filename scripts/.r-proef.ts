import { laadVoorbeeldstad } from '@bijrijder/demo';
import { openDatabank } from '@bijrijder/dossier/databank';
import { historie, historiemaanden } from '@bijrijder/dossier/maandrun';
import { besluitdagVan } from '@bijrijder/huishoudgeld';
import pg from 'pg';

const d = await openDatabank('r');
console.log(d.migraties.gedaan.length, await laadVoorbeeldstad(d.beheerUrl, d.kluis));
const k = new pg.Client(d.beheerUrl);
await k.connect();
await k.query(
  `insert into gemeente_instelling (gemeente, sleutel, vanaf, waarde, reden) select 9999,'recht','2024-01-01','"voorbeeldstad"','De verzonnen gemeente volgt haar eigen verzonnen keuzes.' where not exists (select 1 from gemeente_instelling where gemeente=9999 and sleutel='recht')`,
);
const t = Date.now();
const n = await historie(d.werk.db, 9999, historiemaanden('2025-01', '2026-03', besluitdagVan));
console.log(n, 'maanden', Date.now() - t, 'ms');
console.table(
  (
    await k.query(
      `select maand, stand, huishoudens, delen, rekenen_tot-rekenen_van as duur, (select sum((totalen->>'samenCent')::bigint) from maandrun_deel d where d.run=m.id) sam, (select sum((totalen->>'nabetalingCent')::bigint) from maandrun_deel d where d.run=m.id) nab,(select sum((totalen->>'apart')::bigint) from maandrun_deel d where d.run=m.id) apart,(select sum((totalen->>'voorlopig')::bigint) from maandrun_deel d where d.run=m.id) voorl, (select sum((totalen->>'vakantietoeslagCent')::bigint) from maandrun_deel d where d.run=m.id) vt, (select sum((totalen->>'premieCent')::bigint) from maandrun_deel d where d.run=m.id) premie from maandrun m order by maand`,
    )
  ).rows.map((r) => ({ ...r, duur: JSON.stringify(r.duur) })),
);
console.table(
  (await k.query(`select soort, stand, herkomst, count(*), sum(verschil_cent) from grootboekregel group by 1,2,3`))
    .rows,
);
console.table((await k.query(`select reden, ontbreekt, count(*) from maandrun_apart group by 1,2 limit 10`)).rows);
console.table((await k.query(`select reden, count(*) from maandrun_nakijken group by 1 limit 10`)).rows);
console.log(
  JSON.stringify(
    (await k.query(`select totalen from maandrun_deel d join maandrun m on m.id=d.run where maand='2026-03'`)).rows[0],
  ),
);
await k.end();
await d.stop();
