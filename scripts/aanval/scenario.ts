import { verwijzingen, vulIn } from './adressen.ts';
import { type Formulier, formulieren, lijf } from './formulieren.ts';
import { STROOK } from './foute-bestanden.ts';
import type { Antwoord, Bezoeker } from './http.ts';
import type { Kring } from './kring.ts';

type Vul = {
  /** Which form of the page; default the first. */
  welk?: (f: Formulier) => boolean;
  velden?: Readonly<Record<string, string>>;
  knop?: string;
  foto?: Buffer;
};

/** Somebody opens a page and sends one of its forms, as in a browser. @throws when the form is not there or was not taken */
async function vul(
  b: Bezoeker,
  pad: string,
  { welk = () => true, velden = {}, knop, foto }: Vul = {},
): Promise<Antwoord> {
  const blad = await b.vraag(pad);
  const f = formulieren(pad, blad.body).find((x) => x.doel !== '/uitloggen' && welk(x));
  if (!f) throw new Error(`${b.naam} ${pad}: geen formulier (${blad.status}${blad.naar ? ` naar ${blad.naar}` : ''})`);
  const ingevuld = f.velden.map(([n, w]): [string, string] => [n, velden[n] ?? w]);
  const gekozen = f.knoppen.find(([, w]) => w === knop) ?? f.knoppen[0];
  const bestanden = foto
    ? f.bestanden.map((veld) => ({ veld, naam: 'strook.pdf', soort: 'application/pdf', bytes: foto }))
    : [];
  const { body, type } = lijf(gekozen ? [...ingevuld, gekozen] : ingevuld, bestanden);
  const a = await b.vraag(f.doel, { methode: 'POST', body, koppen: { 'Content-Type': type } });
  if (a.status >= 400) throw new Error(`${b.naam} ${f.doel}: ${a.status} op ${String(body).slice(0, 300)}`);
  return a;
}

const metVeld = (naam: string) => (f: Formulier) => f.velden.some(([n]) => n === naam);
const metKnop = (waarde: string) => (f: Formulier) => f.knoppen.some(([, w]) => w === waarde);

/**
 * What people and colleagues do in a week, through the pages themselves: a payslip, a declaration, an idea that is shared, an objection,
 * two complaints, a question after leaving, a letter, a visit. Then every page with a number has something to show.
 */
export async function maakGevallen(kring: Kring, wie: readonly Bezoeker[]): Promise<void> {
  const [niemand] = wie as [Bezoeker];
  const clienten = wie.filter((b) => b.soort === 'client');
  const [een, twee] = clienten as [Bezoeker, Bezoeker];
  await geeftDoor(een, twee);
  await heeftEenIdee(een, niemand);
  await klaagtEnMaaktBezwaar(een, niemand);
  await verhuist(kring, een, wie);
  for (const b of clienten) await vraagtNazorg(b);
  for (const b of wie.filter((x) => x.rol === 'klantmanager')) await schrijft(kring, b);
  await laatDeSessieVerlopen(kring, twee);
}

async function geeftDoor(een: Bezoeker, twee: Bezoeker): Promise<void> {
  const { pad } = await een.volg('/mijn/doorgeven');
  await vul(een, `${pad}/foto`, { foto: STROOK() });
  await vul(twee, `${(await twee.volg('/mijn/doorgeven')).pad}/klopt?niets=ja`);
}

async function heeftEenIdee(b: Bezoeker, niemand: Bezoeker): Promise<void> {
  const lijst = '/mijn/geld/wat-als/bewaard';
  await vul(b, `${lijst}?pad=wat-als&naam=Meer%20uren&loon=900`, { welk: metVeld('naam') });
  const idee = verwijzingen((await b.vraag(lijst)).body).find((x) => /bewaard\/[0-9a-f-]{36}$/.test(x));
  if (!idee) throw new Error(`${b.naam}: het idee staat niet op ${lijst}`);
  // a running product may have been attacked before
  if (formulieren(idee, (await b.vraag(idee)).body).some(metKnop('klantmanager')))
    await vul(b, idee, { welk: metKnop('klantmanager'), knop: 'klantmanager' });
  const { body } = await vul(b, idee, { welk: metKnop('code'), knop: 'code', velden: { voor: 'Zus' } });
  const code = /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2,}/.exec(body)?.[0];
  if (!code) throw new Error(`${b.naam}: geen code op ${idee}`);
  await vul(niemand, '/idee', { velden: { code } });
}

async function klaagtEnMaaktBezwaar(b: Bezoeker, niemand: Bezoeker): Promise<void> {
  await vul(b, '/mijn/klacht');
  await vul(niemand, '/klacht');
  const maand = verwijzingen((await b.vraag('/mijn/specificaties')).body).find((x) =>
    /specificaties\/\d{4}-\d\d$/.test(x),
  );
  await vul(b, `/mijn/bezwaar/${maand?.slice(-7)}`, { welk: metVeld('waarom') });
}

/** Chooses a municipality, sees what goes along and says yes; the colleague beside them sends it. */
async function verhuist(kring: Kring, b: Bezoeker, wie: readonly Bezoeker[]): Promise<void> {
  const pad = '/mijn/verhuizen';
  for (const knop of ['kies', 'ja']) await vul(b, pad, { welk: metKnop(knop), knop });
  for (const collega of wie.filter((x) => x.rol === 'klantmanager'))
    if ((await kring.eigen(collega.id!)).includes(b.id!))
      await vul(collega, `/werkplek/mensen/${b.id}/verhuizing`, { welk: metKnop('verstuur'), knop: 'verstuur' });
}

/** Only who left has this page. */
async function vraagtNazorg(b: Bezoeker): Promise<void> {
  const pad = '/mijn/nazorg';
  const heeft = formulieren(pad, (await b.vraag(pad)).body).some((f) => f.bestanden.length > 0);
  if (heeft) await vul(b, pad, { welk: (f) => f.bestanden.length > 0, foto: STROOK() });
}

/** A visit and a letter for one of one's own people: one letter stays a draft, one is sent. */
async function schrijft(kring: Kring, b: Bezoeker): Promise<void> {
  const [persoon] = await kring.eigen(b.id!);
  if (!persoon) return;
  const bij = (patroon: string) => vulIn(patroon, () => persoon);
  await vul(b, bij('/werkplek/mensen/:persoon/bezoek'));
  await schrijfBrief(b, bij('/werkplek/mensen/:persoon/brieven'));
  const klaar = await schrijfBrief(b, bij('/werkplek/mensen/:persoon/brieven'));
  await vul(b, `${klaar}/als-client`);
}

/** A draft that is ready to be sent; gives its address. */
async function schrijfBrief(b: Bezoeker, lijst: string): Promise<string> {
  const { naar } = await vul(b, lijst);
  if (!naar) throw new Error(`${b.naam}: geen concept`);
  // bad news is spoken first
  if (formulieren(naar, (await b.vraag(naar)).body).some(metKnop('poging')))
    await vul(b, naar, { welk: metKnop('poging'), knop: 'poging', velden: { gesproken: 'ja' } });
  await vul(b, naar, { welk: metKnop('bekijk'), knop: 'bekijk' });
  return naar;
}

/** The time of a session is over while somebody types: what they send is kept, and waits after the login. */
async function laatDeSessieVerlopen(kring: Kring, b: Bezoeker): Promise<void> {
  const pad = '/mijn/hulp';
  const [f] = formulieren(pad, (await b.vraag(pad)).body).filter((x) => x.doel !== '/uitloggen');
  if (!f) throw new Error(`${b.naam} ${pad}: geen formulier`);
  await kring.laatVerlopen(b.id!);
  const { body, type } = lijf(f.velden);
  await b.vraag(f.doel, { methode: 'POST', body, koppen: { 'Content-Type': type } });
  await b.logIn();
  if ((await b.vraag('/hervat')).status !== 200)
    throw new Error(`${b.naam}: wat verstuurd was staat niet klaar op /hervat`);
}
