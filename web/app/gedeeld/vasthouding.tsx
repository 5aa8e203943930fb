import type { Vasthouding } from '@bijrijder/dossier/bewaren';
import { Stapel, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Datum } from '../tekst/datum.tsx';
import { Tekst } from '../tekst/index.tsx';

const dag = (iso: string) => <Datum key={iso} iso={iso} jaar weekdag="geen" />;

/** One hold as everybody reads it: what stays, why, on which article, until when, and whose it is. */
export function Vasthoudvlak({ v, children }: { v: Vasthouding; children?: ReactNode }) {
  return (
    <Vlak id={`vast-${v.id}`} soort="lijn" titel={<Tekst k={`rechten.vasthouden.grond.${v.grond}`} />}>
      <Stapel gat="r3">
        <p>
          <Tekst k={`rechten.vasthouden.omvang.${v.omvang}`} />{' '}
          <Tekst k="rechten.vasthouden.tot" waarden={{ dag: dag(v.tot) }} />
        </p>
        <p>{v.reden}</p>
        <p>
          {v.door ? (
            <Tekst k="rechten.vasthouden.door" waarden={{ naam: v.door }} />
          ) : (
            <Tekst k="rechten.vasthouden.zelf" />
          )}{' '}
          {v.tweede && <Tekst k="rechten.vasthouden.tweede" waarden={{ naam: v.tweede }} />}
          {v.tweedeVoor && (
            <Tekst
              k={v.grond === 'op_verzoek' ? 'rechten.vasthouden.wachtOpJa' : 'rechten.vasthouden.wacht'}
              waarden={{ dag: dag(v.tweedeVoor) }}
            />
          )}
          {v.akkoord && <Tekst k="rechten.vasthouden.akkoord" />}
          {v.eindeDoor && (
            <>
              {' '}
              <Tekst k="rechten.vasthouden.eindeDoor" waarden={{ naam: v.eindeDoor }} />
            </>
          )}
        </p>
        <p className="klein zacht">{v.artikel}</p>
        {children}
      </Stapel>
    </Vlak>
  );
}
