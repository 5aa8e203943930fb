-- The lists of a run name households: they open for the purpose of paying, or of auditing, and for nothing else.
alter policy inkomensconsulent_select on maandrun_apart using ((select bijrijder.doel()) = 'uitbetalen');
alter policy inkomensconsulent_select on maandrun_nakijken using ((select bijrijder.doel()) = 'uitbetalen');
alter policy auditor_select on maandrun_nakijken using ((select bijrijder.doel()) = 'controle');
alter policy inkomensconsulent_update on maandrun_nakijken
  using ((select bijrijder.doel()) = 'uitbetalen' and (bekeken_door is null or bekeken_door = bijrijder.huidige_gebruiker()))
  with check (bekeken_door = bijrijder.huidige_gebruiker());
