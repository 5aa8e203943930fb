-- A question about wage keeps what each source said when it was asked: the payslip that was handed in, and the register.
alter table loonvraag add column strook_cent integer;
alter table loonvraag add column register_cent integer;
