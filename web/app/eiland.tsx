/** Adds one script of `web/eilanden` to the page. The page works without it. */
export function Eiland({ src, nonce }: { src: string; nonce: string }) {
  return <script type="module" src={src} nonce={nonce} />;
}

/** Data for a script, as text in the page: never run, and it cannot close its own element. */
export function Eilandgegevens({ id, gegevens }: { id: string; gegevens: unknown }) {
  return (
    <script
      type="application/json"
      id={id}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every '<' escaped
      dangerouslySetInnerHTML={{ __html: JSON.stringify(gegevens).replaceAll('<', '\\u003c') }}
    />
  );
}
