-- "Klopt niet" is one tap (behoeften G): then a human looks, also without words of the person. "Ik kan dit niet missen" still says why.
alter table zienswijze drop constraint zienswijze_check,
  add constraint zienswijze_check check (soort in ('klopt', 'klopt_niet') or length(trim(tekst)) > 0);
