import { kalenderVanMij } from '@bijrijder/dossier/contact';
import { metToegang } from '@bijrijder/dossier/toegang';
import { kalenderbestand } from '../../gedeeld/kalenderbestand.ts';
import { databank, eisMedewerker, vertaler } from '../../sessie.server.ts';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/ics.ts';

/** One's own agenda for another calendar: when and how. Not who, where, or what about: that calendar is not ours to guard. */
export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const t = vertaler('nl');
  const punten = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    kalenderVanMij,
  );
  return kalenderbestand(
    'Agenda',
    'agenda.ics',
    punten.map((p) => ({
      uid: p.id,
      begin: p.begin,
      eind: p.eind,
      wat: t('werkplek.agenda.icsPunt', { vorm: t(`werkplek.afspraak.${p.vorm}` as Sleutel) }),
      afgezegd: p.afgezegd,
    })),
  );
}
