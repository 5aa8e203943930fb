/** What stands on the device: only ciphertext. The key is in a cookie that the login gives and the logout takes away. */
export type Dicht = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
/** `tot`: milliseconds. */
export type Bezoekrij = Dicht & { id: string; tot: number };
/** A note: being typed, waiting for a connection, clashing with another of the same visit, or refused. */
export type Notitierij = Dicht & {
  sleutel: string;
  bezoek: string;
  persoon: string;
  soort: 'concept' | 'wacht' | 'botst' | 'geweigerd';
};

/** The key of this login, null when there is none. Cannot be read back out of it. */
export async function sleutelVanNu(): Promise<CryptoKey | null> {
  const koekje = /(?:^|; )bezoeksleutel=([\w-]{43})/.exec(document.cookie)?.[1];
  if (!koekje) return null;
  const bytes = Uint8Array.from(atob(koekje.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const gebonden = (aan: string) => new TextEncoder().encode(aan);

export async function verzegel(sleutel: CryptoKey, wat: unknown, aan: string): Promise<Dicht> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: gebonden(aan) },
    sleutel,
    new TextEncoder().encode(JSON.stringify(wat)),
  );
  return { iv, data };
}

/** Null when this key does not open it: it is of somebody else. */
export async function open<T>(sleutel: CryptoKey, { iv, data }: Dicht, aan: string): Promise<T | null> {
  try {
    const tekst = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: gebonden(aan) }, sleutel, data);
    return JSON.parse(new TextDecoder().decode(tekst)) as T;
  } catch {
    return null;
  }
}

const klaar = <T>(vraag: IDBRequest<T>): Promise<T> =>
  new Promise((goed, fout) => {
    vraag.onsuccess = () => goed(vraag.result);
    vraag.onerror = () => fout(vraag.error);
  });

let bak: Promise<IDBDatabase> | undefined;
async function opslag(welke: 'bezoek' | 'notitie', hoe: IDBTransactionMode): Promise<IDBObjectStore> {
  bak ??= (async () => {
    const vraag = indexedDB.open('bijrijder-bezoek', 1);
    vraag.onupgradeneeded = () => {
      vraag.result.createObjectStore('bezoek', { keyPath: 'id' });
      vraag.result.createObjectStore('notitie', { keyPath: 'sleutel' });
    };
    return klaar(vraag);
  })();
  return (await bak).transaction(welke, hoe).objectStore(welke);
}
type Rijen = { bezoek: Bezoekrij; notitie: Notitierij };
export const zet = async <W extends keyof Rijen>(welke: W, rij: Rijen[W]): Promise<void> => {
  await klaar((await opslag(welke, 'readwrite')).put(rij));
};
export const alle = async <W extends keyof Rijen>(welke: W): Promise<Rijen[W][]> =>
  klaar((await opslag(welke, 'readonly')).getAll());
export const haalWeg = async (welke: keyof Rijen, id: string): Promise<void> => {
  await klaar((await opslag(welke, 'readwrite')).delete(id));
};
