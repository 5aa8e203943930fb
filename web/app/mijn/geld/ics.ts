import { kalenderVan } from '@bijrijder/dossier/geld';
import { euro } from '@bijrijder/ui/opmaak';
import { vertaler, verzoek } from '../../sessie.server.ts';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/ics.ts';
import { bijGeld } from './toegang.server.ts';

const schoon = (tekst: string): string => tekst.replace(/([\\;,])/g, '\\$1').replaceAll('\n', '\\n');

/** The calendar for one's own agenda (RFC 5545): days and amounts, nothing about the person. */
export async function loader({ request }: Route.LoaderArgs) {
  const t = vertaler(verzoek().taal);
  return bijGeld(request, 'exporteren', async (_, geld) => {
    const regels = kalenderVan(geld)
      .flatMap((m) => m.regels)
      .filter((r) => r.dag >= geld.vandaag && r.soort !== 'loonbeslag');
    const stempel = `${geld.vandaag.replaceAll('-', '')}T000000Z`;
    const items = regels.flatMap((r, i) => {
      const bedrag = r.bedragCent === null ? '' : ` ${euro(r.bedragCent, { ongeveer: r.zekerheid !== 'vast' })}`;
      const wat = t(`geld.stroom.${r.soort}` as Sleutel, { maand: r.over.totEnMet.slice(0, 7) });
      return [
        'BEGIN:VEVENT',
        `UID:${r.dag}-${r.soort}-${i}@bijrijder`,
        `DTSTAMP:${stempel}`,
        `DTSTART;VALUE=DATE:${r.dag.replaceAll('-', '')}`,
        `SUMMARY:${schoon(wat + bedrag)}`,
        'END:VEVENT',
      ];
    });
    const tekst = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Bijrijder//Mijn geld//NL', ...items, 'END:VCALENDAR'];
    return new Response(`${tekst.join('\r\n')}\r\n`, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="mijn-geld.ics"',
        'cache-control': 'no-store',
      },
    });
  });
}
