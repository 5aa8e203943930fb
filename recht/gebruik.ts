import { berekenMaand, leesHuishoudmaand, specificatie, VOORBEELDSTAD } from '@bijrijder/recht';

export function regelsVan(json: string, maand: string): string[] {
  const huishouden = leesHuishoudmaand(JSON.parse(json));
  const berekening = berekenMaand(huishouden, maand, VOORBEELDSTAD);
  if (berekening.status === 'niet_berekend') return [...berekening.ontbreekt];
  return specificatie(berekening).regels.map((r) => `${r.titel}: ${r.bedrag_ct} cent`);
}
