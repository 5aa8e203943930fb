/** Een opname om te horen, met de knoppen van de browser. `verborgen`: tot een script er iets in zet. */
export function Geluid({ src, label, verborgen }: { src?: string; label: string; verborgen?: boolean }) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: iemands eigen stem; wat die erbij schreef, staat ernaast
    <audio className="geluid" controls preload="none" src={src} aria-label={label} hidden={verborgen} />
  );
}
