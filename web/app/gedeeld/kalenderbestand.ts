/** A moment, or a whole day `YYYY-MM-DD`. */
type Wanneer = { begin: Date; eind: Date } | { dag: string };
export type Kalenderregel = Wanneer & { uid: string; wat: string; afgezegd?: boolean };

/** A text as RFC 5545 3.3.11 writes it: a line break of any kind is part of the text and begins no line of the file. */
const schoon = (tekst: string): string =>
  tekst
    .replace(/([\\;,])/g, '\\$1')
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** RFC 5545 3.1: no line is longer than 75 bytes; what is left goes on the next one, after a space. */
function vouw(regel: string): string {
  const delen = [''];
  let bytes = 0;
  for (const teken of regel) {
    const erbij = Buffer.byteLength(teken);
    if (bytes + erbij > 75) {
      delen.push('');
      bytes = 1;
    }
    delen[delen.length - 1] += teken;
    bytes += erbij;
  }
  return delen.join('\r\n ');
}

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
  return new Response(`${tekst.map(vouw).join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${bestand}"`,
      'cache-control': 'no-store',
    },
  });
}
