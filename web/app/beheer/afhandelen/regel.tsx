import {
  Bedrag,
  Geldveld,
  Keuze,
  Keuzelijst,
  Knop,
  Knoppen,
  Melding,
  Merkje,
  maandnaam,
  Stapel,
  Tekstvak,
  Tekstveld,
  Vlak,
} from '@bijrijder/ui';
import { euro } from '@bijrijder/ui/opmaak';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Terugbeeld, Zaakbeeld } from './zaak.tsx';

type Rij = Zaakbeeld['regels'][number];
const kaal = (cent: number): string => euro(cent).replace(/[^\d,.]/g, '');

/** One month that was paid too much: what was decided, what a colleague proposed, or what can be done. */
export function Regel({ r, d, terug }: { r: Rij; d: Zaakbeeld; terug: Terugbeeld }) {
  const t = useTekst();
  return (
    <Vlak
      id={`regel-${r.id}`}
      titel={
        <Tekst
          k="afhandelen.regel"
          waarden={{
            maand: maandnaam(r.maand, { jaar: true }),
            soort: t(`besluit.soort.${r.soort}` as Sleutel),
            bedrag: <Bedrag cent={r.cent} />,
          }}
        />
      }
    >
      <Stapel gat="r3">
        <p>
          <Tekst
            k="afhandelen.wasWordt"
            waarden={{
              was: <Bedrag cent={r.was} />,
              wordt: <Bedrag cent={r.wordt} />,
              wie: t(`afhandelen.herkomst.${r.herkomst}` as Sleutel),
            }}
          />{' '}
          {!r.binnen && <Merkje>{t('afhandelen.ouder')}</Merkje>}
        </p>
        {terug && (
          <Melding soort="fout" rol="alert">
            <Tekst k={`afhandelen.fout.${terug.fout}` as Sleutel} />
          </Melding>
        )}
        {r.nee.map((n) => (
          <Melding key={n.id} titel={<Tekst k="afhandelen.neeVan" waarden={{ naam: n.door }} />}>
            <p>{n.reden}</p>
          </Melding>
        ))}
        {r.afgehandeld ? (
          <Besloten r={r} />
        ) : r.voorstel ? (
          <Voorstel r={r} v={r.voorstel} terug={terug} />
        ) : (
          <Kiezen r={r} d={d} terug={terug} />
        )}
      </Stapel>
    </Vlak>
  );
}

function Besloten({ r }: { r: Rij }) {
  return (
    <Melding soort="goed">
      <p>
        {r.afgehandeld === 'afgezien' ? (
          <Tekst k="afhandelen.isAfgezien" />
        ) : (
          <Tekst
            k="afhandelen.isTerug"
            waarden={{
              bedrag: <Bedrag cent={r.afgehandeldCent ?? 0} />,
              termijn: <Bedrag cent={r.termijnCent ?? 0} />,
            }}
          />
        )}
      </p>
      <p>{r.reden}</p>
    </Melding>
  );
}

function Voorstel({ r, v, terug }: { r: Rij; v: NonNullable<Rij['voorstel']>; terug: Terugbeeld }) {
  const t = useTekst();
  return (
    <>
      <Melding
        titel={
          <Tekst
            k="afhandelen.voorstel"
            waarden={{ naam: v.door, bedrag: <Bedrag cent={v.bedragCent} />, termijn: <Bedrag cent={v.termijnCent} /> }}
          />
        }
      >
        <p>{v.reden}</p>
        <p>{t(`afhandelen.artikel.${v.artikel}` as Sleutel)}</p>
        {v.watZei && <p className="eigen">{v.watZei}</p>}
      </Melding>
      {v.mijn ? (
        <p>
          <Tekst k="afhandelen.wachtOpTweede" />
        </p>
      ) : (
        <>
          <form method="post">
            <input type="hidden" name="regel" value={r.id} />
            <input type="hidden" name="voorstel" value={v.id} />
            <Knop name="doe" value="eens">
              <Tekst k="afhandelen.eens" />
            </Knop>
          </form>
          <details open={terug?.doe === 'oneens'}>
            <summary>
              <Tekst k="afhandelen.oneens" />
            </summary>
            <form method="post">
              <input type="hidden" name="regel" value={r.id} />
              <input type="hidden" name="voorstel" value={v.id} />
              <Stapel gat="r3">
                <Tekstvak
                  id={`nee-${r.id}`}
                  name="reden"
                  rows={3}
                  label={<Tekst k="afhandelen.waaromNiet" />}
                  defaultValue={terug?.velden.reden}
                />
                <Knop soort="lijn" name="doe" value="oneens">
                  <Tekst k="afhandelen.zegNee" />
                </Knop>
              </Stapel>
            </form>
          </details>
        </>
      )}
    </>
  );
}

function Kiezen({ r, d, terug }: { r: Rij; d: Zaakbeeld; terug: Terugbeeld }) {
  const t = useTekst();
  const klein = d.kleinCent !== null && r.cent <= d.kleinCent;
  const afzien = ['58_2_kan', '58_8', '58_7', ...(klein ? ['klein_bedrag'] : [])];
  const v = (naam: string) => (terug?.doe === 'terugvragen' ? terug.velden[naam] : undefined);
  const hoogstens = d.ruimte?.hoogstensCent ?? 0;
  const wens = d.zienswijzen.at(-1)?.per_maand_cent ?? null;
  const termijn = Math.min(r.cent, hoogstens, wens ?? hoogstens);
  return (
    <>
      {klein && (
        <Melding soort="goed">
          <Tekst k="afhandelen.isKlein" waarden={{ bedrag: <Bedrag cent={d.kleinCent ?? 0} /> }} />
        </Melding>
      )}
      <form method="post">
        <input type="hidden" name="regel" value={r.id} />
        <Stapel gat="r3">
          <Keuze
            id={`af-${r.id}`}
            name="artikel"
            vraag={<Tekst k="afhandelen.waaromAf" />}
            gekozen={terug?.doe === 'afzien' ? terug.velden.artikel : klein ? 'klein_bedrag' : undefined}
            opties={afzien.map((a) => ({ value: a, tekst: t(`afhandelen.artikel.${a}` as Sleutel) }))}
          />
          <Tekstvak
            id={`reden-${r.id}`}
            name="reden"
            rows={3}
            label={<Tekst k="afhandelen.reden" />}
            hulp={<Tekst k="afhandelen.redenBij" />}
            defaultValue={terug?.doe === 'afzien' ? terug.velden.reden : undefined}
          />
          <Knoppen>
            <Knop name="doe" value="afzien">
              <Tekst k="afhandelen.zieAf" />
            </Knop>
          </Knoppen>
        </Stapel>
      </form>
      {r.premie ? (
        <p className="klein zacht">
          <Tekst k="afhandelen.premieNiet" />
        </p>
      ) : (
        <details open={terug?.doe === 'terugvragen'}>
          <summary>
            <Tekst k="afhandelen.terugvragen" />
          </summary>
          <form method="post">
            <input type="hidden" name="regel" value={r.id} />
            <Stapel gat="r3">
              <p>
                <Tekst k="afhandelen.terugUitleg" />
              </p>
              <Keuze
                id={`soort-${r.id}`}
                name="soort"
                vraag={<Tekst k="afhandelen.hoe" />}
                gekozen={v('soort') ?? (wens !== null ? 'eigen_voorstel' : 'in_termijnen')}
                opties={['eigen_voorstel', 'in_termijnen', 'in_een_keer'].map((s) => ({
                  value: s,
                  tekst: t(`afhandelen.soort.${s}` as Sleutel),
                }))}
              />
              <Geldveld
                id={`bedrag-${r.id}`}
                name="bedrag"
                label={<Tekst k="afhandelen.bedrag" />}
                defaultValue={v('bedrag') ?? kaal(r.cent)}
              />
              <Geldveld
                id={`termijn-${r.id}`}
                name="termijn"
                label={<Tekst k="afhandelen.termijn" />}
                hulp={<Tekst k="afhandelen.termijnBij" waarden={{ bedrag: <Bedrag cent={hoogstens} /> }} />}
                defaultValue={v('termijn') ?? kaal(termijn)}
              />
              <Keuzelijst
                id={`artikel-${r.id}`}
                name="artikel"
                label={<Tekst k="afhandelen.grond" />}
                defaultValue={v('artikel') ?? '58_2_f'}
                opties={['58_2_f', '58_2_a', '58_2_e', '58_1'].map((a) => ({
                  value: a,
                  tekst: t(`afhandelen.artikel.${a}` as Sleutel),
                }))}
              />
              <Tekstveld
                id={`gehoord-${r.id}`}
                name="gehoord"
                type="date"
                label={<Tekst k="afhandelen.gehoord" />}
                hulp={<Tekst k="afhandelen.gehoordBij" />}
                defaultValue={v('gehoord')}
              />
              <Tekstvak
                id={`zei-${r.id}`}
                name="watZei"
                rows={3}
                label={<Tekst k="afhandelen.watZei" />}
                defaultValue={v('watZei')}
              />
              {[1, 2].map((n) => (
                <Stapel key={n} gat="r2">
                  <Tekstveld
                    id={`poging-${n}-${r.id}`}
                    name={`poging${n}op`}
                    type="date"
                    label={<Tekst k="afhandelen.pogingDag" waarden={{ n }} />}
                    defaultValue={v(`poging${n}op`)}
                  />
                  <Keuzelijst
                    id={`poging-hoe-${n}-${r.id}`}
                    name={`poging${n}hoe`}
                    label={<Tekst k="afhandelen.pogingHoe" waarden={{ n }} />}
                    defaultValue={v(`poging${n}hoe`) ?? ''}
                    opties={['', 'bellen', 'appen', 'mailen', 'brief', 'langskomen'].map((h) => ({
                      value: h,
                      tekst: h === '' ? '–' : t(`afhandelen.kanaal.${h}` as Sleutel),
                    }))}
                  />
                </Stapel>
              ))}
              <Tekstvak
                id={`waarom-${r.id}`}
                name="reden"
                rows={3}
                label={<Tekst k="afhandelen.redenTerug" />}
                defaultValue={v('reden')}
              />
              <Knop soort="lijn" name="doe" value="terugvragen">
                <Tekst k="afhandelen.stelVoor" />
              </Knop>
            </Stapel>
          </form>
        </details>
      )}
    </>
  );
}
