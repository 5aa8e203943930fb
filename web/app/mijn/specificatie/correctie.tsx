import type { Maandcorrectie } from '@bijrijder/dossier/afhandelen';
import { Deel, Knop, Melding, Stapel, Tekstvak, Vraag } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { Zin } from '../besluiten/zin.tsx';
import { dagWoord } from '../maandwoorden.ts';
import { Verschiltabel } from '../verschiltabel.tsx';

/** What changed later: why, old beside new, what happens with the difference, and whether it is right. */
export function Correctie({
  c,
  vandaag,
  sleutel,
  netGezegd,
}: {
  c: Maandcorrectie;
  vandaag: string;
  sleutel: string;
  /** Just said: the answer to the tap. */
  netGezegd: boolean;
}) {
  const t = useTekst();
  const taal = useTaal();
  const id = `correctie-${c.inMaand}`;
  return (
    <Deel id={id} titel={<Tekst k="opgave.specificatie.correctie" />}>
      <Stapel gat="r4">
        <div>
          <p className="groot">
            <Zin zin={c.waarom} vandaag={vandaag} />
          </p>
          {c.oorzaken.map((o) => (
            <p key={JSON.stringify(o)}>
              <Zin zin={o} vandaag={vandaag} />
            </p>
          ))}
        </div>
        <Verschiltabel
          naam={t('opgave.specificatie.correctie')}
          kolommen={{
            wat: t('opgave.specificatie.wat'),
            was: t('opgave.klopt.eerst'),
            wordt: t('opgave.klopt.nu'),
            verschil: t('opgave.klopt.verschil'),
          }}
          rijen={c.regels.map((r) => ({
            id: r.id,
            wat: t(`opgave.specificatie.soort.${r.soort}`),
            wasCent: r.was,
            wordtCent: r.wordt,
            verschilCent: r.verschil,
          }))}
        />
        <div>
          {c.hoe.map((z) => (
            <p key={z.k}>
              <Zin zin={z} vandaag={vandaag} />
            </p>
          ))}
        </div>
        {c.gezegd && (
          <Melding
            soort={c.gezegd.soort === 'klopt' ? 'goed' : 'gewoon'}
            icoon="chat-circle-text"
            rol={netGezegd ? 'status' : undefined}
            titel={<Tekst k="besluit.uwKant.zei" waarden={{ dag: dagWoord(c.gezegd.op, taal) }} />}
          >
            <p>
              <Tekst k={c.gezegd.soort === 'klopt' ? 'besluit.later.zeiKlopt' : 'besluit.later.zeiNiet'} />
            </p>
          </Melding>
        )}
        {!c.gezegd && (
          <form method="post">
            <Eenmalig sleutel={sleutel} />
            <input type="hidden" name="inMaand" value={c.inMaand} />
            <Stapel gat="r3">
              <Vraag vraag={<Tekst k="besluit.later.klopt" />}>
                <Knop soort="lijn" icoon="check" name="klopt" value="ja">
                  <Tekst k="besluit.later.ja" />
                </Knop>
                <Knop soort="lijn" icoon="x" name="klopt" value="nee">
                  <Tekst k="besluit.later.nee" />
                </Knop>
              </Vraag>
              <Tekstvak
                id={`tekst-${c.inMaand}`}
                name="tekst"
                label={<Tekst k="besluit.later.tekst" />}
                rows={2}
                maxLength={4000}
                eigen
              />
            </Stapel>
          </form>
        )}
      </Stapel>
    </Deel>
  );
}
