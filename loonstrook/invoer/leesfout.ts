import { BERICHTEN, type Berichtsleutel } from '../etiketten/berichten.ts';

/** A file that cannot be read, with the sentence to show. */
export class Leesfout extends Error {
  readonly sleutel: Berichtsleutel;

  constructor(sleutel: Berichtsleutel) {
    super(BERICHTEN[sleutel]);
    this.name = 'Leesfout';
    this.sleutel = sleutel;
  }
}
