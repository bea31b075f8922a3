-- null as long as nobody gave any
alter table world add column scripts jsonb;

create table script_use (
    project_id varchar(64) not null,
    edition    bigint not null,
    counts     jsonb not null,
    version    bigint not null,
    primary key (project_id)
);
