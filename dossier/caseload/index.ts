export { type Dag, type Dagregel, mijnDag, type Roep, type Schuld } from './dag.ts';
export { type Mens, mensenVan } from './mensen.ts';
export { mijnTijd, openOverdrachten, type Teamlid, teamtijd, vormtijden } from './team.ts';
