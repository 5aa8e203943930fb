import type { Blok, Papier, Stuk } from '@bijrijder/dossier/papier';
import { Bedrag, Brief, Tabel } from '@bijrijder/ui';
import { Datum } from '../tekst/datum.tsx';

/** With a key of their own: the blocks of a sheet never change place. */
const geteld = <T,>(lijst: readonly T[]): { wat: T; key: string }[] => lijst.map((wat, i) => ({ wat, key: String(i) }));

/** A sheet as page: the same blocks as its PDF. What stands on the second page of the paper is folded here. */
export function Papierblad({ papier: p }: { papier: Papier }) {
  const bijlagen = geteld([p.bijlage ?? [], ...(p.bijlagen ?? [])]).filter(
    ({ wat: [eerste] }) => eerste?.soort === 'kop',
  );
  return (
    <Brief
      binnen={{ taal: p.taal }}
      gemeente={p.gemeente}
      afzender={[...p.afzender]}
      aan={[...p.aan]}
      datum={<Datum iso={p.dag} jaar />}
      kenmerk={p.kenmerk}
      titel={p.titel}
      ondertekening={p.ondertekening}
      talen={p.talen?.map((t) => ({ ...t, rtl: t.taal === 'ar' }))}
      bijlage={
        bijlagen.length > 0 &&
        bijlagen.map(({ wat: [eerste, ...rest], key }) => (
          <details key={key}>
            <summary>{eerste?.soort === 'kop' && eerste.tekst}</summary>
            <Blokken blokken={rest} />
          </details>
        ))
      }
    >
      <Blokken blokken={p.blokken} />
    </Brief>
  );
}

function Blokken({ blokken }: { blokken: readonly Blok[] }) {
  return geteld(blokken).map(({ wat: blok, key }) => {
    switch (blok.soort) {
      case 'kop':
        return blok.niveau === 3 ? <h3 key={key}>{blok.tekst}</h3> : <h2 key={key}>{blok.tekst}</h2>;
      case 'tekst':
        return (
          <p key={key}>
            <Zin delen={blok.delen} />
          </p>
        );
      case 'klein':
        return (
          <p key={key} className="klein zacht">
            <Zin delen={blok.delen} />
          </p>
        );
      case 'eigen':
        return (
          <p key={key} className="eigen" lang={blok.taal} dir="auto">
            {blok.tekst}
          </p>
        );
      case 'lijst':
        return (
          <ul key={key}>
            {geteld(blok.punten).map((punt) => (
              <li key={punt.key}>
                <Zin delen={punt.wat} />
              </li>
            ))}
          </ul>
        );
      default:
        return (
          <Tabel
            key={key}
            naam={blok.naam}
            zonderKop={!blok.kop}
            kolommen={geteld(blok.kop ?? blok.rijen[0]?.cellen.map(() => blok.naam) ?? []).map((k) => ({
              id: k.key,
              naam: k.wat,
              tekst: k.key === '0',
            }))}
            rijen={geteld(blok.rijen).map(({ wat: rij, key: id }) => ({
              id,
              cellen: geteld(rij.cellen).map((cel) => <Zin key={cel.key} delen={cel.wat} />),
              ...(rij.eind && { soort: 'eind' as const }),
            }))}
          />
        );
    }
  });
}

function Zin({ delen }: { delen: readonly Stuk[] }) {
  return geteld(delen).map(({ wat: stuk, key }) => {
    if (typeof stuk === 'string')
      return geteld(stuk.split('\n')).map((regel) => (
        <span key={`${key}-${regel.key}`}>
          {regel.key !== '0' && <br />}
          {regel.wat}
        </span>
      ));
    if ('vet' in stuk) return <b key={key}>{stuk.vet}</b>;
    if ('cent' in stuk) return <Bedrag key={key} cent={stuk.cent} plus={stuk.plus} />;
    return <Datum key={key} iso={stuk.dag} jaar={stuk.jaar} />;
  });
}
