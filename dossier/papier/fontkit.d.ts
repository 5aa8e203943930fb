declare module 'fontkit' {
  export type Font = { hasGlyphForCodePoint(teken: number): boolean };
  export function create(bytes: Uint8Array): Font;
}
