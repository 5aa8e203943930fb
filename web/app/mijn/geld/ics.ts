import { kalenderOpRekening } from '@bijrijder/dossier/geld';
import { euro } from '@bijrijder/ui/opmaak';
import { kalenderbestand } from '../../gedeeld/kalenderbestand.ts';
import { vertaler, verzoek } from '../../sessie.server.ts';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/ics.ts';
import { bijGeld } from './toegang.server.ts';

/** The calendar for one's own agenda: days and amounts, nothing about the person. */
export async function loader({ request }: Route.LoaderArgs) {
  const t = vertaler(verzoek().taal);
  return bijGeld(request, 'exporteren', async (toegang, geld, persoon) => {
    const regels = (await kalenderOpRekening(toegang, geld, persoon))
      .flatMap((m) => m.regels)
      .filter((r) => r.dag >= geld.vandaag && r.soort !== 'loonbeslag');
    return kalenderbestand(
      'Mijn geld',
      'mijn-geld.ics',
      regels.map((r, i) => {
        const bedrag = r.bedragCent === null ? '' : ` ${euro(r.bedragCent, { ongeveer: r.zekerheid !== 'vast' })}`;
        const wat = t(`geld.stroom.${r.soort}` as Sleutel, { maand: r.over.totEnMet.slice(0, 7) });
        return { uid: `${r.dag}-${r.soort}-${i}`, dag: r.dag, wat: wat + bedrag };
      }),
    );
  });
}
