create table connectivity_test (
    project_id   varchar(64) not null,
    queue_name   varchar(128) not null,
    task_id      bigint not null,
    connectivity varchar(16) not null,
    version      bigint not null,
    primary key (project_id, queue_name, task_id)
);
