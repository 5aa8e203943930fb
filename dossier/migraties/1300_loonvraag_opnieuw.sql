-- inkrimpen na 1245: the key of 0260 refused a new question after one that lapsed; no code names it, every insert is `on conflict do nothing`
-- One question is open about a job and a pay period, whatever the amounts; what lapsed or was settled stands in nobody's way.
alter table loonvraag drop constraint loonvraag_gemeente_huishouden_dienstverband_tijdvak_van_bek_key;
-- of two that stood open beside each other the newest is the one that is still about something
update loonvraag v set vervallen_op = v.gevraagd_op
where v.vervallen_op is null and v.antwoord is distinct from 'opgave_klopt' and exists (select 1 from loonvraag n where n.gemeente = v.gemeente
  and n.huishouden = v.huishouden and n.dienstverband = v.dienstverband and n.tijdvak_van = v.tijdvak_van and n.id > v.id
  and n.vervallen_op is null and n.antwoord is distinct from 'opgave_klopt');
create unique index loonvraag_een_open on loonvraag (gemeente, huishouden, dienstverband, tijdvak_van)
  where vervallen_op is null and antwoord is distinct from 'opgave_klopt';
-- wage of an employer nobody named is a question as well: then this is who paid it, and `dienstverband` no job of the household
alter table loonvraag add column werkgever text;

-- A delivery of a million lines is written in parts, and only then known how much was new in it.
alter table loongegeven alter constraint loongegeven_gemeente_levering_fkey deferrable initially deferred;
-- of a file with more refused lines than anybody reads only the first are kept; null: as many as there are
alter table loonlevering add column geweigerd_aantal integer;
