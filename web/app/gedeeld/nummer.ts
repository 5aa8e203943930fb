const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isNummer = (deel: string): boolean => UUID.test(deel);

/** The number of a thing in an address; anything else is a page that does not exist. */
export function eisNummer(deel: string | undefined): string {
  if (!deel || !isNummer(deel)) throw new Response(null, { status: 404 });
  return deel;
}
