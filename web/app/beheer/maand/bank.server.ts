import {
  bankantwoorden,
  betaalAlsnog,
  betaalbestanden,
  betaalOpnieuw,
  maandrunLosBestand,
  mensenVanUitval,
  mensenZonderRekening,
  openUitval,
  RunFout,
  rekeningOpnieuw,
  type Uitval,
  wachtOpRekening,
  zetAntwoordKlaar,
} from '@bijrijder/dossier/maandrun';
import { meldAan } from '@bijrijder/dossier/taken';
import { openOntvangsten } from '@bijrijder/dossier/terugbetaling';
import { type Handeling, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { bestemmingOp, betaalrekeningNu, leesApart, XmlFout } from '@bijrijder/dossier/uitbetaling';
import { plusDagen, werkdag } from '@bijrijder/huishoudgeld';
import { databank, kluis, type WieMedewerker } from '../../sessie.server.ts';
import { opDeMaand } from './toegang.server.ts';

const HOOGSTENS_BYTES = 30_000_000;

/** Files to the bank, its answers, and whose money did not arrive. */
export async function leesBank(wie: WieMedewerker) {
  const beeld = await opDeMaand(wie, 'lezen', async (t) => ({
    uitval: await openUitval(t),
    mensen: await mensenVanUitval(t),
    antwoorden: (await bankantwoorden(t)).map((a) => ({ ...a, op: a.op.toISOString() })),
    binnen: (await openOntvangsten(t, kluis(), 1)).aantal,
    bestanden: (await betaalbestanden(t)).map((b) => ({ ...b, opgehaald: b.opgehaald?.toISOString() ?? null })),
    rekening: (await betaalrekeningNu(t))?.iban.slice(-4) ?? null,
  }));
  const { wie: namen, naar } = await leesUitval(wie, beeld.mensen, beeld.uitval);
  const { mensen, ...rest } = beeld;
  return {
    ...rest,
    zonder: await leesZonderRekening(wie),
    uitval: beeld.uitval.map((u) => ({
      ...u,
      sleutel: sleutelVan(u),
      naar: naar.get(sleutelVan(u)) ?? null,
      mensen: mensen.filter((m) => m.huishouden === u.huishouden).flatMap((m) => namen.get(m.persoon) ?? []),
    })),
  };
}

const bijZonder = <T>(wie: WieMedewerker, mensen: string[], handeling: Handeling, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    databank(),
    {
      wie,
      handeling,
      object: 'uitbetaling',
      doel: 'uitbetalen',
      betrokkene: mensen,
      reden: 'Geld dat wacht op een rekeningnummer',
    },
    fn,
  );

/** Households whose money waits for an account: how much, whom to call, and whether an account is known by now. */
async function leesZonderRekening(wie: WieMedewerker) {
  const { wacht, mensen } = await opDeMaand(wie, 'lezen', async (t) => ({
    wacht: await wachtOpRekening(t),
    mensen: await mensenZonderRekening(t),
  }));
  if (mensen.length === 0) return [];
  const ids = mensen.map((m) => m.persoon);
  return bijZonder(wie, ids, 'lezen', async (t) => {
    const namen = await t.db
      .selectFrom('persoon')
      .select(['id', 'aanspreeknaam', 'telefoon'])
      .where('gemeente', '=', t.gemeente)
      .where('id', 'in', ids)
      .execute();
    const dag = werkdag(plusDagen(t.vandaag, 1), 'later');
    const uit = [];
    for (const huishouden of new Set(mensen.map((m) => m.huishouden))) {
      const hier = wacht.filter((w) => w.huishouden === huishouden);
      const { rekening } = await bestemmingOp(t, huishouden, dag);
      const r = rekening
        ? await t.db
            .selectFrom('rekening')
            .select(['houder', 'laatste_vier', 'vanaf'])
            .where('gemeente', '=', t.gemeente)
            .where('id', '=', rekening)
            .executeTakeFirst()
        : undefined;
      uit.push({
        huishouden,
        dag,
        cent: hier.reduce((som, w) => som + w.bedragCent, 0),
        maanden: [...new Set(hier.map((w) => w.maand))],
        rekening: r ? { houder: r.houder, vier: r.laatste_vier, vanaf: r.vanaf } : null,
        mensen: mensen
          .filter((m) => m.huishouden === huishouden)
          .flatMap((m) => namen.filter((n) => n.id === m.persoon)),
      });
    }
    return uit;
  });
}

const AL_BETAALD = 'Dit is al betaald. Er is niets dubbel gebeurd.';

/** Pay what waited, to the account that is known now. Two colleagues, or two tabs, pay it once. */
export async function alsnog(wie: WieMedewerker, huishouden: string): Promise<void> {
  const mensen = (await opDeMaand(wie, 'lezen', mensenZonderRekening)).filter((m) => m.huishouden === huishouden);
  if (mensen.length === 0) throw new RunFout(AL_BETAALD);
  await bijZonder(
    wie,
    mensen.map((m) => m.persoon),
    'toevoegen',
    async (t) => {
      const dag = werkdag(plusDagen(t.vandaag, 1), 'later');
      const wacht = await wachtOpRekening(t, huishouden);
      // another tab or colleague was first
      if (wacht.length === 0) throw new RunFout(AL_BETAALD);
      const aantal = await betaalAlsnog(t, huishouden, dag);
      if (aantal === 0) throw new RunFout('Er is nog geen rekening om naar te betalen. Er is niets veranderd.');
      await meldAan(t, maandrunLosBestand, {});
    },
  );
}

type Naar = NonNullable<Awaited<ReturnType<typeof rekeningOpnieuw>>>;

/** Names and telephone numbers of those whose money did not arrive, to call them, and the account it would go to now; each of them reads that we looked. */
async function leesUitval(
  wie: WieMedewerker,
  mensen: readonly { huishouden: string; persoon: string }[],
  uitval: readonly Uitval[],
) {
  const naar = new Map<string, Naar>();
  if (mensen.length === 0) return { wie: new Map<string, never>(), naar };
  const ids = mensen.map((m) => m.persoon);
  const vraag = {
    wie,
    handeling: 'lezen',
    object: 'uitbetaling',
    doel: 'uitbetalen',
    betrokkene: ids,
    reden: 'Een betaling kwam niet aan',
  } as const;
  return metToegang(databank(), vraag, async (t) => {
    const dag = werkdag(plusDagen(t.vandaag, 1), 'later');
    for (const u of uitval) {
      const nu = await rekeningOpnieuw(t, u, dag);
      if (nu) naar.set(sleutelVan(u), nu);
    }
    const namen = await t.db
      .selectFrom('persoon')
      .select(['id', 'aanspreeknaam', 'telefoon'])
      .where('gemeente', '=', t.gemeente)
      .where('id', 'in', ids)
      .execute();
    return { wie: new Map(namen.map((n) => [n.id, n])), naar };
  });
}

/** Read an answer of the bank and show what is in it; nothing is booked yet. */
export async function bekijk(wie: WieMedewerker, bestand: unknown): Promise<void> {
  if (!(bestand instanceof File) || bestand.size === 0) throw new XmlFout('Kies eerst een bestand van de bank.');
  if (bestand.size > HOOGSTENS_BYTES)
    throw new XmlFout(
      'Dit bestand is groter dan 30 MB. Vraag de bank om het in delen te geven. Er is niets veranderd.',
    );
  const bytes = new Uint8Array(await bestand.arrayBuffer());
  const antwoord = await leesApart(bytes);
  await opDeMaand(wie, 'wijzigen', (t) => zetAntwoordKlaar(t, kluis(), bestand.name, bytes, antwoord));
}

/** Pay once more what came back, to the account that is known now, on the next working day. */
export async function opnieuw(wie: WieMedewerker, welke: string): Promise<void> {
  const { u, mensen } = await opDeMaand(wie, 'lezen', async (t) => {
    const u = (await openUitval(t)).find((een) => sleutelVan(een) === welke);
    return {
      u,
      mensen: (await mensenVanUitval(t)).filter((m) => m.huishouden === u?.huishouden).map((m) => m.persoon),
    };
  });
  if (!u || mensen.length === 0) throw new RunFout('Deze betaling is al opnieuw gedaan. Er is niets dubbel gebeurd.');
  const vraag = {
    wie,
    handeling: 'toevoegen',
    object: 'uitbetaling',
    doel: 'uitbetalen',
    betrokkene: mensen,
    reden: 'Opnieuw betalen wat niet aankwam',
  } as const;
  await metToegang(databank(), vraag, async (t) => {
    const { huishouden, maand, doel, bestemming, poging } = u;
    const dag = werkdag(plusDagen(t.vandaag, 1), 'later');
    await betaalOpnieuw(t, { huishouden, maand, doel, bestemming, poging }, dag);
    await meldAan(t, maandrunLosBestand, {});
  });
}

/** What says which payment, in a form. */
const sleutelVan = (u: {
  huishouden: string;
  maand: string;
  doel: string;
  bestemming: number;
  poging: number;
}): string => [u.huishouden, u.maand, u.doel, u.bestemming, u.poging].join('|');
