-- What can be done to a queue once it is there: scaling, plans, another network, properties, permissions.

alter table queue add column cu_spec integer;
update queue set cu_spec = cu_count;
alter table queue alter column cu_spec set not null;

alter table queue add column used boolean default false not null;
alter table queue add column cidr_in_vpc varchar(18);
alter table queue add column sizes jsonb;
alter table queue add column plans jsonb;

create table queue_privilege (
    project_id varchar(64) not null,
    queue_name varchar(128) not null,
    user_name  varchar(64) not null,
    privileges jsonb not null,
    version    bigint not null,
    primary key (project_id, queue_name, user_name)
);
