import { type Beeld, type Stuk, stukkenIn } from '@bijrijder/dossier/delen';
import { Fragment, type ReactNode } from 'react';
import { Datum } from '../tekst/datum.tsx';
import { Tekst } from '../tekst/index.tsx';
import { alsUren } from './uren.ts';

const links = (tekst: string) => <bdi dir="ltr">{tekst}</bdi>;
const rij = (delen: readonly ReactNode[]) =>
  delen.map((deel, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a picture does not change
    <Fragment key={i}>
      {i > 0 && <br />}
      {deel}
    </Fragment>
  ));

/** One piece as the receiver reads it. */
export function Deelstuk({ beeld, stuk }: { beeld: Beeld; stuk: Stuk }): ReactNode {
  switch (stuk) {
    case 'naam':
      return beeld.naam;
    case 'woorden':
      return beeld.woorden;
    case 'bereik':
      return rij([beeld.bereik?.telefoon, beeld.bereik?.email].filter((x) => x != null).map(links));
    case 'doelen':
      return rij(beeld.doelen ?? []);
    case 'afspraken':
      return rij(
        (beeld.afspraken ?? []).map((a) => (
          <Fragment key={a.dag + a.tijd}>
            <Datum iso={a.dag} />, {links(a.tijd.slice(0, 5))}
          </Fragment>
        )),
      );
    case 'uren':
      return rij(
        (beeld.uren ?? []).map((u) => (
          <Tekst
            key={u.werkgever}
            k={u.hoogstens === null ? 'delen.uren' : 'delen.urenHoogstens'}
            waarden={{ werkgever: u.werkgever, uren: alsUren(u.uren), hoogstens: alsUren(u.hoogstens ?? 0) }}
          />
        )),
      );
  }
}

/** Exactly what somebody shares: nothing else is in it. */
export function Deelbeeld({ beeld }: { beeld: Beeld }) {
  return (
    <dl>
      {stukkenIn(beeld).map((stuk) => (
        <Fragment key={stuk}>
          <dt>
            <Tekst k={`delen.stuk.${stuk}`} />
          </dt>
          <dd>
            <Deelstuk beeld={beeld} stuk={stuk} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
