import { mijnBewaarstand } from '@bijrijder/dossier/bewaren';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Kop, Melding, Stapel, Terug, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { databank, eisClient, teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/bewaren.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const stand = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bewaartermijn', doel: 'eigen_zaak', betrokkene: wie.id },
    mijnBewaarstand,
  );
  return { bron: teksten('rechten'), ...stand };
}

export default function BewarenPagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Bewaren d={loaderData} />
    </Teksten>
  );
}

function Bewaren({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('rechten.bewaren.kop')}</title>
      <Terug href="/privacy">
        <Tekst k="rechten.bewaren.terug" />
      </Terug>
      <Kop titel={<Tekst k="rechten.bewaren.kop" />} lood={<Tekst k="rechten.bewaren.lood" />} />
      {d.vast && (
        <Melding icoon="info">
          <Tekst k={`rechten.bewaren.vast.${d.vast}` as Sleutel} />
        </Melding>
      )}
      {d.gebieden.map((g) => (
        <Vlak key={g.naam} id={g.naam} titel={g.wat}>
          <p>
            <Tekst k="rechten.bewaren.waarvoor" waarden={{ waarvoor: g.waarvoor.toLowerCase() }} />
          </p>
          <p>
            <Tekst k="rechten.bewaren.hoelang" waarden={{ hoelang: g.bewaren }} />
          </p>
          <p>
            <b>
              {g.wegOp ? (
                <Tekst k="rechten.bewaren.wegOp" waarden={{ dag: datum(g.wegOp, { jaar: true, weekdag: 'geen' }) }} />
              ) : (
                <Tekst k={g.perRij ? 'rechten.bewaren.perRij' : 'rechten.bewaren.loopt'} />
              )}
            </b>
          </p>
        </Vlak>
      ))}
      <p>
        <Tekst k="rechten.bewaren.wieKeek" />
      </p>
      <p>
        <Tekst k="rechten.bewaren.sleutel" />
      </p>
    </Stapel>
  );
}
