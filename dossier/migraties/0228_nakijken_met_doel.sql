-- The list of households to look over shows only to who states the purpose it is for.
drop policy inkomensconsulent_select on maandrun_nakijken;
create policy inkomensconsulent_select on maandrun_nakijken for select to bijrijder_inkomensconsulent
  using ((select bijrijder.doel()) = 'uitbetalen');
drop policy auditor_select on maandrun_nakijken;
create policy auditor_select on maandrun_nakijken for select to bijrijder_auditor using ((select bijrijder.doel()) = 'controle');
