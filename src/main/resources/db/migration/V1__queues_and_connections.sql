-- Read by H2 and by PostgreSQL. Every table's key begins with project_id: a world is the set of rows that have it.

create table world (
    project_id       varchar(64) primary key,
    seed             bigint not null,
    clock_world_time timestamp(6) with time zone not null,
    clock_real_time  timestamp(6) with time zone not null,
    clock_factor     integer not null,
    timing           jsonb not null,
    version          bigint not null
);

create table attempt (
    project_id varchar(64) not null,
    kind       varchar(32) not null,
    name       varchar(400) not null,
    attempts   bigint not null,
    version    bigint not null,
    primary key (project_id, kind, name)
);

create table tag (
    project_id    varchar(64) not null,
    resource_type varchar(64) not null,
    resource_name varchar(128) not null,
    tag_key       varchar(128) not null,
    tag_value     varchar(255) not null,
    version       bigint not null,
    primary key (project_id, resource_type, resource_name, tag_key)
);

create index tag_by_value on tag (project_id, resource_type, tag_key, tag_value);

create table queue (
    project_id            varchar(64) not null,
    queue_name            varchar(128) not null,
    queue_id              bigint not null,
    resource_id           varchar(36) not null,
    owner                 varchar(255) not null,
    description           varchar(10000) not null,
    create_time           timestamp(6) with time zone not null,
    queue_type            varchar(16) not null,
    engine                varchar(16) not null,
    platform              varchar(16) not null,
    feature               varchar(16),
    cu_count              integer not null,
    resource_mode         integer not null,
    enterprise_project_id varchar(255) not null,
    labels                jsonb not null,
    properties            jsonb,
    lifecycle             jsonb not null,
    version               bigint not null,
    primary key (project_id, queue_name)
);

create table connection (
    project_id      varchar(64) not null,
    connection_id   varchar(36) not null,
    name            varchar(64) not null,
    -- taken while the connection lives; null afterwards, so that the name is free again
    unique_name     varchar(64),
    dest_vpc_id     varchar(255) not null,
    dest_network_id varchar(255) not null,
    routetable_id   varchar(255),
    create_time     timestamp(6) with time zone not null,
    deleted         boolean not null,
    hosts           varchar array not null,
    lifecycle       jsonb not null,
    version         bigint not null,
    primary key (project_id, connection_id),
    unique (project_id, unique_name)
);

create index connection_by_name on connection (project_id, name);
create index connection_by_age on connection (project_id, deleted, create_time);

create table peer (
    project_id    varchar(64) not null,
    connection_id varchar(36) not null,
    queue_name    varchar(128) not null,
    peer_id       varchar(36) not null,
    initial       boolean not null,
    failure       varchar(1000) not null,
    lifecycle     jsonb not null,
    version       bigint not null,
    primary key (project_id, connection_id, queue_name),
    foreign key (project_id, connection_id) references connection on delete cascade
);

create index peer_by_queue on peer (project_id, queue_name);
