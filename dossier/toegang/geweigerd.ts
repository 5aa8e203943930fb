/** Not allowed. The reason is for the log; the page says only that this is not for this person to see. */
export class Geweigerd extends Error {
  override name = 'Geweigerd';
}
