/**
 * Records on the device itself, into the file field of the form: no voice goes anywhere before the person sends it, and nothing turns
 * it into text. Without this script, or without a microphone, the field takes a file made with the phone.
 */
const vorm = document.querySelector<HTMLFormElement>('form[data-spreek]');
const veld = vorm?.querySelector<HTMLInputElement>('input[type=file]');
const knop = vorm?.querySelector<HTMLButtonElement>('button[data-neem-op]');
const stand = vorm?.querySelector<HTMLElement>('[data-opnamestand]');
const hoor = vorm?.querySelector<HTMLAudioElement>('audio');

if (vorm && veld && knop && stand && hoor && 'MediaRecorder' in window && navigator.mediaDevices) {
  const { begin, stop, loopt, klaar, mag } = vorm.dataset as Record<
    'begin' | 'stop' | 'loopt' | 'klaar' | 'mag',
    string
  >;
  const hoogstens = Number(vorm.dataset.seconden) * 1000;
  let recorder: MediaRecorder | null = null;
  let adres = '';
  knop.hidden = false;
  knop.textContent = begin;

  const bewaar = (stukken: Blob[], soort: string): void => {
    const blob = new Blob(stukken, { type: soort });
    const doos = new DataTransfer();
    doos.items.add(new File([blob], `opname.${soort.includes('mp4') ? 'm4a' : 'webm'}`, { type: soort }));
    veld.files = doos.files;
    if (adres) URL.revokeObjectURL(adres);
    adres = URL.createObjectURL(blob);
    hoor.src = adres;
    hoor.hidden = false;
    stand.textContent = klaar;
    knop.textContent = begin;
  };

  knop.addEventListener('click', async () => {
    if (recorder) return recorder.stop();
    try {
      const stroom = await navigator.mediaDevices.getUserMedia({ audio: true });
      const stukken: Blob[] = [];
      const r = new MediaRecorder(stroom, { audioBitsPerSecond: 32_000 });
      recorder = r;
      r.addEventListener('dataavailable', (g) => stukken.push(g.data));
      r.addEventListener('stop', () => {
        for (const spoor of stroom.getTracks()) spoor.stop();
        recorder = null;
        bewaar(stukken, r.mimeType);
      });
      r.start();
      setTimeout(() => r.state === 'recording' && r.stop(), hoogstens);
      stand.textContent = loopt;
      knop.textContent = stop;
    } catch {
      stand.textContent = mag;
    }
  });
}
