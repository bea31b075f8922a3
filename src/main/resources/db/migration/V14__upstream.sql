alter table world add column routing jsonb;

-- what the upstream answered, in the order in which it was first said; a write begins an epoch
create table recorded_exchange (
    project_id   varchar(64) not null,
    number       integer not null,
    operation    varchar(100) not null,
    method       varchar(10) not null,
    path         varchar(2000) not null,
    query        varchar(2000) not null,
    request      text not null,
    epoch        integer not null,
    first_millis bigint not null,
    last_millis  bigint not null,
    times        integer not null,
    status       integer not null,
    answer       text not null,
    characters   integer not null,
    version      bigint not null,
    primary key (project_id, number)
);

-- how far it has been played again, and since when in world time
create table replay (
    project_id   varchar(64) not null,
    epoch        integer not null,
    since_millis bigint not null,
    version      bigint not null,
    primary key (project_id)
);
