/** What is in the way of a decision, as a key of the catalogue `toekenning.fout.*`. */
export class Toekenfout extends Error {
  override name = 'Toekenfout';
  readonly reden:
    | 'geen_aanvraag'
    | 'zoektermijn'
    | 'aanpak'
    | 'plicht_reden'
    | 'plicht_wat'
    | 'plicht_tot'
    | 'plicht_rust'
    | 'vanaf'
    | 'eerder_recht'
    | 'woorden'
    | 'ingang'
    | 'eerder'
    | 'te_vroeg'
    | 'reden'
    | 'nu'
    | 'grond'
    | 'inkomen_lager'
    | 'na_aanvulling'
    | 'stukken'
    | 'termijn'
    | 'al_gevraagd'
    | 'besloten'
    | 'loopt_al'
    | 'loopt_niet'
    | 'einde_met_zorg'
    | 'bedrag';
  constructor(reden: Toekenfout['reden']) {
    super(reden);
    this.reden = reden;
  }
}
