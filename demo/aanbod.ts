import lijst from './aanbod.json' with { type: 'json' };

/** What an offer is when nothing else is said: free, without a limit or a level, and it begins at once. */
const STANDAARD = {
  voorwaarden: '',
  bij: '',
  taalniveau: null,
  wachttijd_weken: 0,
  plekken: null,
  duur_weken: null,
  kosten_cent: 0,
  tijden: [],
  bereik: [],
  opvang: false,
  baangarantie: false,
};

// The first six of the list have known places: other demo data points at them. Nothing in it is about wood, so that somebody's wish
// stays without an answer: that is a page too.
/** Rows of the catalogue, all invented, all with the same columns. */
export const AANBOD = lijst.map((een) => ({ ...STANDAARD, ...een }));
