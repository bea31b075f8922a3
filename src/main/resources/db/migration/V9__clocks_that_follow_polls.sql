alter table world add column clock_after_polls integer;

create table poll (
    project_id varchar(64) not null,
    resource   varchar(300) not null,
    since      timestamp(6) with time zone not null,
    polls      integer not null,
    version    bigint not null,
    primary key (project_id, resource)
);
