import { eiland } from '@bijrijder/web/server';
import { eilandVan, gemeente, teksten } from '../../sessie.server.ts';
import { Teksten } from '../../tekst/index.tsx';
import type { Route } from './+types/leeg.ts';
import { Bezoekblad } from './blad.tsx';

/** The empty page of a visit. It holds nobody's data and needs no login: the device keeps it for when there is no connection. */
export function loader() {
  return {
    bron: teksten('werkplek'),
    gemeente: gemeente().naam,
    gegevens: { eiland: eilandVan('bezoek'), wachter: eiland('bezoekwacht') },
  };
}

export default function Leeg({ loaderData: d }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Bezoekblad gemeente={d.gemeente} gegevens={d.gegevens} />
    </Teksten>
  );
}
