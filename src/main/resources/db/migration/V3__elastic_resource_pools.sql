create table pool (
    project_id            varchar(64) not null,
    pool_name             varchar(128) not null,
    pool_id               bigint not null,
    resource_id           varchar(36) not null,
    owner                 varchar(255) not null,
    description           varchar(256) not null,
    create_time           timestamp(6) with time zone not null,
    update_time           timestamp(6) with time zone not null,
    min_cu                integer not null,
    max_cu                integer not null,
    cidr_in_vpc           varchar(64) not null,
    ipv6_cidr             varchar(64) not null,
    enterprise_project_id varchar(255) not null,
    label                 jsonb not null,
    lifecycle             jsonb not null,
    plan                  jsonb not null,
    version               bigint not null,
    primary key (project_id, pool_name)
);

create table pool_queue (
    project_id varchar(64) not null,
    queue_name varchar(128) not null,
    pool_name  varchar(128) not null,
    policies   jsonb not null,
    version    bigint not null,
    primary key (project_id, queue_name)
);

create index pool_queue_by_pool on pool_queue (project_id, pool_name);

-- null when it stands alone
alter table queue add column elastic_resource_pool_name varchar(128);
