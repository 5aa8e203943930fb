import { Knop, Stapel, Tekstveld } from '@bijrijder/ui';
import { Tekst } from '../tekst/index.tsx';

/** Opens what somebody shared with a code. `code`: what was typed and did not open anything. */
export function Codevorm({ wat, code }: { wat: 'delen' | 'geld'; code?: string | undefined }) {
  return (
    <form method="post">
      <Stapel>
        <Tekstveld
          id="code"
          name="code"
          groot
          required
          autoComplete="off"
          label={<Tekst k={`${wat}.gedeeld.code`} />}
          fout={code === undefined ? undefined : <Tekst k={`${wat}.gedeeld.onbekend`} />}
          defaultValue={code}
        />
        <Knop breed>
          <Tekst k={`${wat}.gedeeld.open`} />
        </Knop>
      </Stapel>
    </form>
  );
}
