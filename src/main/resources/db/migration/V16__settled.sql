-- from when on nothing more is written to happen, so that a move of the clock reads only what is under way; always, where nobody has said so
alter table peer add column settled_at timestamp(6) with time zone
    default timestamp with time zone '9999-12-31 00:00:00+00' not null;
alter table queue add column settled_at timestamp(6) with time zone
    default timestamp with time zone '9999-12-31 00:00:00+00' not null;

create index peer_by_settling on peer (project_id, settled_at);
create index queue_by_settling on queue (project_id, settled_at);
