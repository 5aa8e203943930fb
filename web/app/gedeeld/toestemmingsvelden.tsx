import { AANGEBODEN } from '@bijrijder/dossier/toestemming';
import { Keuze, Melding, Tekstveld } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Tekst } from '../tekst/index.tsx';

/** With whom something may be shared and why: the same for the person who gives it and the colleague who asks for it. */
export function Toestemmingsvelden({
  getypt,
  waaromHulp,
}: {
  /** What was typed, when something was missing. */
  getypt: { soort: string; met: string; waarom: string } | null;
  waaromHulp?: ReactNode;
}) {
  return (
    <>
      {getypt && (
        <Melding soort="fout" rol="alert">
          <Tekst k={waaromHulp ? 'delen.werk.fout' : 'delen.fout'} />
        </Melding>
      )}
      <Keuze
        id="soort"
        name="soort"
        required
        gekozen={getypt?.soort}
        vraag={<Tekst k="delen.metWie" />}
        opties={AANGEBODEN.map((s) => ({
          value: s,
          tekst: <Tekst k={`delen.soort.${s}`} />,
          bij: <Tekst k={`delen.wat.${s}`} />,
        }))}
      />
      <Tekstveld
        id="met"
        name="met"
        maxLength={120}
        required
        defaultValue={getypt?.met}
        label={<Tekst k="delen.naam" />}
      />
      <Tekstveld
        id="waarom"
        name="waarom"
        maxLength={500}
        required
        defaultValue={getypt?.waarom}
        label={<Tekst k="delen.waaromVraag" />}
        hulp={waaromHulp}
      />
    </>
  );
}
