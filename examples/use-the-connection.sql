-- The table that use-the-connection.sh reads.
create table orders (id int primary key, city text not null);
insert into orders values (1, 'Bonn'), (2, 'Kiel');
