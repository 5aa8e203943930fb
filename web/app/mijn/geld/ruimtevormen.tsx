import { Bedrag, Delen, Geldveld, Keuzelijst, Knop, Knoppen, Stapel, Tekstveld } from '@bijrijder/ui';
import { euro } from '@bijrijder/ui/opmaak';
import { Eenmalig } from '../../eenmalig.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Ruimtefout } from './ruimte.server.ts';

export interface Giftregel {
  readonly onderwerp: string;
  readonly wat: string;
  readonly dag: string;
  readonly cent: number;
}
export interface Spaarregel {
  readonly onderwerp: string;
  readonly dag: string;
  readonly cent: number;
  readonly tijdensCent: number;
}

const komma = (cent: number): string => euro(cent).slice(2);
const SOORTEN = ['geld', 'boodschappen', 'spullen', 'rekening'] as const;

function Weg({ soort, onderwerp }: { soort: 'gift' | 'vermogen'; onderwerp: string }) {
  return (
    <form method="post">
      <input type="hidden" name="soort" value={soort} />
      <input type="hidden" name="onderwerp" value={onderwerp} />
      <Knop soort="kaal" name="doe" value="weg">
        <Tekst k="geld.ruimte.haalWeg" />
      </Knop>
    </form>
  );
}

/** What one told about gifts, each to improve or take back, and the form for one more. */
export function Giften({
  regels,
  wijzig,
  fout,
  sleutel,
  vandaag,
}: {
  regels: readonly Giftregel[];
  wijzig: Giftregel | null;
  fout: Ruimtefout | null;
  sleutel: string;
  vandaag: string;
}) {
  const t = useTekst();
  const mis = fout?.vorm === 'gift' ? fout : null;
  const waarde = {
    wat: mis?.getypt.wat ?? wijzig?.wat ?? 'geld',
    dag: mis?.getypt.dag ?? wijzig?.dag ?? vandaag,
    bedrag: mis?.getypt.bedrag ?? (wijzig ? komma(wijzig.cent) : ''),
    onderwerp: mis?.getypt.onderwerp ?? wijzig?.onderwerp ?? '',
  };
  return (
    <Stapel gat="r4">
      {regels.length > 0 && (
        <Delen
          lijst={regels.map((g) => ({
            id: g.onderwerp,
            wie: <Bedrag cent={g.cent} />,
            wat: (
              <>
                <Tekst k={`geld.ruimte.wat.${g.wat}` as Sleutel} />, <Datum iso={g.dag} weekdag="geen" jaar />
              </>
            ),
            actie: (
              <Knoppen>
                <Knop soort="kaal" href={`?wijzig=${encodeURIComponent(g.onderwerp)}#gift`}>
                  <Tekst k="geld.ruimte.verbeter" />
                </Knop>
                <Weg soort="gift" onderwerp={g.onderwerp} />
              </Knoppen>
            ),
          }))}
        />
      )}
      <details id="gift" open={mis !== null || wijzig !== null || undefined}>
        <summary className="knop knop--lijn">
          <Tekst k={waarde.onderwerp ? 'geld.ruimte.giftVerbeter' : 'geld.ruimte.giftNieuw'} />
        </summary>
        <form method="post" className="boven-r3">
          <Stapel gat="r3">
            <Eenmalig sleutel={sleutel} />
            <input type="hidden" name="onderwerp" value={waarde.onderwerp} />
            <Keuzelijst
              id="gift-wat"
              name="wat"
              label={<Tekst k="geld.ruimte.watVraag" />}
              defaultValue={waarde.wat}
              opties={SOORTEN.map((s) => ({ value: s, tekst: t(`geld.ruimte.wat.${s}`) }))}
            />
            <Geldveld
              id="gift-bedrag"
              name="bedrag"
              label={<Tekst k="geld.ruimte.waard" />}
              defaultValue={waarde.bedrag}
              fout={mis?.fouten.includes('bedrag') ? <Tekst k="geld.veld.geldFout" /> : undefined}
            />
            <Tekstveld
              id="gift-dag"
              name="dag"
              type="date"
              label={<Tekst k="geld.ruimte.wanneer" />}
              defaultValue={waarde.dag}
              fout={mis?.fouten.includes('dag') ? <Tekst k="geld.ruimte.dagFout" /> : undefined}
            />
            <Knop name="doe" value="gift">
              <Tekst k="geld.ruimte.bewaar" />
            </Knop>
          </Stapel>
        </form>
      </details>
    </Stapel>
  );
}

/** What one told about savings, and the form for how it is now. */
export function Spaargeld({
  regels,
  fout,
  sleutel,
  vandaag,
}: {
  regels: readonly Spaarregel[];
  fout: Ruimtefout | null;
  sleutel: string;
  vandaag: string;
}) {
  const mis = fout?.vorm === 'spaargeld' ? fout : null;
  return (
    <Stapel gat="r4">
      {regels.length > 0 && (
        <Delen
          lijst={regels.map((s) => ({
            id: s.onderwerp,
            wie: <Bedrag cent={s.cent} />,
            wat: <Datum iso={s.dag} weekdag="geen" jaar />,
            actie: <Weg soort="vermogen" onderwerp={s.onderwerp} />,
          }))}
        />
      )}
      <details id="spaargeld" open={mis !== null || undefined}>
        <summary className="knop knop--lijn">
          <Tekst k="geld.ruimte.spaarNieuw" />
        </summary>
        <form method="post" className="boven-r3">
          <Stapel gat="r3">
            <Eenmalig sleutel={sleutel} />
            <Geldveld
              id="spaar-bedrag"
              name="bedrag"
              label={<Tekst k="geld.ruimte.spaarBedrag" />}
              defaultValue={mis?.getypt.bedrag ?? ''}
              fout={mis?.fouten.includes('bedrag') ? <Tekst k="geld.veld.geldFout" /> : undefined}
            />
            <Geldveld
              id="spaar-tijdens"
              name="tijdens"
              label={<Tekst k="geld.ruimte.spaarTijdens" />}
              hulp={<Tekst k="geld.ruimte.spaarTijdensHulp" />}
              defaultValue={mis?.getypt.tijdens ?? ''}
              fout={mis?.fouten.includes('tijdens') ? <Tekst k="geld.ruimte.tijdensFout" /> : undefined}
            />
            <Tekstveld
              id="spaar-dag"
              name="dag"
              type="date"
              label={<Tekst k="geld.ruimte.spaarDag" />}
              defaultValue={mis?.getypt.dag ?? vandaag}
              fout={mis?.fouten.includes('dag') ? <Tekst k="geld.ruimte.dagFout" /> : undefined}
            />
            <Knop name="doe" value="spaargeld">
              <Tekst k="geld.ruimte.bewaar" />
            </Knop>
          </Stapel>
        </form>
      </details>
    </Stapel>
  );
}
