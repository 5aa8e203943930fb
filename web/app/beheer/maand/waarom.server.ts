import { type Loonvraag, loonvragenVan } from '@bijrijder/dossier/loongegevens';
import { nieuwsteRekening, waaromAnders } from '@bijrijder/dossier/maandrun';
import type { Toegang } from '@bijrijder/dossier/toegang';

/**
 * Per household on a list: what changed since the month before, which questions about wage are open, the account that is new, and the
 * advance that was given. The people have been declared.
 */
export async function waaromHier(t: Toegang, huishoudens: readonly string[], maand: string, reden: string) {
  const anders = await waaromAnders(t, huishoudens, maand);
  const vragen: Loonvraag[] = reden === 'opgave_verschilt' ? await loonvragenVan(t, huishoudens) : [];
  const rekening = reden === 'nieuwe_rekening' ? await nieuwsteRekening(t, huishoudens) : new Map<string, never>();
  return new Map(
    huishoudens.map((h) => [
      h,
      {
        besluit: anders.find((a) => a.huishouden === h) ?? null,
        vragen: vragen
          .filter((v) => v.huishouden === h && v.antwoord === null && v.tijdvakTot.slice(0, 7) === maand)
          .map(({ id, werkgever, opgegevenCent, bekendCent, bron }) => ({
            id,
            werkgever,
            opgegevenCent,
            bekendCent,
            bron,
          })),
        rekening: rekening.get(h) ?? null,
      },
    ]),
  );
}

export type Waaromhier = Awaited<ReturnType<typeof waaromHier>> extends Map<string, infer W> ? W : never;
