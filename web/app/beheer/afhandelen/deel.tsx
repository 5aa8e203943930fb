import {
  Bedrag,
  Geldveld,
  Keuze,
  Keuzelijst,
  Knop,
  Knoppen,
  Lijstje,
  Melding,
  Merkje,
  maandnaam,
  Stapel,
  Tekstvak,
  Tekstveld,
  Vlak,
} from '@bijrijder/ui';
import { datum, euro } from '@bijrijder/ui/opmaak';
import { Zin } from '../../mijn/besluiten/zin.tsx';
import { Verschiltabel } from '../../mijn/verschiltabel.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Terugbeeld, Zaakbeeld } from './zaak.tsx';

type Rij = Zaakbeeld['delen'][number];
const kaal = (cent: number): string => euro(cent).replace(/[^\d,.]/g, '');

/** What one decision brought to light: what was decided about it, what a colleague proposed, or what can be done. All its months at once. */
export function Zaakdeel({ r, d, terug }: { r: Rij; d: Zaakbeeld; terug: Terugbeeld }) {
  const t = useTekst();
  return (
    <Vlak
      id={`deel-${r.id}`}
      titel={
        <Tekst
          k={`afhandelen.deel${r.premie ? 'Premie' : r.voorschot ? 'Voorschot' : ''}` as Sleutel}
          waarden={{ maand: maandnaam(r.inMaand, { jaar: true }), bedrag: <Bedrag cent={r.cent} /> }}
        />
      }
    >
      <Stapel gat="r3">
        <p>
          <Tekst
            k={r.voorschot ? 'afhandelen.sinds' : 'afhandelen.bekend'}
            waarden={{
              dag: datum(r.sinds, { weekdag: 'geen' }),
              wie: r.herkomsten.map((h) => t(`afhandelen.herkomst.${h}` as Sleutel)).join(', '),
            }}
          />{' '}
          {!r.binnen && <Merkje>{t('afhandelen.ouder')}</Merkje>}
        </p>
        <Verschiltabel
          naam={t('afhandelen.perMaand')}
          kolommen={{
            wat: t('besluit.kolom.maand'),
            was: t('besluit.kolom.was'),
            wordt: t('besluit.kolom.wordt'),
            verschil: t('besluit.kolom.verschil'),
          }}
          rijen={r.regels.map((x) => ({
            id: x.id,
            wat: `${maandnaam(x.maand, { jaar: true })}, ${t(`besluit.soort.${x.soort}` as Sleutel)}`,
            wasCent: x.was,
            wordtCent: x.wordt,
            verschilCent: -x.cent,
          }))}
        />
        {r.oorzaken.length > 0 && (
          <Lijstje
            lijst={r.oorzaken.map(([id, o]) => ({
              id,
              icoon: 'info' as const,
              tekst: <Zin zin={o} vandaag={d.vandaag} />,
            }))}
          />
        )}
        {terug && (
          <Melding soort="fout" rol="alert">
            <Tekst k={`afhandelen.fout.${terug.fout}` as Sleutel} />
          </Melding>
        )}
        {r.nee.map((n) => (
          <Melding key={`${n.door}-${n.reden}`} titel={<Tekst k="afhandelen.neeVan" waarden={{ naam: n.door }} />}>
            <p>{n.reden}</p>
          </Melding>
        ))}
        {r.afgehandeld ? (
          <Besloten b={r.afgehandeld} zelf={r.voorschot} />
        ) : r.voorstel ? (
          <Voorstel r={r} v={r.voorstel} terug={terug} />
        ) : (
          <Kiezen r={r} d={d} terug={terug} />
        )}
      </Stapel>
    </Vlak>
  );
}

function Besloten({ b, zelf }: { b: NonNullable<Rij['afgehandeld']>; zelf: boolean }) {
  return (
    <Melding soort="goed">
      <p>
        {b.soort === 'afgezien' ? (
          <Tekst k="afhandelen.isAfgezien" />
        ) : (
          <Tekst
            k={zelf ? 'afhandelen.isTerugZelf' : 'afhandelen.isTerug'}
            waarden={{
              bedrag: <Bedrag cent={b.cent} />,
              termijn: <Bedrag cent={b.termijnCent} />,
            }}
          />
        )}
      </p>
      <p>{b.reden}</p>
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
            <input type="hidden" name="deel" value={r.id} />
            <input type="hidden" name="voorstellen" value={v.ids.join(',')} />
            <Knop name="doe" value="eens">
              <Tekst k="afhandelen.eens" />
            </Knop>
          </form>
          <details open={terug?.doe === 'oneens'}>
            <summary>
              <Tekst k="afhandelen.oneens" />
            </summary>
            <form method="post">
              <input type="hidden" name="deel" value={r.id} />
              <input type="hidden" name="voorstellen" value={v.ids.join(',')} />
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
  const afzien = ['58_2_kan', '58_8', '58_7', ...(r.klein ? ['klein_bedrag'] : [])];
  const v = (naam: string) => (terug?.doe === 'terugvragen' ? terug.velden[naam] : undefined);
  const hoogstens = d.ruimte?.hoogstensCent ?? 0;
  const wens = d.zienswijzen.findLast((z) => z.in_maand === r.inMaand)?.per_maand_cent ?? null;
  const termijn = Math.min(r.cent, hoogstens, wens ?? hoogstens);
  return (
    <>
      {r.klein && (
        <Melding soort="goed">
          <Tekst k="afhandelen.isKlein" waarden={{ bedrag: <Bedrag cent={d.kleinCent ?? 0} /> }} />
        </Melding>
      )}
      <form method="post">
        <input type="hidden" name="deel" value={r.id} />
        <input type="hidden" name="regels" value={r.regels.map((x) => x.id).join(',')} />
        <Stapel gat="r3">
          <Keuze
            id={`af-${r.id}`}
            name="artikel"
            vraag={<Tekst k="afhandelen.waaromAf" />}
            gekozen={terug?.doe === 'afzien' ? terug.velden.artikel : r.klein ? 'klein_bedrag' : undefined}
            opties={afzien.map((a) => ({ value: a, tekst: t(`afhandelen.artikel.${a}` as Sleutel) }))}
          />
          <Tekstvak
            id={`reden-${r.id}`}
            name="reden"
            rows={3}
            label={<Tekst k="afhandelen.reden" />}
            hulp={<Tekst k="afhandelen.redenBij" />}
            defaultValue={
              terug?.doe === 'afzien' ? terug.velden.reden : r.klein ? t('afhandelen.kleinReden') : undefined
            }
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
            <input type="hidden" name="deel" value={r.id} />
            <input type="hidden" name="regels" value={r.regels.map((x) => x.id).join(',')} />
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
                defaultValue={v('artikel') ?? (r.voorschot ? '58_2_d' : '58_2_f')}
                opties={(r.voorschot ? ['58_2_d', '58_2_f'] : ['58_2_f', '58_2_a', '58_2_e', '58_1']).map((a) => ({
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
