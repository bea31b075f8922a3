-- Read by H2 (PostgreSQL mode) and PostgreSQL. The primary key of every table of a project begins with project_id:
-- a world is the set of rows that have it. Changes of a world hold the lock of its row, so only rows that changes of other
-- projects reach have a version.

create table world (
    project_id        varchar(64) primary key,
    uid               bigint not null,
    -- number of changes
    revision          bigint default 0 not null,
    seed              bigint not null,
    clock_time        timestamp(6) with time zone not null,
    clock_real_time   timestamp(6) with time zone not null,
    clock_factor      integer not null,
    clock_after_polls integer,
    timing            jsonb not null,
    -- a document for each setting that has a value: scripts, faults, routing
    settings          jsonb,
    -- in real time, unlike all other dates of a world
    expires_at        timestamp(6) with time zone
);

create index world_expires_at on world (expires_at);

create table attempt (
    project_id varchar(64) not null,
    kind       varchar(32) not null,
    name       varchar(400) not null,
    attempts   bigint not null constraint attempt__attempts check (attempts >= 0),
    primary key (project_id, kind, name)
);

create table poll_counter (
    project_id varchar(64) not null,
    resource   varchar(300) not null,
    since      timestamp(6) with time zone not null,
    polls      integer not null constraint poll_counter__polls check (polls >= 0),
    primary key (project_id, resource)
);

create table script_counters (
    project_id varchar(64) not null,
    revision   bigint not null,
    counts     jsonb not null,
    primary key (project_id)
);

create table fault_counter (
    project_id   varchar(64) not null,
    revision     bigint not null,
    fault_index  integer not null,
    calls        bigint not null constraint fault_counter__calls check (calls >= 0),
    hits         bigint not null constraint fault_counter__hits check (hits >= 0),
    fingerprints integer not null constraint fault_counter__fingerprints check (fingerprints >= 0),
    primary key (project_id, revision, fault_index)
);

create table fault_draw_counter (
    project_id   varchar(64) not null,
    revision     bigint not null,
    fault_index  integer not null,
    fingerprint  varchar(64) not null,
    draws        bigint not null constraint fault_draw_counter__draws check (draws >= 0),
    primary key (project_id, revision, fault_index, fingerprint)
);

create table tag (
    project_id    varchar(64) not null,
    resource_type varchar(64) not null,
    resource_name varchar(128) not null,
    tag_key       varchar(128) not null,
    tag_value     varchar(255) not null,
    primary key (project_id, resource_type, resource_name, tag_key)
);

create index tag_by_value on tag (project_id, resource_type, tag_key, tag_value);

create table vpc (
    project_id            varchar(64) not null,
    vpc_id                varchar(36) not null,
    name                  varchar(64) not null,
    -- null if the name is empty: any number of VPCs may have none
    unique_name           varchar(64),
    description           varchar(255) not null,
    cidr                  varchar(64) not null,
    enterprise_project_id varchar(36) not null,
    tags                  jsonb not null,
    created_at            timestamp(6) with time zone not null,
    updated_at            timestamp(6) with time zone not null,
    primary key (project_id, vpc_id),
    unique (project_id, unique_name)
);

create table subnet (
    project_id        varchar(64) not null,
    subnet_id         varchar(36) not null,
    vpc_id            varchar(36) not null,
    name              varchar(64) not null,
    description       varchar(255) not null,
    cidr              varchar(64) not null,
    gateway_ip        varchar(64) not null,
    availability_zone varchar(255) not null,
    neutron_subnet_id varchar(36) not null,
    dhcp_enable       boolean not null,
    name_servers      jsonb not null,
    extra_dhcp_opts   jsonb not null,
    -- null if IPv6 is not enabled
    ipv6              jsonb,
    tags              jsonb not null,
    created_at        timestamp(6) with time zone not null,
    updated_at        timestamp(6) with time zone not null,
    version           bigint not null,
    primary key (project_id, subnet_id),
    foreign key (project_id, vpc_id) references vpc on delete cascade
);

create index subnet_by_vpc on subnet (project_id, vpc_id);

create table pool (
    project_id            varchar(64) not null,
    pool_name             varchar(128) not null,
    pool_id               bigint not null,
    resource_id           varchar(36) not null,
    owner                 varchar(255) not null,
    description           varchar(256) not null,
    create_time           timestamp(6) with time zone not null,
    update_time           timestamp(6) with time zone not null,
    min_cu                integer not null constraint pool__min_cu check (min_cu > 0),
    max_cu                integer not null constraint pool__max_cu check (max_cu > 0),
    cidr_in_vpc           varchar(64) not null,
    ipv6_cidr             varchar(64) not null,
    enterprise_project_id varchar(255) not null,
    label                 jsonb not null,
    lifecycle             jsonb not null,
    plan                  jsonb not null,
    -- null for the default reason
    fail_reason           varchar(1000),
    primary key (project_id, pool_name)
);

create table pool_queue (
    project_id varchar(64) not null,
    queue_name varchar(128) not null,
    pool_name  varchar(128) not null,
    policies   jsonb not null,
    primary key (project_id, queue_name)
);

create index pool_queue_by_pool on pool_queue (project_id, pool_name);

create table queue (
    project_id                 varchar(64) not null,
    queue_name                 varchar(128) not null,
    queue_id                   bigint not null,
    resource_id                varchar(36) not null,
    owner                      varchar(255) not null,
    description                varchar(10000) not null,
    create_time                timestamp(6) with time zone not null,
    queue_type                 varchar(16) not null,
    engine                     varchar(16) not null,
    platform                   varchar(16) not null,
    feature                    varchar(16),
    cu_count                   integer not null constraint queue__cu_count check (cu_count > 0),
    cu_spec                    integer not null,
    resource_mode              integer not null,
    -- null for a stand-alone queue
    elastic_resource_pool_name varchar(128),
    cidr_in_vpc                varchar(18),
    used                       boolean default false not null,
    enterprise_project_id      varchar(255) not null,
    labels                     jsonb not null,
    properties                 jsonb,
    lifecycle                  jsonb not null,
    sizes                      jsonb,
    plans                      jsonb,
    -- the last scheduled change: moving the clock reads only resources with pending changes
    last_change_at             timestamp(6) with time zone not null,
    primary key (project_id, queue_name)
);

create index queue_by_last_change on queue (project_id, last_change_at);

create table connectivity_test (
    project_id   varchar(64) not null,
    queue_name   varchar(128) not null,
    task_id      bigint not null,
    connectivity varchar(16) not null,
    primary key (project_id, queue_name, task_id)
);

create table connection (
    project_id      varchar(64) not null,
    connection_id   varchar(36) not null,
    name            varchar(64) not null,
    -- null once the connection is deleted: its name can be used again
    unique_name     varchar(64),
    dest_vpc_id     varchar(255) not null,
    dest_network_id varchar(255) not null,
    routetable_id   varchar(255),
    create_time     timestamp(6) with time zone not null,
    deleted         boolean not null,
    granted         boolean default false not null,
    hosts           varchar array not null,
    routes          jsonb,
    lifecycle       jsonb not null,
    version         bigint not null,
    primary key (project_id, connection_id),
    unique (project_id, unique_name)
);

create index connection_by_name on connection (project_id, name);
-- in the order of a list: its first page is read without sorting
create index connection_by_age on connection (project_id, deleted, create_time, name, connection_id);
create index connection_by_network on connection (project_id, dest_network_id);
create index connection_by_vpc on connection (project_id, dest_vpc_id);

create table connection_grant (
    project_id         varchar(64) not null,
    connection_id      varchar(36) not null,
    grantee_project_id varchar(64) not null,
    version            bigint not null,
    primary key (project_id, connection_id, grantee_project_id),
    foreign key (project_id, connection_id) references connection on delete cascade
);

create index connection_grant_by_grantee on connection_grant (grantee_project_id, connection_id);

-- A peer binds a queue or a pool, which may belong to another project than the connection, if that project has a grant.
create table peer (
    project_id       varchar(64) not null,
    connection_id    varchar(36) not null,
    bound_kind       varchar(16) not null,
    bound_name       varchar(128) not null,
    -- the connection's project
    owner_project_id varchar(64) not null,
    peer_id          varchar(36) not null,
    initial          boolean not null,
    failure          varchar(1000) not null,
    lifecycle        jsonb not null,
    held             boolean default false not null,
    waits            boolean default false not null,
    network_id       varchar(255) not null,
    -- null if the service assigns the CIDR block
    chosen_cidr      varchar(64),
    last_change_at   timestamp(6) with time zone not null,
    version          bigint not null,
    primary key (project_id, connection_id, bound_kind, bound_name),
    foreign key (owner_project_id, connection_id) references connection on delete cascade
);

create index peer_by_bound on peer (project_id, bound_kind, bound_name);
create index peer_by_owner on peer (owner_project_id, connection_id);
create index peer_by_network on peer (project_id, network_id);
create index peer_by_last_change on peer (project_id, last_change_at);

create table catalog_database (
    project_id            varchar(64) not null,
    database_name         varchar(128) not null,
    resource_id           varchar(36) not null,
    owner                 varchar(255) not null,
    description           varchar(4000) not null,
    location              varchar(1024) not null,
    enterprise_project_id varchar(255) not null,
    properties            jsonb not null,
    primary key (project_id, database_name)
);

-- Tables and views. The preset database has a row only after a change, so there is no foreign key to databases.
create table catalog_table (
    project_id       varchar(64) not null,
    database_name    varchar(128) not null,
    table_name       varchar(128) not null,
    table_type       varchar(16) not null,
    data_type        varchar(255) not null,
    location         varchar(1024) not null,
    description      varchar(4000) not null,
    view_text        varchar(500000) not null,
    owner            varchar(255) not null,
    create_time      timestamp(6) with time zone not null,
    last_access_time timestamp(6) with time zone not null,
    data_size        bigint not null,
    table_columns    jsonb not null,
    options          jsonb not null,
    properties       jsonb not null,
    primary key (project_id, database_name, table_name)
);

create table catalog_partition (
    project_id       varchar(64) not null,
    database_name    varchar(128) not null,
    table_name       varchar(128) not null,
    -- such as dt=2030-01-01/city=Bonn
    partition_name   varchar(500) not null,
    -- empty for the default one below that of the table
    location         varchar(1024) not null,
    create_time      timestamp(6) with time zone not null,
    last_access_time timestamp(6) with time zone not null,
    last_ddl_time    timestamp(6) with time zone not null,
    num_rows         bigint not null,
    num_files        bigint not null,
    total_size       bigint not null,
    primary key (project_id, database_name, table_name, partition_name),
    foreign key (project_id, database_name, table_name) references catalog_table on delete cascade on update cascade
);

create table datasource_auth (
    project_id           varchar(64) not null,
    auth_info_name       varchar(128) not null,
    datasource_type      varchar(16) not null,
    user_name            varchar(255) not null,
    certificate_location varchar(1024) not null,
    krb5_conf            varchar(1024) not null,
    keytab               varchar(1024) not null,
    truststore_location  varchar(1024) not null,
    keystore_location    varchar(1024) not null,
    owner                varchar(255) not null,
    create_time          timestamp(6) with time zone not null,
    update_time          timestamp(6) with time zone not null,
    -- passwords by field, encrypted with the key of this database
    secrets              jsonb not null,
    primary key (project_id, auth_info_name)
);

create table global_variable (
    project_id  varchar(64) not null,
    var_name    varchar(128) not null,
    variable_id bigint not null,
    -- encrypted with the key of this database if it is sensitive
    var_value   varchar(50000) not null,
    sensitive   boolean not null,
    user_name   varchar(255) not null,
    create_time timestamp(6) with time zone not null,
    update_time timestamp(6) with time zone not null,
    primary key (project_id, var_name)
);

create table result_counters (
    project_id varchar(64) not null,
    revision   bigint not null,
    uses       jsonb not null,
    primary key (project_id)
);

-- SQL jobs: the course is what happens once the queue has a place for the job, the lifecycle is when it happens.
create table sql_job (
    project_id     varchar(64) not null,
    job_id         varchar(36) not null,
    number         bigint not null,
    job_type       varchar(16) not null,
    sync           boolean not null,
    queue_name     varchar(128) not null,
    owner          varchar(255) not null,
    start_time     timestamp(6) with time zone not null,
    statement      text not null,
    database_name  varchar(128) not null,
    table_name     varchar(128) not null,
    engine_type    varchar(16) not null,
    user_conf      jsonb not null,
    tags           jsonb not null,
    -- null except for imports and exports
    transfer       jsonb,
    course         jsonb not null,
    course_start   timestamp(6) with time zone not null,
    -- when the course starts; null while that is not known
    launch_from    timestamp(6) with time zone,
    lifecycle      jsonb not null,
    -- null if the job never runs, or waits for a time that is not known yet
    runs_from      timestamp(6) with time zone,
    -- the last scheduled change; the end of virtual time if it waits for a time that is not known yet
    last_change_at timestamp(6) with time zone not null,
    message        text not null,
    result_columns jsonb,
    result_count   bigint not null,
    input_row_count bigint not null,
    input_size     bigint not null,
    output_size    bigint not null,
    primary key (project_id, job_id)
);

create unique index sql_job_by_number on sql_job (project_id, number);
create index sql_job_by_queue on sql_job (project_id, queue_name, last_change_at);
create index sql_job_by_last_change on sql_job (project_id, last_change_at);

-- Runs of jobs on the engine that have not ended.
create table engine_run (
    project_id varchar(64) not null,
    job_id     varchar(36) not null,
    -- virtual time that it takes at least
    min_millis bigint not null,
    -- the emulator that runs it; null if none has begun
    owner      varchar(36),
    primary key (project_id, job_id),
    foreign key (project_id, job_id) references sql_job on delete cascade
);

-- Of no project: the emulators that run statements, until when each is alive by real time.
create table run_owner (
    id          varchar(36) not null,
    alive_until timestamp(6) with time zone not null,
    primary key (id)
);

-- The first rows of the result of a job.
create table sql_job_result (
    project_id  varchar(64) not null,
    job_id      varchar(36) not null,
    result_rows jsonb not null,
    primary key (project_id, job_id),
    foreign key (project_id, job_id) references sql_job on delete cascade
);

-- The computing resources of a queue, which its first job starts.
create table queue_compute (
    project_id   varchar(64) not null,
    queue_name   varchar(128) not null,
    first_job_at timestamp(6) with time zone not null,
    requested_at timestamp(6) with time zone not null,
    start_millis bigint not null,
    -- null while the queue is not available
    warm_at      timestamp(6) with time zone,
    -- whether the next job has to start them again
    released     boolean not null,
    primary key (project_id, queue_name)
);

create table permission (
    project_id  varchar(64) not null,
    -- such as databases.demo.tables.trips
    object_name varchar(700) not null,
    -- of a user or a role
    user_name   varchar(257) not null,
    is_role     boolean not null,
    privileges  jsonb not null,
    primary key (project_id, object_name, user_name, is_role)
);

create index permission_by_user on permission (project_id, user_name);

-- Users of a role such as demo.analyst; the row without a user name is the role itself.
create table role_member (
    project_id varchar(64) not null,
    role_name  varchar(257) not null,
    user_name  varchar(255) not null,
    primary key (project_id, role_name, user_name)
);

create index role_member_by_user on role_member (project_id, user_name);

-- Recorded exchanges in the order of their first response; a write begins an epoch.
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
    times        integer not null constraint recorded_exchange__times check (times > 0),
    status       integer not null,
    answer       text not null,
    characters   integer not null,
    primary key (project_id, number)
);

-- Calls that were not recorded, by reason.
create table omitted_exchange (
    project_id varchar(64) not null,
    reason     varchar(30) not null,
    calls      integer not null,
    primary key (project_id, reason)
);

-- how far the recording has been replayed, and since when in virtual time
create table replay (
    project_id   varchar(64) not null,
    epoch        integer not null,
    since_millis bigint not null,
    primary key (project_id)
);

-- One row, of no project: the secret that signs tokens; tokens issued before revoked_at are invalid.
create table token_issuer (
    id         integer not null check (id = 1),
    secret     varchar(36) not null,
    revoked_at timestamp(6) with time zone not null,
    primary key (id)
);
insert into token_issuer (id, secret, revoked_at)
values (1, cast(gen_random_uuid() as varchar(36)), timestamp with time zone '1970-01-01 00:00:00+00:00');

-- One row, of no project, so that it is in no snapshot: the key that encrypts passwords and sensitive values.
create table encryption_key (
    id     integer not null check (id = 1),
    secret varchar(72) not null,
    primary key (id)
);
insert into encryption_key (id, secret)
values (1, cast(gen_random_uuid() as varchar(36)) || cast(gen_random_uuid() as varchar(36)));

-- Of no project: the init files that were run, each with a hash of its content.
create table init_file (
    name varchar(255) not null,
    hash varchar(64) not null,
    primary key (name)
);
