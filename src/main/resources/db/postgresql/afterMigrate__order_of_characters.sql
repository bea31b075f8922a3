-- Sorts text by code points, as H2 and Java do, and not by the locale of the database, so that lists have one order on both. This runs after
-- every migration, because each can add a column; columns that already have the collation stay unchanged.
do $$
declare
    text_column record;
begin
    perform pg_advisory_xact_lock(3540); -- only one of several processes that start at once does it
    for text_column in
        select c.table_name, c.column_name, c.character_maximum_length
        from information_schema.columns c
        where c.table_schema = current_schema
            and c.data_type = 'character varying'
            and c.collation_name is distinct from 'C'
            and c.table_name <> 'flyway_schema_history'
    loop
        execute format('alter table %I alter column %I type varchar(%s) collate "C"',
            text_column.table_name, text_column.column_name, text_column.character_maximum_length);
    end loop;
end $$;
