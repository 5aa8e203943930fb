-- The text of a fact (1261) keeps its fields and its facts apart with two characters. They could be written in the name of what a fact is
-- about, and then one fact read as many, also of a kind that this colleague or person may never record. And what a fact holds has names.
set local role bijrijder_eigenaar;
alter table feit add constraint een_feit check (strpos(soort || onderwerp, e'\x1f') = 0 and strpos(soort || onderwerp, e'\x1e') = 0
  and jsonb_typeof(inhoud) = 'object') not valid;
alter table feit validate constraint een_feit;
