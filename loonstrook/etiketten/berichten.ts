/** What the reader says when a file cannot be read: what is the matter and what to do now. B1 Dutch. */
export const BERICHTEN = {
  leeg: 'Dit bestand is leeg. Kies het bestand opnieuw, of maak een foto van uw loonstrook.',
  teGroot: 'Dit bestand is te groot om te lezen. Maak een gewone foto van uw loonstrook, of typ de bedragen zelf in.',
  teVeelFotos: 'U koos meer dan 8 bestanden voor één loonstrook. Kies alleen de foto’s van deze ene loonstrook.',
  teVeelPaginas: 'Dit bestand heeft te veel pagina’s voor een loonstrook. Kies het bestand met alleen uw loonstrook.',
  versleuteld: 'Op dit bestand zit een wachtwoord. Sla de loonstrook op zonder wachtwoord, of maak er een foto van.',
  kapot: 'Dit bestand is niet compleet of beschadigd. Download de loonstrook opnieuw, of maak er een foto van.',
  onbekend: 'Dit bestand kunnen we niet lezen. Kies een pdf of een foto (jpg, png of webp) van uw loonstrook.',
  heic: 'Deze soort foto (HEIC) kunnen we nog niet lezen. Sla de foto op als jpg, of maak een schermafdruk ervan.',
  geenLoonstrook: 'Dit lijkt geen loonstrook. Kies het bestand met uw loonstrook, of typ de bedragen zelf in.',
  jaaropgave: 'Dit lijkt een jaaropgave en geen loonstrook. Kies de loonstrook van deze periode.',
  meerdere: 'In dit bestand staan meer loonstroken. Kies per keer één loonstrook.',
  geenTekst: 'We kunnen op deze foto geen loonstrook lezen. Maak de foto opnieuw: recht van boven, met goed licht.',
  teLang: 'Het lezen van dit bestand duurt te lang. Probeer een andere foto, of typ de bedragen zelf in.',
  gestopt: 'Het lezen van dit bestand is niet gelukt. Probeer het opnieuw, of typ de bedragen zelf in.',
} as const;

export type Berichtsleutel = keyof typeof BERICHTEN;
