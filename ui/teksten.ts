/**
 * De enige vaste woorden van het ontwerp. Een bladzijde geeft vertaalde woorden mee met `labels`;
 * zonder `labels` gelden deze.
 */
export interface Teksten {
  naarInhoud: string;
  hoofdmenu: string;
  gemeente: string;
  naarBegin: string;
  leesVoor: string;
  kiesTaal: string;
  werkplek: string;
  beheer: string;
  zoekNaamLabel: string;
  zoekNaam: string;
  uitleg: string;
  wetenWijNiet: string;
  stap: (nu: number, van: number) => string;
  bel: string;
  app: string;
  afspraak: string;
  klaar: string;
  nu: string;
}

export const teksten: Teksten = {
  naarInhoud: 'Naar de inhoud',
  hoofdmenu: 'Hoofdmenu',
  gemeente: 'gemeente',
  naarBegin: ', naar Uw maand',
  leesVoor: 'Lees voor',
  kiesTaal: 'Kies een taal. Nu:',
  werkplek: 'werkplek',
  beheer: 'beheer',
  zoekNaamLabel: 'Zoek iemand op naam',
  zoekNaam: 'Zoek op naam',
  uitleg: ', uitleg',
  wetenWijNiet: 'weten wij nog niet',
  stap: (nu, van) => `Stap ${nu} van ${van}`,
  bel: 'Bel',
  app: 'App',
  afspraak: 'Afspraak',
  klaar: 'klaar',
  nu: 'nu',
};

/** Een deel van de woorden, vertaald. */
export type Labels = Partial<Teksten>;

/** De woorden met de vertaling eroverheen. */
export function woorden(labels?: Labels): Teksten {
  return labels ? { ...teksten, ...labels } : teksten;
}
