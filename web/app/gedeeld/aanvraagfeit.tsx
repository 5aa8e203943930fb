import type { Aanvraagfeit } from '@bijrijder/dossier/toekenning';
import { Bedrag } from '@bijrijder/ui';
import { Datum } from '../tekst/datum.tsx';
import { Tekst } from '../tekst/index.tsx';

/** One thing we know of a household, since when, and where we know it from; for both sides. */
export function Aanvraagfeittekst({ f, kant }: { f: Aanvraagfeit; kant: 'wij' | 'u' }) {
  const dag = (iso: string) => <Datum key={iso} iso={iso} weekdag="geen" jaar />;
  return (
    <div>
      <p>
        <b>
          {f.soort === 'kind' && <Tekst k="aanvraag.feit.kind" waarden={{ naam: f.naam }} />}
          {f.soort === 'medebewoner' && <Tekst k="aanvraag.feit.medebewoner" waarden={{ dag: dag(f.geboren) }} />}
          {(f.soort === 'huur' || f.soort === 'vermogen') && (
            <Tekst k={`aanvraag.feit.${f.soort}`} waarden={{ bedrag: <Bedrag cent={f.cent} /> }} />
          )}
          {f.soort === 'woonsituatie' && <Tekst k="aanvraag.feit.woonsituatie" waarden={{ pct: f.pct }} />}
          {f.soort === 'dienstverband' && <Tekst k="aanvraag.feit.dienstverband" waarden={{ wie: f.werkgever }} />}
        </b>{' '}
        {f.soort === 'medebewoner' && (
          <>
            <Tekst k={`aanvraag.feit.contract.${f.contract}`} /> {f.familie && <Tekst k="aanvraag.feit.familie" />}{' '}
            {f.onderwijs && <Tekst k="aanvraag.feit.onderwijs" />}
          </>
        )}
      </p>
      <p className="klein zacht">
        <Tekst
          k={f.soort === 'vermogen' ? 'aanvraag.feit.op' : 'aanvraag.feit.vanaf'}
          waarden={{ dag: dag(f.vanaf) }}
        />{' '}
        {f.rand ? (
          <>
            <Tekst k={`aanvraag.feit.bron.${f.rand.bron}`} waarden={{ door: f.rand.door, dag: dag(f.rand.op), kant }} />{' '}
            <Tekst k="aanvraag.feit.woorden" waarden={{ woorden: f.rand.woorden }} />
          </>
        ) : (
          <Tekst k={f.zelf ? 'aanvraag.feit.zelf' : 'aanvraag.feit.melding'} waarden={{ kant }} />
        )}
      </p>
    </div>
  );
}
