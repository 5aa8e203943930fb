import type { Kanaal, Voorkeur } from '@bijrijder/dossier/contact';
import { Keuzelijst, Lijstje, Tekstvak, Tekstveld, Vinkje, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { GESPREKSVORMEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { useBereik } from '../persoon/kop.tsx';

/** How somebody wants to meet, in their own words: it stands beside every moment we choose. */
export function Wensen({ naam, voorkeur }: { naam: string; voorkeur: Voorkeur | null }) {
  const bereik = useBereik()(voorkeur);
  return (
    <Vlak id="wensen" soort="thema" titel={<Tekst k="werkplek.agenda.wensen" waarden={{ naam }} />}>
      {bereik.length === 0 ? (
        <p>
          <Tekst k="werkplek.agenda.wensenLeeg" waarden={{ naam }} />
        </p>
      ) : (
        <Lijstje lijst={bereik.map((b) => ({ id: b.id, icoon: b.icoon ?? 'info', tekst: b.tekst }))} />
      )}
    </Vlak>
  );
}

/** When, how and where. */
export function Momentvelden({
  momenten,
  moment,
  vorm,
  plek,
  voorkeur,
}: {
  momenten: { dag: string; tijd: string }[];
  moment?: string;
  vorm: string;
  plek: string;
  /** Said beside the choice where the wishes of the person do not stand on the page. */
  voorkeur?: { naam: string; kanaal: Kanaal } | null;
}) {
  const t = useTekst();
  return (
    <>
      <Keuzelijst
        id="moment"
        name="moment"
        label={<Tekst k="werkplek.afspraken.moment" />}
        defaultValue={moment}
        opties={momenten.map((m) => ({
          value: `${m.dag} ${m.tijd}`,
          tekst: t('werkplek.afspraken.item', { dag: datum(m.dag), tijd: m.tijd.replace(':', '.') }),
        }))}
      />
      <Keuzelijst
        id="vorm"
        name="vorm"
        label={<Tekst k="werkplek.afspraken.vorm" />}
        hulp={
          voorkeur && (
            <Tekst
              k="werkplek.afspraken.voorkeur"
              waarden={{ naam: voorkeur.naam, hoe: t(`werkplek.kanaal.${voorkeur.kanaal}`) }}
            />
          )
        }
        defaultValue={vorm}
        opties={GESPREKSVORMEN.map((g) => ({ value: g, tekst: t(`werkplek.vormkeuze.${g}`) }))}
      />
      <Tekstveld
        id="plek"
        name="plek"
        maxLength={200}
        label={<Tekst k="werkplek.afspraken.plek" />}
        defaultValue={plek}
      />
    </>
  );
}

/** What we say to the person when something changes, and whether we said it ourselves. */
export function Waarom({
  id,
  naam,
  voorkeur,
  waarom,
  sprak,
  fout,
}: {
  id: string;
  naam: string;
  voorkeur: Voorkeur | null;
  waarom: string;
  sprak: boolean;
  fout: boolean;
}) {
  const t = useTekst();
  return (
    <>
      <Tekstvak
        id={`waarom-${id}`}
        name="waarom"
        rows={2}
        maxLength={1000}
        label={<Tekst k="werkplek.afspraken.waarom" waarden={{ naam }} />}
        hulp={<Tekst k="werkplek.agenda.waaromHulp" waarden={{ naam }} />}
        fout={fout && <Tekst k="werkplek.agenda.waaromMist" waarden={{ naam }} />}
        defaultValue={waarom}
        required
      />
      <Vinkje name="sprak" value="ja" aan={sprak}>
        <Tekst k="werkplek.agenda.sprak" waarden={{ naam }} />
      </Vinkje>
      <p className="klein zacht">
        <Tekst
          k="werkplek.agenda.sprakBij"
          waarden={{ naam, kanaal: t(`werkplek.kanaal.${voorkeur?.kanaal ?? 'bellen'}`) }}
        />
      </p>
    </>
  );
}
