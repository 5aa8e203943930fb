/** The key of this form, from the loader (`sleutel: nieuweSleutel()`): a second post with the same key does nothing new. */
export function Eenmalig({ sleutel }: { sleutel: string }) {
  return <input type="hidden" name="sleutel" value={sleutel} />;
}
