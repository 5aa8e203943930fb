/** Art. 34b, from 2027: the buffer budget that the college may use of its own accord. */
import {
  als,
  boven,
  en,
  invoer,
  kleinste,
  parameter,
  type Regel,
  regel,
  uit,
  vast,
  vergelijk,
  vraag,
} from '@bijrijder/rekenkern';
import { pw } from './feiten.ts';

const bedrag = (naam: string, titel: string) => invoer(naam, 'cent', titel, { hoog: 100_000_000 });
export const bufferfeiten = {
  loon: vraag('loon_en_bijstand', 'U hebt loon en bijstand'),
  onderNorm: vraag('onder_norm_door_verrekening', 'U hebt door de verrekening een maand minder dan de norm'),
  draagtBij: vraag('buffer_draagt_bij', 'De gemeente vindt dat de buffer helpt om te werken'),
  gevraagd: bedrag('buffer_nodig', 'Bedrag dat nodig is'),
  gebruikt: bedrag('buffer_dit_jaar_gebruikt', 'Buffer die dit jaar al is gebruikt'),
};
const f = bufferfeiten;

export const bufferOver = regel('bufferbudget-over', pw('art. 34b lid 1'), 'cent', {
  titel: 'Buffer die dit jaar nog over is',
  versies: [{ van: '2027-01-01', formule: boven(parameter('pw.2027.bufferbudget_max', 'cent'), f.gebruikt) }],
  zin: 'Per jaar is er hoogstens {pw.2027.bufferbudget_max} buffer.',
  onzeker: 'Deze regel geldt vanaf 2027.',
});
export const buffer = regel('bufferbudget', pw('art. 34b lid 1 en 2'), 'cent', {
  titel: 'Buffer die de gemeente nu kan inzetten',
  versies: [
    {
      van: '2027-01-01',
      formule: als(
        en(f.loon, f.onderNorm, f.draagtBij, vergelijk(f.gevraagd, '>', vast(0, 'cent'))),
        kleinste(f.gevraagd, uit(bufferOver)),
        vast(0, 'cent'),
      ),
    },
  ],
  zin: 'De buffer vangt een maand op waarin de verrekening te veel wegneemt.',
  onzeker: 'Deze regel geldt vanaf 2027. De gemeente beslist of zij de buffer gebruikt.',
});
export const BUFFERREGELS: readonly Regel[] = [bufferOver, buffer].map((r) => r as unknown as Regel);
