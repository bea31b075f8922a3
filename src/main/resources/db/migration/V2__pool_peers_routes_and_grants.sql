-- What a peer binds is a queue or a pool, and may belong to another project than the connection, which was granted to it.

create table bound_peer (
    project_id       varchar(64) not null,
    connection_id    varchar(36) not null,
    bound_kind       varchar(16) not null,
    bound_name       varchar(128) not null,
    -- whose connection it is
    owner_project_id varchar(64) not null,
    peer_id          varchar(36) not null,
    initial          boolean not null,
    failure          varchar(1000) not null,
    lifecycle        jsonb not null,
    version          bigint not null,
    primary key (project_id, connection_id, bound_kind, bound_name),
    foreign key (owner_project_id, connection_id) references connection on delete cascade
);

insert into bound_peer
select project_id, connection_id, 'QUEUE', queue_name, project_id, peer_id, initial, failure, lifecycle, version
from peer;

drop table peer;
alter table bound_peer rename to peer;

create index peer_by_bound on peer (project_id, bound_kind, bound_name);
create index peer_by_owner on peer (owner_project_id, connection_id);

alter table connection add column routes jsonb;
alter table connection add column granted boolean default false not null;

create table connection_grant (
    project_id         varchar(64) not null,
    connection_id      varchar(36) not null,
    grantee_project_id varchar(64) not null,
    version            bigint not null,
    primary key (project_id, connection_id, grantee_project_id),
    foreign key (project_id, connection_id) references connection on delete cascade
);

create index connection_grant_by_grantee on connection_grant (grantee_project_id, connection_id);
