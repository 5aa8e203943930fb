import { aandelen, Bedrag, Deel, Kiezers, Rekenrij, Sleutel, Som, Staafje, Staafjes, Verder } from '@bijrijder/ui';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';
import { hoofdletter, maandWoord } from './maandwoorden.ts';

/** The ways to give a month, and what it would come to for some wages. */
export function NogDoorgeven({
  maand,
  doorgeven,
  klantmanager,
  proef,
  uiterlijk,
}: {
  maand: string;
  doorgeven: string;
  klantmanager: string | undefined;
  proef: readonly { loon: number; krijgt: number }[];
  uiterlijk: string;
}) {
  return (
    <>
      <Deel id="hoe" titel={<Tekst k="opgave.maand.kies" />}>
        <Kiezers
          items={[
            {
              href: `${doorgeven}/foto`,
              icoon: 'camera',
              titel: <Tekst k="opgave.maand.kiesFoto" />,
              bij: <Tekst k="opgave.maand.kiesFotoBij" />,
            },
            {
              href: `${doorgeven}/typen`,
              icoon: 'receipt',
              titel: <Tekst k="opgave.maand.kiesTypen" />,
              bij: <Tekst k="opgave.maand.kiesTypenBij" />,
            },
            {
              href: '/mijn/helpers',
              icoon: 'users',
              titel: <Tekst k="opgave.maand.kiesSamen" />,
              bij: (
                <Tekst k="opgave.maand.kiesSamenBij" waarden={{ klantmanager: klantmanager?.split(' ')[0] ?? '' }} />
              ),
            },
            {
              href: `${doorgeven}/papier`,
              icoon: 'envelope-simple',
              titel: <Tekst k="opgave.maand.kiesPapier" />,
              bij: <Tekst k="opgave.maand.kiesPapierBij" />,
            },
          ]}
        />
      </Deel>
      <Deel id="waarom" titel={<Tekst k="opgave.maand.waaromOngeveer" />}>
        <p>
          <Tekst k="opgave.maand.waaromOngeveerUitleg" waarden={{ maand }} />
        </p>
        {proef.length > 0 && (
          <Som className="boven-r4">
            {proef.map((p) => (
              <Rekenrij
                key={p.loon}
                wat={<Tekst k="opgave.maand.bijLoon" waarden={{ loon: <Bedrag cent={p.loon} /> }} />}
                cent={p.krijgt}
              />
            ))}
          </Som>
        )}
        <p className="zacht boven-r3">
          <Tekst k="opgave.maand.uiterlijk" waarden={{ dag: uiterlijk }} />
        </p>
      </Deel>
    </>
  );
}

type Verschil = { nettoCent: number; betaaldCent: number; zonderWerkCent: number; premieCent: number };

/** The longest bar is the whole. */
const geheel = (v: Verschil): number => Math.max(v.nettoCent + v.betaaldCent, v.zonderWerkCent);

/** What work brings beside what there would be without it. `premieOp`: the month in which the premie is paid. */
export function DoorWerk({ maand, v, premieOp }: { maand: string; v: Verschil; premieOp: string | null }) {
  const t = useTekst();
  const meer = v.nettoCent + v.betaaldCent - v.zonderWerkCent;
  return (
    <Deel
      id="werk"
      titel={
        meer > 0 ? (
          <Tekst k="opgave.maand.doorWerk" waarden={{ bedrag: <Bedrag cent={meer} /> }} />
        ) : (
          <Tekst k="opgave.maand.metEnZonder" />
        )
      }
    >
      <Staafjes>
        <Staafje
          naam={<Tekst k="opgave.maand.metWerk" waarden={{ maand: hoofdletter(maand) }} />}
          cent={v.nettoCent + v.betaaldCent}
          stukken={aandelen(
            [
              { bron: 'loon', cent: v.nettoCent },
              { bron: 'uitkering', cent: v.betaaldCent },
            ],
            geheel(v),
          )}
        >
          <Sleutel
            className="boven-r2"
            items={[
              { id: 'loon', bron: 'loon', wat: t('opgave.maand.loon'), cent: v.nettoCent },
              { id: 'uitkering', bron: 'uitkering', wat: t('opgave.maand.uitkering'), cent: v.betaaldCent },
            ]}
          />
        </Staafje>
        <Staafje
          naam={<Tekst k="opgave.maand.zonderWerk" waarden={{ maand: hoofdletter(maand) }} />}
          cent={v.zonderWerkCent}
          stukken={aandelen([{ bron: 'uitkering', cent: v.zonderWerkCent }], geheel(v))}
        />
      </Staafjes>
      {meer < 0 && (
        <p className="boven-r4">
          <Tekst k="opgave.maand.nuMinder" waarden={{ bedrag: <Bedrag cent={-meer} /> }} />
        </p>
      )}
      {v.premieCent > 0 && premieOp && (
        <p className="boven-r4">
          <Tekst
            k="opgave.maand.premie"
            waarden={{
              bedrag: <Bedrag cent={v.premieCent} />,
              maand,
              betaalmaand: premieOp,
            }}
          />{' '}
          <Verder href="/mijn/geld/premie">
            <Tekst k="geld.premie.kies" />
          </Verder>
        </p>
      )}
    </Deel>
  );
}

/** On to the other pages about money. */
export function Geldwegen({ metWatAls = false }: { metWatAls?: boolean }) {
  return (
    <>
      <p>
        <Verder href="/mijn/geld/kalender">
          <Tekst k="opgave.maand.kalender" />
        </Verder>
      </p>
      {metWatAls && (
        <p>
          <Verder href="/mijn/geld/wat-als">
            <Tekst k="opgave.maand.watAls" />
          </Verder>
        </p>
      )}
      <p>
        <Verder href="/mijn/geld">
          <Tekst k="geld.kop" />
        </Verder>
      </p>
      <p>
        <Verder href="/mijn/specificaties">
          <Tekst k="opgave.maand.andereMaanden" />
        </Verder>
      </p>
    </>
  );
}

/** A month that was decided with the wage of before: what it really was is still welcome. */
export function Alsnog({ maand, vandaag }: { maand: string; vandaag: string }) {
  const woord = maandWoord(maand, vandaag, useTaal());
  return (
    <>
      <Tekst k="opgave.maand.alsnog" waarden={{ maand: woord }} />{' '}
      <Verder href={`/mijn/doorgeven/${maand}`}>
        <Tekst k="opgave.maand.knopDoorgeven" waarden={{ maand: woord }} />
      </Verder>
    </>
  );
}
