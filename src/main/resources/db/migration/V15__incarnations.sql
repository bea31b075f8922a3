-- which of the worlds that a project had, one after the other, this is
alter table world add column incarnation bigint default 0 not null;
