import {
  type Invoerbestand,
  type Leesresultaat,
  legeVelden,
  type Tekstpagina,
  type Veld,
  type Velden,
} from '../soorten.ts';
import { herken } from '../velden/isLoonstrook.ts';
import { leesVelden } from '../velden/lezen.ts';
import { bestandssoort } from './bestandssoort.ts';
import { fotoTekst, vakOpFoto } from './foto.ts';
import { Leesfout } from './leesfout.ts';
import { MAX_PAGINAS, openPdf, pdfTekst, tekenPagina } from './pdf.ts';

export const MAX_BESTANDEN = 8;

/** Reads one payslip from one PDF or several photos; runs inside the isolated process. Never throws for a bad file. */
export async function lees(bestanden: readonly Invoerbestand[], bijFoto?: () => void): Promise<Leesresultaat> {
  try {
    if (bestanden.length === 0) throw new Leesfout('leeg');
    if (bestanden.length > MAX_BESTANDEN) throw new Leesfout('teVeelFotos');
    const paginas: Tekstpagina[] = [];
    for (const b of bestanden) paginas.push(...(await paginasVan(b.bytes, paginas.length, bijFoto)));
    if (paginas.length > MAX_PAGINAS) throw new Leesfout('teVeelPaginas');
    const foto = paginas.some((p) => p.bron === 'foto');
    const oordeel = herken(paginas);
    if (oordeel === 'jaaropgave') throw new Leesfout('jaaropgave');
    if (oordeel !== 'loonstrook') throw new Leesfout(foto || oordeel === 'geenTekst' ? 'geenTekst' : 'geenLoonstrook');
    if (meerdereStroken(paginas)) throw new Leesfout('meerdere');
    const velden = leesVelden(paginas);
    for (const veld of Object.values(velden)) {
      const pagina = paginas.find((p) => p.nummer === veld.pagina);
      if (veld.vak && pagina) veld.vak = vakOpFoto(veld.vak, pagina);
    }
    return { velden, fout: null, paginas: paginas.length, bron: foto ? 'foto' : 'tekst' };
  } catch (e) {
    if (e instanceof Leesfout) return { velden: legeVelden(), fout: e.message, paginas: 0, bron: null };
    throw e;
  }
}

async function paginasVan(bytes: Uint8Array, eerder: number, bijFoto?: () => void): Promise<Tekstpagina[]> {
  const soort = bestandssoort(bytes);
  if (soort !== 'pdf') {
    bijFoto?.();
    return [await fotoTekst(bytes, eerder + 1, bijFoto)];
  }
  const pdf = await openPdf(bytes);
  try {
    const uit: Tekstpagina[] = [];
    for (let i = 1; i <= pdf.numPages; i++) {
      const blad = await pdf.getPage(i);
      const tekst = await pdfTekst(blad, eerder + i);
      const letters = tekst.woorden.reduce((n, w) => n + w.tekst.length, 0);
      if (letters >= 60 || uit.length >= 4) uit.push(tekst);
      else {
        const beeld = await tekenPagina(blad, 2000);
        bijFoto?.();
        const gelezen = beeld ? await fotoTekst(beeld, eerder + i, bijFoto) : tekst;
        uit.push(gelezen.woorden.length > tekst.woorden.length ? gelezen : tekst);
      }
    }
    return uit;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Pages that each hold a whole slip of their own, with another period, person or amount on the bank. */
function meerdereStroken(paginas: readonly Tekstpagina[]): boolean {
  if (paginas.length < 2) return false;
  const los = paginas
    .map((p) => leesVelden([p]))
    .filter((v) => v.bruto_cent.waarde !== null && (v.overgemaakt_cent.waarde ?? v.netto_cent.waarde) !== null);
  const foto = paginas.some((p) => p.bron === 'foto');
  // In a photo one misread letter would make two people of one; only what is certain there may tell pages apart.
  const anders = (f: (v: Velden) => Veld<string> | Veld<number>) =>
    new Set(los.map(f).flatMap((veld) => (veld.waarde === null || (foto && !veld.zeker) ? [] : [veld.waarde]))).size >
    1;
  return (
    anders((v) => v.van) ||
    (!foto && anders((v) => v.werknemer)) ||
    (anders((v) => v.overgemaakt_cent) && anders((v) => v.bruto_cent)) ||
    (!foto && anders((v) => v.werkgever) && anders((v) => v.netto_cent) && anders((v) => v.bruto_cent))
  );
}
