-- Earlier versions of rows belong to one municipality, as the rows themselves: who keeps the terms of one sees no other.
create policy eigen_gemeente on geschiedenis as restrictive
  using (gemeente = (select bijrijder.gemeente()) or current_user = 'bijrijder_poort')
  with check (gemeente = (select bijrijder.gemeente()) or current_user = 'bijrijder_poort');
