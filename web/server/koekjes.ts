/** Read one cookie of a request. */
export function leesKoekje(request: Request, naam: string): string | null {
  for (const deel of (request.headers.get('cookie') ?? '').split(';')) {
    const is = deel.indexOf('=');
    if (is > 0 && deel.slice(0, is).trim() === naam) return deel.slice(is + 1).trim();
  }
  return null;
}

/** A Set-Cookie value: never readable by script, never sent by another site's form. `seconden` 0 removes it. */
export function koekje(naam: string, waarde: string, veilig: boolean, seconden?: number): string {
  const delen = [`${naam}=${waarde}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (veilig) delen.push('Secure');
  if (seconden !== undefined) delen.push(`Max-Age=${seconden}`);
  return delen.join('; ');
}

/** Cookie names carry `__Host-` when the site is https, so that no other host can set them. */
export const koekjesnaam = (naam: string, veilig: boolean): string => (veilig ? `__Host-${naam}` : naam);
