import { publiekeSleutel } from '@bijrijder/dossier/audit';
import { gemeente, kluis } from '../sessie.server.ts';

/** `/.well-known/audit-sleutel.pem`: the key with which anybody can check what this municipality signed for a controller. */
export function loader() {
  return new Response(publiekeSleutel(kluis(), gemeente().code), {
    headers: { 'Content-Type': 'application/x-pem-file', 'Cache-Control': 'no-store' },
  });
}
