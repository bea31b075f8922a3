-- from when on nothing more is written to happen, so that a move of the clock reads only what is under way; always, where nobody has said so
alter table peer add column settled_at timestamp(6) with time zone
    default timestamp with time zone '9999-12-31 00:00:00+00' not null;
alter table queue add column settled_at timestamp(6) with time zone
    default timestamp with time zone '9999-12-31 00:00:00+00' not null;

create index peer_by_settling on peer (project_id, settled_at);
create index queue_by_settling on queue (project_id, settled_at);

-- in the order of a list, so that its first page is read without sorting all
drop index connection_by_age;
create index connection_by_age on connection (project_id, deleted, create_time, name, connection_id);
