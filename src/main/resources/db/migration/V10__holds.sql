-- why a pool failed, where it is not the usual reason
alter table pool add column fail_reason varchar(1000);

-- a peer stands still while the operator holds it, and while what it waits for is held
alter table peer add column held boolean default false not null;
alter table peer add column waits boolean default false not null;
