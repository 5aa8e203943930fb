-- Beside a month goes out what somebody paid back too much, and an advance: the first had no wall at all, and a second advance only needed
-- another destination.
set local role bijrijder_eigenaar;
alter table betaling add constraint een_voorschot check (doel <> 'voorschot' or bestemming = 0) not valid;
alter table betaling validate constraint een_voorschot;

create function bijrijder.los_is_terug() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from terugbetaling_verwerkt v where v.gemeente = new.gemeente and v.huishouden = new.huishouden
      and v.betaling_maand = new.maand and v.betaling_bestemming = new.bestemming and v.terug_cent = new.bedrag_cent) then
    raise exception 'Wat terug gaat, is wat iemand te veel terugbetaalde.' using errcode = 'check_violation', constraint = 'los_is_terug';
  end if;
  return null;
end $$;
alter function bijrijder.los_is_terug() owner to bijrijder_poort;
-- the repayment is written down after what goes back of it; who may do without is asked when the payment is made
create constraint trigger los_is_terug after insert on betaling deferrable initially deferred for each row
  when (new.doel = 'los' and new.poging = 1 and bijrijder.rol() not in ('inrichting', 'none')) execute function bijrijder.los_is_terug();
