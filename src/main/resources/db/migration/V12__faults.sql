alter table world add column faults jsonb;

create table fault_count (
    project_id varchar(64) not null,
    edition    bigint not null,
    place      integer not null,
    calls      bigint not null,
    hits       bigint not null,
    subjects   integer not null,
    version    bigint not null,
    primary key (project_id, edition, place)
);

create table fault_draw (
    project_id varchar(64) not null,
    edition    bigint not null,
    place      integer not null,
    subject    varchar(64) not null,
    draws      bigint not null,
    version    bigint not null,
    primary key (project_id, edition, place, subject)
);
