-- one row, of no world
create table token_expiry (
    id      integer not null check (id = 1),
    expired timestamp(6) with time zone not null,
    primary key (id)
);
insert into token_expiry (id, expired) values (1, timestamp with time zone '1970-01-01 00:00:00+00:00');
