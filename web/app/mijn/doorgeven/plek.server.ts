import type { Toegang } from '@bijrijder/dossier/toegang';
import type { Maandbeeld } from './beeld.server.ts';
import { bijOpgave } from './toegang.server.ts';

/** Where somebody declares a month, for themselves or for somebody they help, and how that month is opened. */
export type Opgaveplek = {
  /** The address above the months; below it `MAAND`, `MAAND/foto` and `MAAND/nakijken/STUK`. */
  boven: string;
  /** Where amounts are typed, after `boven/MAAND`. */
  typen: '/typen' | '';
  /** Above the pictures of what was handed in: `STUK/PAGINA`. */
  beelden: string;
  maand: string;
  /** Opens the household-month for reading or adding; the person is whose income it is. */
  bij<T>(
    handeling: 'lezen' | 'toevoegen',
    fn: (t: Toegang, beeld: Maandbeeld, persoon: string) => Promise<T>,
  ): Promise<T>;
};

/** One's own month. */
export const eigenPlek = (request: Request, maand: string): Opgaveplek => ({
  boven: '/mijn/doorgeven',
  typen: '/typen',
  beelden: '/mijn/stuk',
  maand,
  bij: (handeling, fn) => bijOpgave(request, maand, handeling, fn),
});
