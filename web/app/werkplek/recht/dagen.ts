/** So many days after an ISO day. */
export const dagVerder = (dag: string, n: number): string =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
