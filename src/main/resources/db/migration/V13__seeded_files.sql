-- Of no world: the files of the init directory that were run, each with a hash of what was in it.
create table seeded_file (
    name varchar(255) not null,
    hash varchar(64) not null,
    primary key (name)
);
