import type { Terugbetaling } from '@bijrijder/dossier/terugbetaling';
import { Bedrag, Deel, Feiten, Lijstje, Vast } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { Tekst, useTaal } from '../../tekst/index.tsx';

/** How somebody pays back themselves: to whom, with which reference, and that it need not be. */
export function ZelfTerugbetalen({
  z,
}: {
  z: {
    openCent: number;
    /** There is no bijstand to keep it back from: what was agreed a month. */
    perMaandCent: number | null;
    naam: string;
    iban: string;
    kenmerk: string;
  } | null;
}) {
  if (!z) return null;
  return (
    <Deel id="zelf" titel={<Tekst k="geld.schuld.zelf" />}>
      <p className="onder-r3">
        <Tekst
          k={z.perMaandCent ? 'geld.schuld.zelfMaand' : 'geld.schuld.zelfBij'}
          waarden={{ bedrag: <Bedrag cent={z.openCent} />, termijn: <Bedrag cent={z.perMaandCent ?? 0} /> }}
        />
      </p>
      <Feiten
        className="feiten--onder"
        lijst={[
          { id: 'naam', term: <Tekst k="geld.schuld.zelfNaam" />, waarde: z.naam },
          { id: 'iban', term: <Tekst k="geld.schuld.zelfIban" />, waarde: <Vast>{z.iban}</Vast> },
          { id: 'kenmerk', term: <Tekst k="geld.schuld.zelfKenmerk" />, waarde: <Vast>{z.kenmerk}</Vast> },
        ]}
      />
      <p className="boven-r3">
        <Tekst k="geld.schuld.zelfDaarna" />
      </p>
    </Deel>
  );
}

/** What came in, with what was left after it: the receipt. */
export function Ontvangen({ lijst, vandaag }: { lijst: readonly Terugbetaling[]; vandaag: string }) {
  const taal = useTaal();
  if (lijst.length === 0) return null;
  return (
    <Deel id="ontvangen" titel={<Tekst k="geld.schuld.ontvangen" />}>
      <Lijstje
        lijst={lijst.map((o) => ({
          id: o.id,
          icoon: o.verwerkt ? ('check' as const) : ('clock' as const),
          tekst: (
            <>
              <Tekst
                k={
                  !o.verwerkt
                    ? 'geld.schuld.ontvangenWacht'
                    : o.verwerkt.restCent > 0
                      ? 'geld.schuld.ontvangenRest'
                      : 'geld.schuld.ontvangenKlaar'
                }
                waarden={{
                  dag: datum(o.dag, { taal, jaar: o.dag.slice(0, 4) !== vandaag.slice(0, 4) }),
                  bedrag: <Bedrag cent={o.bedragCent} />,
                  rest: <Bedrag cent={o.verwerkt?.restCent ?? 0} />,
                }}
              />
              {o.verwerkt && o.verwerkt.terugCent > 0 && (
                <>
                  {' '}
                  <Tekst k="geld.schuld.ontvangenTerug" waarden={{ bedrag: <Bedrag cent={o.verwerkt.terugCent} /> }} />
                </>
              )}
            </>
          ),
        }))}
      />
    </Deel>
  );
}
