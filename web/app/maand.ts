/** Whether this part of an address is a month `YYYY-MM` of this century: what was guessed goes no further. */
export const isMaand = (deel: string): boolean => /^20\d{2}-(0[1-9]|1[0-2])$/.test(deel);
