import { alle, haalWeg, type Notitierij, open, verzegel, zet } from './kluis.ts';

export type Velden = { zegt: string; zag: string; stap: string; voor: string };
/** What a stored note holds; `op`: the moment it was done (ISO); `eerder`: the other note of the same visit. */
export type Notitie = Velden & { op?: string; toch?: boolean; eerder?: { clientZegt: string; gezienGehoord: string } };
export type Stand = 'verstuurd' | 'wacht' | 'inloggen' | 'botst' | 'geweigerd' | 'stap' | null;

/**
 * Sends every waiting note, one tab at a time. A note leaves the device only when the server says it has it; its key makes a
 * second arrival harmless. Returns how it went with the notes of `bezoek`.
 */
export const verstuur = (sleutel: CryptoKey, bezoek: string): Promise<Stand> =>
  navigator.locks.request('bezoek-versturen', async () => {
    let stand: Stand = null;
    for (const rij of (await alle('notitie')).filter((n) => n.soort === 'wacht')) {
      const notitie = await open<Notitie>(sleutel, rij, rij.sleutel);
      // of a colleague on this device: not ours to send
      if (!notitie) continue;
      const uit = await stuurEen(sleutel, rij, notitie);
      if (rij.bezoek === bezoek) stand = uit;
      if (uit === 'wacht' || uit === 'inloggen') break;
    }
    return stand;
  });

const DAG = 86_400_000;
/** Days by the calendar of this device since a note was done: it can arrive on a later day than the visit. */
export function dagenGeleden(op: string | undefined, nu = new Date()): number {
  if (!op) return 0;
  const toen = new Date(op);
  const middernacht = (d: Date) => Date.UTC(d.getFullYear(), d.getMonth(), d.getDate());
  return Math.max(0, Math.round((middernacht(nu) - middernacht(toen)) / DAG));
}

async function stuurEen(sleutel: CryptoKey, rij: Notitierij, notitie: Notitie): Promise<Stand> {
  const adres = `/werkplek/bezoek/${rij.persoon}/${rij.bezoek}/notitie`;
  try {
    // first: is there a login? A post without one would be kept elsewhere
    if (!(await fetch(adres, { redirect: 'manual', cache: 'no-store' })).ok) return 'inloggen';
    const { zegt, zag, stap, voor, op, toch } = notitie;
    const geleden = String(dagenGeleden(op));
    const antwoord = await fetch(adres, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ sleutel: rij.sleutel, zegt, zag, stap, voor, geleden, toch: toch ? 'ja' : '' }),
    });
    if (antwoord.ok) {
      await haalWeg('notitie', rij.sleutel);
      await haalWeg('bezoek', rij.bezoek);
      return 'verstuurd';
    }
    const zetOm = async (soort: Notitierij['soort'], inhoud: Notitie): Promise<void> =>
      zet('notitie', { ...rij, soort, ...(await verzegel(sleutel, inhoud, rij.sleutel)) });
    if (antwoord.status === 409) {
      const { eerder } = (await antwoord.json()) as { eerder: Notitie['eerder'] };
      await zetOm('botst', { ...notitie, eerder });
      return 'botst';
    }
    if (antwoord.status === 422) {
      await zetOm('concept', notitie);
      return 'stap';
    }
    if (antwoord.status === 403 || antwoord.status === 404) {
      await zetOm('geweigerd', notitie);
      return 'geweigerd';
    }
    return 'wacht';
  } catch {
    return 'wacht';
  }
}
