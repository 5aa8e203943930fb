/** What stands in the way of a start, for who starts it, with what to do. Known by its name, so that nobody loads this room for it. */
export class Opstartmelding extends Error {
  override name = 'Opstartmelding';
}
