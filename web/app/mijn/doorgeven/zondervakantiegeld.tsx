import { Bedrag } from '@bijrijder/ui';
import { Tekst } from '../../tekst/index.tsx';

/** Under a net wage: the holiday allowance that came with it and does not count. */
export const Zondervakantiegeld = ({ cent }: { cent: number }) => (
  <>
    <br />
    <span className="zacht klein">
      <Tekst k="opgave.klopt.zonderVakantiegeld" waarden={{ bedrag: <Bedrag cent={cent} /> }} />
    </span>
  </>
);
