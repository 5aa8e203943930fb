import { antwoordOpGast, mensVanCasus, nodigUit } from '@bijrijder/dossier/casuistiek';
import { stuurBericht } from '@bijrijder/dossier/contact';
import { metToegang } from '@bijrijder/dossier/toegang';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker, kluis, leesSleutel, vertaler } from '../../sessie.server.ts';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import type { Gastuitkomst } from './gasten.tsx';

/** Invites somebody of another discipline to one question, or stops that. The person hears who was asked, in the same act. */
export async function doeGast(request: Request): Promise<Response | Gastuitkomst> {
  const wie = await eisMedewerker(request, 'klantmanager');
  const vorm = await request.formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  const casus = eisNummer(v('casus'));
  const vraag = { wie, handeling: 'toevoegen', object: 'casuistiek', doel: 'begeleiding' } as const;
  if (v('doe') === 'gast-stop') {
    await metToegang(databank(), { ...vraag, betrokkene: 'geen' }, (t) =>
      antwoordOpGast(t, eisNummer(v('gast')), false),
    );
    return redirect(`/werkplek/casuistiek/${casus}#gasten`, 303);
  }
  const persoon = await metToegang(databank(), { ...vraag, handeling: 'lezen', betrokkene: 'geen' }, (t) =>
    mensVanCasus(t, casus),
  );
  if (!persoon) throw new Response(null, { status: 404 });
  const nl = vertaler('nl');
  const soort = v('soort');
  const naam = v('wie').slice(0, 120);
  if (soort !== 'handhaver' && naam.length < 3) return { fout: nl('casuistiek.gast.fout.wie'), wie: naam, soort };
  try {
    return await metToegang(databank(), { ...vraag, betrokkene: persoon }, async (t) => {
      const uit = await nodigUit(
        t,
        kluis(),
        casus,
        soort === 'handhaver'
          ? { soort, gebruiker: eisNummer(v('gebruiker')) }
          : { soort: soort === 'buurtteam' ? 'buurtteam' : 'arts', wie: naam },
        leesSleutel(vorm),
      );
      const { nieuw, wie: gast, jaNodig, code } = uit;
      const sleutel = jaNodig ? 'casuistiek.gast.berichtJa' : 'casuistiek.gast.bericht';
      if (nieuw) await stuurBericht(t, persoon, nl(sleutel, { wie: gast }), wie.id, '/mijn/aanbod/over-u#casussen');
      return { code, wie: gast, jaNodig };
    });
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    return { fout: nl('casuistiek.gast.fout.kan'), wie: naam, soort };
  }
}
