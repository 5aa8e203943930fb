/** Whether this part of an address is a month `YYYY-MM` of this century: what was guessed goes no further. */
export const isMaand = (deel: string): boolean => /^20\d{2}-(0[1-9]|1[0-2])$/.test(deel);

/** Whether this is a day `YYYY-MM-DD` that exists, also for the database: it knows no year 0. */
export const isDag = (dag: string): boolean =>
  /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(dag) &&
  new Date(`${dag}T00:00:00Z`).toISOString().slice(0, 10) === dag;
