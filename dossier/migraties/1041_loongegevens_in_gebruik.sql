-- Wage data in use: a question lapses when what was declared came to agree, a colleague can write down what was said on the telephone.
alter table loonvraag add column vervallen_op date;
-- who wrote the answer down for the person; null: the person answered
alter table loonvraag add column beantwoord_door uuid;
grant update (vervallen_op) on loonvraag to bijrijder_werker;
call bijrijder.geef('loonvraag', array['inkomensconsulent'],
  array['update (antwoord, antwoord_cent, toelichting, beantwoord_op, beantwoord_door)'],
  'bijrijder.mag_bij_huishouden(huishouden)');

-- Questions for a human: nobody answered in time, somebody asked to be called, or the declaration was not changed as was said. Ids, no names.
call bijrijder.lees_als_poort('loonvraag');
create function bijrijder.loonvragen_voor_mens() returns table (id uuid, huishouden uuid, persoon uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.id, v.huishouden, v.persoon from loonvraag v
  where v.gemeente = bijrijder.gemeente() and v.naar_mens_op is not null and v.vervallen_op is null
    and v.antwoord is distinct from 'opgave_klopt' and bijrijder.rol() = 'inkomensconsulent' and bijrijder.doel() = 'inkomen_verrekenen'
  order by v.naar_mens_op, v.id
$$;
alter function bijrijder.loonvragen_voor_mens() owner to bijrijder_poort;

-- How the questions stand: counts, no people.
create function bijrijder.loonvraagtelling() returns table (wacht int, bellen int, klopte int, veranderd int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where antwoord is null and vervallen_op is null and naar_mens_op is null)::int,
    count(*) filter (where naar_mens_op is not null and vervallen_op is null and antwoord is distinct from 'opgave_klopt')::int,
    count(*) filter (where antwoord = 'opgave_klopt')::int,
    count(*) filter (where vervallen_op is not null and antwoord is distinct from 'opgave_klopt')::int
  from loonvraag where gemeente = bijrijder.gemeente() and bijrijder.rol() in ('inkomensconsulent', 'beheerder', 'auditor')
$$;
alter function bijrijder.loonvraagtelling() owner to bijrijder_poort;

-- as before (0624), with a question about wage that waits for a call
set local role bijrijder_poort;
create or replace function bijrijder.heeft_afhandeltaak(wie uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select bijrijder.rol() = 'inkomensconsulent' and case bijrijder.doel()
    when 'inkomen_verrekenen' then exists (
      select 1 from huishouden_lid l
      join grootboekregel g on g.gemeente = l.gemeente and g.huishouden = l.huishouden and g.stand = 'te_horen'
      where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
        -- a day longer, to see what was decided
        and not exists (select 1 from grootboek_afhandeling a where a.gemeente = g.gemeente and a.regel = g.id and a.vastgelegd_op < now() - interval '1 day'))
      or exists (
        select 1 from huishouden_lid l join loonvraag v on v.gemeente = l.gemeente and v.huishouden = l.huishouden
        where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
          and v.naar_mens_op is not null and v.vervallen_op is null)
    when 'uitbetalen' then exists (
      select 1 from huishouden_lid l
      join voorschot_vraag v on v.gemeente = l.gemeente and v.huishouden = l.huishouden
      where l.gemeente = bijrijder.gemeente() and l.persoon = wie and l.rol in ('aanvrager', 'partner')
        and not exists (select 1 from betaling b where b.gemeente = v.gemeente and b.huishouden = v.huishouden and b.maand = v.maand and b.doel = 'voorschot'))
    else false
  end
$$;
set local role bijrijder_eigenaar;
