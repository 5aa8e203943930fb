-- Who handles an objection against a reduction (1104) also reads what colleagues who read along said, and what they were answered (1150).
set local role bijrijder_poort;
create or replace function bijrijder.verlaging_in_bezwaar(welk uuid) returns json language sql stable security definer
  set search_path = public, pg_temp as $$
  select json_build_object('besloten_op', v.besloten_op, 'herzien_op', v.herzien_op, 'aanleiding', a.aanleiding, 'door', g.naam,
    'tweede', t.naam, 'brief', v.brief, 'maanden', v.maanden,
    'stappen', (select coalesce(json_agg(json_build_object('id', s.id, 'soort', s.soort, 'dag', s.dag, 'tekst', s.tekst, 'tekst2', s.tekst2)
      order by s.nr), '[]') from afstemming_stap s where s.gemeente = v.gemeente and s.afstemming = v.afstemming and s.soort <> 'gevolg'),
    'woorden', (select coalesce(json_agg(json_build_object('id', w.id, 'soort', w.soort, 'tekst', w.tekst, 'op', w.op) order by w.id), '[]')
      from afstemming_woord w where w.gemeente = v.gemeente and w.afstemming = v.afstemming),
    'meelezers', (select coalesce(json_agg(json_build_object('id', q.id, 'soort', q.soort, 'wie', k.naam, 'tekst', q.tekst, 'op', q.op,
        'antwoord', (select json_build_object('id', n.id, 'door', d.naam, 'tekst', n.tekst, 'op', n.op) from afstemming_tweede n
          join gebruiker d on d.gemeente = n.gemeente and d.id = n.gebruiker where n.gemeente = q.gemeente and n.op_woord = q.id)) order by q.nr), '[]')
      from afstemming_tweede q join gebruiker k on k.gemeente = q.gemeente and k.id = q.gebruiker
      where q.gemeente = v.gemeente and q.afstemming = v.afstemming and q.soort in ('oneens','navraag','anders')))
  from bezwaar b
  join verlaging v on v.gemeente = b.gemeente and v.id = b.verlaging
  join afstemming a on a.gemeente = v.gemeente and a.id = v.afstemming
  join gebruiker g on g.gemeente = v.gemeente and g.id = v.gebruiker
  join gebruiker t on t.gemeente = v.gemeente and t.id = v.tweede
  where b.gemeente = bijrijder.gemeente() and b.id = welk and bijrijder.maakt_bezwaar(b.persoon) and b.persoon = any (bijrijder.betrokkenen())
$$;

-- Who was involved in preparing the decision does not hear about it either: also who read along and asked, or answered (Awb 7:5).
create or replace function bijrijder.bezwaar_frisse_ogen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.soort in ('gehoord', 'beslist') and exists (select 1 from bezwaar b
      join verlaging v on v.gemeente = b.gemeente and v.id = b.verlaging
      where b.gemeente = new.gemeente and b.id = new.bezwaar and (new.gebruiker in (v.gebruiker, v.tweede)
        or exists (select 1 from afstemming_tweede q where q.gemeente = v.gemeente and q.afstemming = v.afstemming
          and q.soort <> 'vraag' and q.gebruiker = new.gebruiker))) then
    raise exception 'Een ander dan wie besloot, hoort en beslist (Awb 7:5, 10:3).' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
set local role bijrijder_eigenaar;
