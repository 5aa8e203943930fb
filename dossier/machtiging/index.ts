export { type Aanvaarding, aanvaard, herkenHelper } from './aanvaarden.ts';
export {
  CODE_DAGEN,
  type Helper,
  HULP,
  type Hulp,
  helpersVan,
  type Machtiging,
  mijnMachtigingen,
  nodigUit,
  stopHelper,
  trekIn,
  type Uitnodiging,
  uitnodigingenVan,
} from './machtiging.ts';
