import { randomUUID } from 'node:crypto';
import { loongegevensVergelijken } from '@bijrijder/dossier/loongegevens';
import { bewaarConcept, dienIn, type Opgave } from '@bijrijder/dossier/opgave';
import { meldAan } from '@bijrijder/dossier/taken';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { maandVerrekenen, rechtOp, stapVoor } from '@bijrijder/dossier/verrekening';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { belofteVan, LEEG, type Maandbeeld } from './beeld.server.ts';
import { beginVelden, leesFormulier, metVelden, nietsGehad, veldenUit } from './opbouw.server.ts';
import { bedragenUitVelden } from './velden.ts';
import { rekenVoorbeeld } from './voorbeeld.ts';

/** What the form shows to somebody who fills in on behalf: the fields, and with `?klopt` what is about to be sent. */
export async function invulbeeld(t: Toegang, beeld: Maandbeeld, zoek: URLSearchParams) {
  const velden = beginVelden(beeld);
  const niets = zoek.has('niets');
  const { meldingen, opgave } = leesFormulier(beeld, velden);
  const klaar = zoek.has('klopt') ? (niets ? nietsGehad(beeld) : opgave) : null;
  const typt = bedragenUitVelden(beeld.bronnen, velden);
  const bedragen = niets ? Object.fromEntries(beeld.bronnen.map((b) => [b.bron, 0])) : typt.bedragen;
  const toon = niets || (typt.compleet && Object.keys(typt.bedragen).length > 0);
  return {
    maand: beeld.maand,
    vandaag: t.vandaag,
    betaaldag: beeld.betaaldag,
    premieMaand: beeld.premieMaand,
    besloten: beeld.besloten,
    bronnen: beeld.bronnen,
    velden,
    meldingen: zoek.has('kijk') ? meldingen : {},
    niets,
    klopt: klaar && {
      stroken: klaar.stroken.map((s) => ({
        id: `${s.dienstverband}:${s.tijdvakVan}`,
        werkgever: beeld.bronnen.find((b) => b.bron === s.dienstverband)?.werkgever ?? '',
        nettoCent: s.nettoCent,
      })),
    },
    voorbeeld:
      beeld.basis && toon ? (rekenVoorbeeld(beeld.basis, bedragen, await rechtOp(t.db, t.vandaag)) ?? null) : null,
    sleutel: randomUUID(),
  };
}
export type Invulbeeld = Awaited<ReturnType<typeof invulbeeld>>;

/**
 * A post of that form: keeps what is typed and says where to go, or hands over what is to be sent.
 * @param persoon whose draft it is
 * @param hier address of the form
 */
export async function leesInvulling(
  t: Toegang,
  beeld: Maandbeeld,
  persoon: string,
  vorm: FormData,
  hier: string,
): Promise<Response | { opgave: Opgave; eenmalig: string }> {
  const doe = tekstveld(vorm, 'doe');
  const niets = vorm.get('niets') === 'ja';
  if (doe === 'niets') return redirect(`${hier}?klopt=ja&niets=ja`, 303);
  if (doe !== 'verstuur') {
    const velden = veldenUit(vorm, beeld.bronnen);
    const concept = metVelden(beeld.concept ?? LEEG, velden);
    await bewaarConcept(t, { huishouden: beeld.huishouden, persoon, maand: beeld.maand }, concept);
    if (doe === 'ververs') return redirect(hier, 303);
    const { meldingen } = leesFormulier(beeld, { ...beginVelden(beeld), ...velden });
    return redirect(Object.keys(meldingen).length > 0 ? `${hier}?kijk=ja` : `${hier}?klopt=ja`, 303);
  }
  const eenmalig = tekstveld(vorm, 'eenmalig');
  if (!isNummer(eenmalig)) return redirect(hier, 303);
  const { opgave } = niets ? { opgave: nietsGehad(beeld) } : leesFormulier(beeld, beginVelden(beeld));
  return opgave ? { opgave, eenmalig } : redirect(`${hier}?kijk=ja`, 303);
}

/** Sends it, with the promise that was shown, and has the month calculated. `eerder`: this form was sent before. */
export async function verstuurNamens(
  t: Toegang,
  beeld: Maandbeeld,
  persoon: string,
  { opgave, eenmalig }: { opgave: Opgave; eenmalig: string },
  samen?: Parameters<typeof dienIn>[4],
  conceptVan?: string,
): Promise<{ id: string; eerder: boolean }> {
  const { huishouden, maand } = beeld;
  const beloof = async () => belofteVan(beeld, await stapVoor(t, huishouden, maand));
  const uit = await dienIn(t, { huishouden, persoon, maand, eenmalig }, opgave, beloof, samen, conceptVan);
  if (!uit.eerder) {
    await meldAan(t, maandVerrekenen, { huishouden, maand }, { sleutel: `${huishouden}:${maand}` });
    await meldAan(t, loongegevensVergelijken, { huishouden }, { sleutel: uit.id });
  }
  return uit;
}
