import { Stapel, Verder, Vlak } from '@bijrijder/ui';
import { Tekst } from '../../tekst/index.tsx';

/** Who asked for an advance waits on the page where late money is seen. */
export function NietWachten({ aantal }: { aantal: number }) {
  return (
    <Vlak id="niet-wachten" soort="zacht" titel={<Tekst k="maandrun.nietWachten.kop" />}>
      <Stapel gat="r3">
        <p>
          <Tekst k="maandrun.nietWachten.tekst" waarden={{ aantal }} />
        </p>
        <Verder href="/beheer/op-tijd">
          <Tekst k="maandrun.nietWachten.open" />
        </Verder>
      </Stapel>
    </Vlak>
  );
}
