-- The networks that connections lead to.

create table vpc (
    project_id            varchar(64) not null,
    vpc_id                varchar(36) not null,
    name                  varchar(64) not null,
    -- null while it has no name, which any number of VPCs may have
    unique_name           varchar(64),
    description           varchar(255) not null,
    cidr                  varchar(64) not null,
    enterprise_project_id varchar(36) not null,
    tags                  jsonb not null,
    created_at            timestamp(6) with time zone not null,
    updated_at            timestamp(6) with time zone not null,
    version               bigint not null,
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
    -- null while IPv6 is not enabled
    ipv6              jsonb,
    tags              jsonb not null,
    created_at        timestamp(6) with time zone not null,
    updated_at        timestamp(6) with time zone not null,
    version           bigint not null,
    primary key (project_id, subnet_id),
    foreign key (project_id, vpc_id) references vpc on delete cascade
);

create index subnet_by_vpc on subnet (project_id, vpc_id);

create index connection_by_network on connection (project_id, dest_network_id);
create index connection_by_vpc on connection (project_id, dest_vpc_id);

-- To whom a peering leads, and the addresses that somebody chose for what it binds; null for those that the service gives.

alter table peer add column network_id varchar(255);
update peer set network_id = (
    select c.dest_network_id from connection c
    where c.project_id = peer.owner_project_id and c.connection_id = peer.connection_id
);
alter table peer alter column network_id set not null;

alter table peer add column chosen_cidr varchar(64);
update peer set chosen_cidr = (
    select q.cidr_in_vpc from queue q where q.project_id = peer.project_id and q.queue_name = peer.bound_name
) where bound_kind = 'QUEUE';
update peer set chosen_cidr = (
    select p.cidr_in_vpc from pool p
    where p.project_id = peer.project_id and p.pool_name = peer.bound_name and p.cidr_in_vpc <> '172.16.0.0/12'
) where bound_kind = 'POOL';

create index peer_by_network on peer (project_id, network_id);
