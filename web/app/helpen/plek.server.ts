import { redirect } from 'react-router';
import { eisNummer } from '../gedeeld/nummer.ts';
import { isMaand } from '../maand.ts';
import { maandbeeld, magDoorgeven } from '../mijn/doorgeven/beeld.server.ts';
import type { Opgaveplek } from '../mijn/doorgeven/plek.server.ts';
import { bijHulp } from './toegang.server.ts';

/** The month of somebody one helps, within what they allowed. @throws Response 404 for an address that cannot be */
export function hulpPlek(request: Request, params: { persoon: string; maand: string }): Opgaveplek {
  const persoon = eisNummer(params.persoon);
  const { maand } = params;
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  return {
    boven: `/helpen/${persoon}/doorgeven`,
    typen: '',
    beelden: `/helpen/${persoon}/stuk`,
    maand,
    bij: (handeling, fn) =>
      bijHulp(
        request,
        persoon,
        { object: 'loonstrook', hulp: 'doorgeven', handeling, noemtHuisgenoten: true },
        async (t) => {
          const beeld = await maandbeeld(t, persoon, maand);
          if (!beeld || beeld.stap.soort === 'geen_recht' || !magDoorgeven(maand, t.vandaag))
            throw redirect(`/helpen/${persoon}?maand=${maand}`);
          return fn(t, beeld, persoon);
        },
      ),
  };
}
