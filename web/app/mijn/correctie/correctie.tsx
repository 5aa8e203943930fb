import { correctiesVan, vraagCorrectie } from '@bijrijder/dossier/correctie';
import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { zelfVeranderd } from '@bijrijder/dossier/inkeer';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { EigenWoorden, Knop, Kop, Lijstje, Stapel, Tekstvak, Terug, Verder, Vlak } from '@bijrijder/ui';
import { tijd } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { LANGSTE, tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/correctie.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const correcties = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'correctie', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) => correctiesVan(t),
  );
  const zelf = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'opgave', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const thuis = await huishoudenVan(t, wie.id);
      return { vandaag: t.vandaag, lijst: thuis ? (await zelfVeranderd(t, thuis.huishouden)).slice(0, 20) : [] };
    },
  );
  return { bron: teksten('rechten'), sleutel: nieuweSleutel(), correcties, zelf };
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const v = { staat: tekstveld(vorm, 'staat'), moet: tekstveld(vorm, 'moet'), bewijs: tekstveld(vorm, 'bewijs') };
  if (!v.staat || !v.moet) return data({ ...v, fout: 'leeg' as const }, 400);
  if (Object.values(v).some((tekst) => tekst.length > LANGSTE)) return data({ ...v, fout: 'teLang' as const }, 400);
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'correctie', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) => eenmalig(t, eisNummer(leesSleutel(vorm)), () => vraagCorrectie(t, wie.id, v)),
  );
  return redirect('/mijn/correctie', 303);
}

export default function CorrectiePagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Correctie d={loaderData} v={actionData} />
    </Teksten>
  );
}

function Correctie({ d, v }: { d: Route.ComponentProps['loaderData']; v: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const fout = (veld: 'staat' | 'moet') =>
    v && (v.fout === 'teLang' || !v[veld]) ? <Tekst k={`rechten.${v.fout}`} /> : undefined;
  return (
    <Stapel gat="r5">
      <title>{t('rechten.correctie.kop')}</title>
      <Terug href="/mijn/wie-keek">
        <Tekst k="rechten.privacy.wieKeek" />
      </Terug>
      <Kop titel={<Tekst k="rechten.correctie.kop" />} lood={<Tekst k="rechten.correctie.lood" />} />
      {d.correcties.length > 0 && (
        <Vlak id="lijst" titel={<Tekst k="rechten.correctie.lijst" />}>
          <Stapel>
            {d.correcties.map((c) => (
              <div key={c.id}>
                <EigenWoorden>{c.moet}</EigenWoorden>
                <p>
                  <b>
                    <Tekst
                      k={`rechten.correctie.stand.${c.besluit?.uitkomst ?? 'open'}`}
                      waarden={{ dag: dagWoord(c.uiterlijk, taal) }}
                    />
                  </b>
                </p>
                {c.besluit && (
                  <p>
                    {c.besluit.tekst} <span className="zacht klein">{c.besluit.door}</span>
                  </p>
                )}
              </div>
            ))}
          </Stapel>
        </Vlak>
      )}
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={d.sleutel} />
          <Tekstvak
            id="staat"
            name="staat"
            eigen
            rows={2}
            required
            label={<Tekst k="rechten.correctie.wat" />}
            fout={fout('staat')}
            defaultValue={v?.staat}
          />
          <Tekstvak
            id="moet"
            name="moet"
            eigen
            rows={2}
            required
            label={<Tekst k="rechten.correctie.moet" />}
            fout={fout('moet')}
            defaultValue={v?.moet}
          />
          <Tekstvak
            id="bewijs"
            name="bewijs"
            eigen
            rows={2}
            label={<Tekst k="rechten.correctie.waarom" />}
            hulp={<Tekst k="rechten.correctie.waaromHulp" />}
            defaultValue={v?.bewijs}
          />
          <Knop groot breed>
            <Tekst k="rechten.correctie.verstuur" />
          </Knop>
        </Stapel>
      </form>
      {d.zelf.lijst.length > 0 && (
        <Vlak soort="zacht" id="zelf" titel={<Tekst k="rechten.inkeer.kop" />}>
          <p>
            <Tekst k="rechten.inkeer.zin" />
          </p>
          <Lijstje
            lijst={d.zelf.lijst.map((z) => ({
              id: z.kenmerk,
              tekst: (
                <Tekst
                  k={`rechten.inkeer.${z.soort}`}
                  waarden={{
                    maand: maandWoord(z.maand, d.zelf.vandaag, taal),
                    dag: dagWoord(z.dag, taal),
                    tijd: tijd(z.op, taal),
                  }}
                />
              ),
              bij: z.kenmerk,
            }))}
          />
        </Vlak>
      )}
      <Vlak soort="zacht" id="gegevens" titel={<Tekst k="rechten.correctie.gegevens" />}>
        <p>
          <Tekst k="rechten.correctie.gegevensUitleg" />
        </p>
        <Verder href="/mijn/gegevens.json" icoon="download-simple">
          <Tekst k="rechten.privacy.meenemen" />
        </Verder>
      </Vlak>
    </Stapel>
  );
}
