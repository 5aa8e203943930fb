-- A paper that somebody sends for what was asked in their request: the file came with a message (1201), under their own key and behind
-- its own wall; here stands to which asked thing it belongs. Who reads it: the person and who decides.
set local role bijrijder_eigenaar;
create table aanvulling_stuk (
  gemeente smallint not null,
  bijlage uuid not null,
  aanvulling uuid not null,
  persoon uuid not null,
  wat text not null,
  op date not null,
  vastgelegd_op timestamptz not null default now(),
  primary key (gemeente, bijlage),
  foreign key (gemeente, bijlage) references bericht_bijlage (gemeente, id),
  foreign key (gemeente, aanvulling) references aanvulling (gemeente, id),
  foreign key (gemeente, persoon) references persoon (gemeente, id)
);
create index on aanvulling_stuk (gemeente, persoon);
create index on aanvulling_stuk (gemeente, aanvulling);
call bijrijder.bescherm('aanvulling_stuk', persoon => 'persoon');
call bijrijder.alleen_toevoegen('aanvulling_stuk');
call bijrijder.lees_als_poort('bericht_bijlage');
call bijrijder.geef('aanvulling_stuk', array['client'], array['select', 'insert'], 'persoon = bijrijder.huidige_persoon()');
call bijrijder.geef('aanvulling_stuk', array['klantmanager'], array['select'],
  'bijrijder.mag_bij(persoon) and bijrijder.doel() = ''begeleiding''');

create function bijrijder.let_op_aanvulling_stuk() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if bijrijder.rol() in ('inrichting', 'none') then
    return new;
  end if;
  if new.op <> bijrijder.vandaag(new.gemeente)
    or not exists (select 1 from bericht_bijlage b where b.gemeente = new.gemeente and b.id = new.bijlage and b.persoon = new.persoon)
    or not exists (select 1 from aanvulling a where a.gemeente = new.gemeente and a.id = new.aanvulling and a.persoon = new.persoon
      and new.wat = any (a.wat)) then
    raise exception 'Dit papier hoort bij iets anders.' using errcode = 'check_violation';
  end if;
  -- it was settled a moment ago: the file stays with its message, and nothing is lost
  if not exists (select 1 from aanvulling a where a.gemeente = new.gemeente and a.id = new.aanvulling and a.binnen_op is null
      and not exists (select 1 from rechtsbesluit r where r.gemeente = a.gemeente and r.aanvraag = a.aanvraag)) then
    return null;
  end if;
  return new;
end $$;
alter function bijrijder.let_op_aanvulling_stuk() owner to bijrijder_poort;
create trigger let_op before insert on aanvulling_stuk for each row execute function bijrijder.let_op_aanvulling_stuk();
