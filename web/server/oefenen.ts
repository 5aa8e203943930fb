import { beginOefening } from '@bijrijder/dossier/oefenen';
import { zetOefening } from './sessies.ts';
import { verzoek } from './verzoek.ts';

/** Begin to practise, or begin again: this session works with invented people only from now on. */
export async function oefen(request: Request): Promise<void> {
  const v = verzoek();
  if (v.sessie?.soort !== 'medewerker') throw new Response(null, { status: 403 });
  const echt = v.oefening?.echt ?? v.gemeente.code;
  const eerder = v.oefening ? v.sessie.gebruiker : null;
  await zetOefening(v, echt, request, await beginOefening(v.databank.app.db, echt, v.sessie.naam, eerder));
}

/** Back to the real people. */
export async function stopOefenen(request: Request): Promise<void> {
  const v = verzoek();
  if (v.oefening) await zetOefening(v, v.oefening.echt, request, null);
}
