import { Knoppen, Melding, Stapel } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { Persoonblad } from '../persoon/kop.tsx';

/** Looking as the person, before something goes out: what can be done first, then exactly what they will read. */
export function ZoZiet({
  kop,
  hier,
  titel,
  nog,
  sleutel,
  velden,
  knoppen,
  onder,
  children,
}: {
  kop: Parameters<typeof Persoonblad>[0]['kop'];
  hier: Parameters<typeof Persoonblad>[0]['hier'];
  titel: string;
  /** What is missing before it can go; nothing: it can. */
  nog?: ReactNode;
  sleutel: string;
  /** What is asked before it goes. */
  velden?: ReactNode;
  knoppen: ReactNode;
  /** What sending means. */
  onder: ReactNode;
  children: ReactNode;
}) {
  return (
    <Persoonblad kop={kop} hier={hier} titel={titel}>
      <Stapel gat="r4">
        <h2>{titel}</h2>
        {nog && (
          <Melding soort="let-op" rol="status">
            {nog}
          </Melding>
        )}
        <form method="post">
          <Eenmalig sleutel={sleutel} />
          <Stapel gat="r3">
            {velden}
            <Knoppen>{knoppen}</Knoppen>
            <p className="klein zacht">{onder}</p>
          </Stapel>
        </form>
        {children}
      </Stapel>
    </Persoonblad>
  );
}
