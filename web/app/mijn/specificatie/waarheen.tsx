import type { Deelbetaling } from '@bijrijder/dossier/uitbetaling';
import { Bedrag, Deel, Melding, Rekenrij, Som, Stapel, Vast, Verder, WetsBron } from '@bijrijder/ui';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';

/** What the parts of a payment need to be told: who is in charge, and what the law lets a creditor take at most. */
export interface Geldweg {
  readonly delen: readonly Deelbetaling[];
  readonly bewind: { readonly naam: string; readonly telefoon: string } | null;
  /** Most that may go to creditors this month. */
  readonly hoogstensCent: number;
}

/** Does the money go anywhere else than to one own account? Then it is told where. */
export const isVerdeeld = ({ delen }: Geldweg): boolean => delen.length > 1 || delen.some((d) => d.naar !== 'eigen');

/** How it stands with the money of a month: one sentence, with one day. */
export function betaalzin(d: {
  geboekt: string | null;
  /** The bank sent it back, and it is not paid anew yet. */
  terug: string | null;
  komtOp: string;
  vandaag: string;
  weg: Geldweg;
}) {
  if (d.geboekt)
    return {
      k: isVerdeeld(d.weg) ? 'specificatie.waarheen.betaaldOp' : 'opgave.specificatie.betaaldOp',
      dag: d.geboekt,
    } as const;
  if (d.terug) return { k: 'opgave.specificatie.kwamTerug', dag: d.terug } as const;
  // the bank did not answer yet, or there is no account
  if (d.komtOp < d.vandaag) return { k: 'specificatie.waarheen.wachtSinds', dag: d.komtOp } as const;
  return { k: 'opgave.specificatie.wordtBetaald', dag: d.komtOp } as const;
}

/** Cents of the payment that come on the own account. */
export const eigenDeel = ({ delen }: Geldweg): number =>
  delen.filter((d) => d.naar === 'eigen').reduce((som, d) => som + d.bedragCent, 0);

/** Below the part on the own account: how much the bijstand is, and who gets the rest. */
export function Restzin({ weg, cent, maand }: { weg: Geldweg; cent: number; maand: string }) {
  const taal = useTaal();
  const namen = [...new Set(weg.delen.flatMap((d) => (d.naar === 'eigen' || d.naar === 'geen' ? [] : [d.houder])))];
  return (
    <Tekst
      k="specificatie.waarheen.rest"
      waarden={{
        maand,
        bedrag: <Bedrag key="bedrag" cent={cent} />,
        namen: new Intl.ListFormat(taal, { type: 'conjunction' }).format(namen),
      }}
    />
  );
}

/** In one sentence below the amount: what of it came on the own account. */
export function Waarzin({ weg, komt = false }: { weg: Geldweg; komt?: boolean }) {
  const eigen = eigenDeel(weg);
  const hoe = komt ? 'komt' : 'zin';
  if (eigen > 0)
    return (
      <Tekst k={`specificatie.waarheen.${hoe}.eigen`} waarden={{ bedrag: <Bedrag key="bedrag" cent={eigen} /> }} />
    );
  const bewind = weg.delen.find((d) => d.naar === 'bewindvoerder');
  return bewind ? (
    <Tekst k={`specificatie.waarheen.${hoe}.bewind`} waarden={{ naam: weg.bewind?.naam ?? bewind.houder }} />
  ) : (
    <Tekst k={`specificatie.waarheen.${hoe}.geen`} />
  );
}

/** Where the money of the month went, why, and whom to call about it. */
export function Waarheen({ weg, betaaldCent, komt = false }: { weg: Geldweg; betaaldCent: number; komt?: boolean }) {
  const t = useTekst();
  const heeft = (naar: Deelbetaling['naar']) => weg.delen.find((d) => d.naar === naar);
  const [beslag, partner, bewind, geen] = [heeft('beslag'), heeft('partner'), heeft('bewindvoerder'), heeft('geen')];
  return (
    <Deel id="waarheen" titel={<Tekst k={komt ? 'specificatie.waarheen.kopKomt' : 'specificatie.waarheen.kop'} />}>
      <Stapel gat="r4">
        <Som>
          {weg.delen.map((d) => (
            <Rekenrij
              key={d.nummer}
              wat={<Tekst k={`specificatie.waarheen.${d.naar}`} waarden={{ naam: d.houder }} />}
              bij={
                d.laatsteVier ? (
                  <Tekst k="specificatie.waarheen.vier" waarden={{ vier: <Vast key="vier">{d.laatsteVier}</Vast> }} />
                ) : undefined
              }
              cent={d.bedragCent}
            />
          ))}
          <Rekenrij soort="eind" wat={<Tekst k="specificatie.waarheen.samen" />} cent={betaaldCent} />
        </Som>
        {beslag && (
          <div>
            <p>
              <Tekst k="specificatie.waarheen.beslagWaarom" waarden={{ naam: beslag.houder }} />{' '}
              {beslag.grond && <Tekst k="specificatie.waarheen.beslagGrond" waarden={{ grond: beslag.grond }} />}
            </p>
            <p className="boven-r2">
              <Tekst
                k="specificatie.waarheen.beslagGrens"
                waarden={{ bedrag: <Bedrag key="bedrag" cent={weg.hoogstensCent} /> }}
              />
            </p>
            <WetsBron>{t('specificatie.waarheen.beslagWet')}</WetsBron>
            <p className="boven-r2">
              <Tekst k="specificatie.waarheen.beslagBel" waarden={{ naam: beslag.houder }} />{' '}
              <Verder href="/mijn/hulp">
                <Tekst k="specificatie.waarheen.hulp" />
              </Verder>
            </p>
          </div>
        )}
        {weg.delen.some((d) => d.naar !== 'eigen') && (
          <p>
            <Verder href="/mijn/geldweg">
              <Tekst k="specificatie.waarheen.geldweg" />
            </Verder>
          </p>
        )}
        {partner && (
          <div>
            <p>
              <Tekst k="specificatie.waarheen.partnerWaarom" waarden={{ naam: partner.houder }} />
            </p>
            <WetsBron>{t('specificatie.waarheen.partnerWet')}</WetsBron>
            <p className="boven-r2">
              <Tekst k="specificatie.waarheen.partnerBel" />{' '}
              <Verder href="/mijn/contact">
                <Tekst k="specificatie.waarheen.contact" />
              </Verder>
            </p>
          </div>
        )}
        {bewind && (
          <div>
            <p>
              <Tekst k="specificatie.waarheen.bewindWaarom" waarden={{ naam: weg.bewind?.naam ?? bewind.houder }} />
            </p>
            <WetsBron>{t('specificatie.waarheen.bewindWet')}</WetsBron>
            <p className="boven-r2">
              {weg.bewind?.telefoon ? (
                <Tekst
                  k="specificatie.waarheen.bewindBel"
                  waarden={{ naam: weg.bewind.naam, nummer: <Vast key="nummer">{weg.bewind.telefoon}</Vast> }}
                />
              ) : (
                <Tekst k="specificatie.waarheen.bewindVraag" waarden={{ naam: bewind.houder }} />
              )}{' '}
              <Verder href="/mijn/helpers">
                <Tekst k="specificatie.waarheen.bewindMeer" />
              </Verder>
            </p>
          </div>
        )}
        {geen && (
          <Melding soort="let-op">
            <p>
              <Tekst k="specificatie.waarheen.geenUitleg" />{' '}
              <Verder href="/mijn/rekening">
                <Tekst k="specificatie.waarheen.geefRekening" />
              </Verder>
            </p>
          </Melding>
        )}
      </Stapel>
    </Deel>
  );
}
