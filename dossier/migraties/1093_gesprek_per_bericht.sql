-- A talk can be held by messages in the portal itself: content never stands in a chat app of somebody else.
set local role bijrijder_eigenaar;
alter table afspraak drop constraint afspraak_vorm_check;
alter table afspraak add constraint afspraak_vorm_check
  check (vorm in ('wandelen','thuis','telefoon','beeldbellen','kantoor','plek','chat'));
