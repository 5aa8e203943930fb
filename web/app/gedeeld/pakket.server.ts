/** A sealed package as a file. */
export function pakketAntwoord(pakket: string | null): Response {
  if (!pakket) throw new Response(null, { status: 404 });
  return new Response(pakket, {
    headers: {
      'Content-Type': 'application/jose',
      'Content-Disposition': 'attachment; filename="verhuizing.jose"',
      'Cache-Control': 'no-store',
    },
  });
}
