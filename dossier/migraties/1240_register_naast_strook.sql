-- A question about a payslip also shows what the register says; a later delivery may correct that figure.
grant update (register_cent) on loonvraag to bijrijder_werker;
