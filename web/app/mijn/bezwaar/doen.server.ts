import { type Bezwaarbaar, maakBezwaar, vulAan } from '@bijrijder/dossier/bezwaar';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { data, redirect } from 'react-router';
import { LANGSTE, tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisClient, leesSleutel } from '../../sessie.server.ts';
import { HOREN } from './horen.ts';

/** Makes an objection against the decision that is found, adds to one, or takes one back. `hier`: the page it happens on. */
export async function doeBezwaar(
  request: Request,
  hier: string,
  zoek: (t: Toegang, persoon: string) => Promise<Bezwaarbaar | undefined>,
) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const v = {
    waarom: tekstveld(vorm, 'waarom'),
    waaromLaat: tekstveld(vorm, 'waaromLaat', LANGSTE),
    horen: HOREN.find((h) => h === vorm.get('horen')) ?? ('bellen' as const),
    schorsing: vorm.has('schorsing'),
  };
  if (!v.waarom) return data({ ...v, fout: 'leeg' as const }, 400);
  if (v.waarom.length > LANGSTE) return data({ ...v, fout: 'teLang' as const }, 400);
  return metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'bezwaar', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const bij = vorm.get('bezwaar');
      if (bij !== null) {
        const soort = vorm.get('doe') === 'ingetrokken' ? 'ingetrokken' : 'aanvulling';
        const { resultaat } = await eenmalig(t, eisNummer(leesSleutel(vorm)), () =>
          vulAan(t, wie.id, eisNummer(String(bij)), soort, v.waarom),
        );
        if (!resultaat) throw new Response(null, { status: 404 });
        return redirect(hier, 303);
      }
      const besluit = await zoek(t, wie.id);
      if (!besluit) throw new Response(null, { status: 404 });
      await eenmalig(t, eisNummer(leesSleutel(vorm)), () => maakBezwaar(t, wie.id, besluit, v));
      return redirect(`${hier}?binnen=ja`, 303);
    },
  );
}
