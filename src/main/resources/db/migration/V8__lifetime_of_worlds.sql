-- in real time, unlike all other dates of a world
alter table world add column expires_at timestamp(6) with time zone;
create index world_expires_at on world (expires_at);
