/** A moment, or a whole day `YYYY-MM-DD`. */
type Wanneer = { begin: Date; eind: Date } | { dag: string };
export type Kalenderregel = Wanneer & { uid: string; wat: string; afgezegd?: boolean };

const schoon = (tekst: string): string => tekst.replace(/([\\;,])/g, '\\$1').replaceAll('\n', '\\n');
const moment = (d: Date): string => `${d.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** A calendar file (RFC 5545) to take along. */
export function kalenderbestand(naam: string, bestand: string, regels: readonly Kalenderregel[]): Response {
  const stempel = moment(new Date());
  const tekst = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Bijrijder//${naam}//NL`,
    'METHOD:PUBLISH',
    ...regels.flatMap((r) => [
      'BEGIN:VEVENT',
      `UID:${r.uid}@bijrijder`,
      `DTSTAMP:${stempel}`,
      ...('dag' in r
        ? [`DTSTART;VALUE=DATE:${r.dag.replaceAll('-', '')}`]
        : [`DTSTART:${moment(r.begin)}`, `DTEND:${moment(r.eind)}`]),
      `SUMMARY:${schoon(r.wat)}`,
      ...(r.afgezegd ? ['STATUS:CANCELLED'] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return new Response(`${tekst.join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${bestand}"`,
      'cache-control': 'no-store',
    },
  });
}
