/** What came in is not what a form of ours sends. The reason is for the log; the page says what to do. */
export class Onleesbaar extends Error {
  override name = 'Onleesbaar';
}
