import { vertaler } from '../sessie.server.ts';
import type { Sleutel } from '../tekst/sleutels.ts';

/** A PDF to keep. It holds personal data, so no cache keeps it. */
export const pdfAntwoord = (pdf: Uint8Array, naam: string): Response =>
  new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${naam.replace(/[^\w.-]+/g, '-')}.pdf"`,
      'cache-control': 'no-store',
    },
  });

/** The Dutch name of a line of a specification: a letter is in Dutch. */
export const regelnaam = (sleutel: string): string => vertaler('nl')(`specificatie.regel.${sleutel}` as Sleutel);
