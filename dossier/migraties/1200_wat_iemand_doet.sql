-- What somebody already does: caring for somebody, volunteering, learning, helping neighbours. It counts as taking part (0300).
alter table verhaal_deel drop constraint verhaal_deel_soort_check,
  add constraint verhaal_deel_soort_check check (soort in ('verhaal','nu','droom','talent','netwerk','bijdrage')) not valid;
alter table verhaal_deel validate constraint verhaal_deel_soort_check;
