-- Text is in the order of its characters, as in H2 and in Java, and not in that of the language that the database was made
-- with: lists are then the same on both. After every migration, since any may add a column; what is so already is left alone.
do $$
declare
    text_column record;
begin
    perform pg_advisory_xact_lock(3540); -- of many that start at once, one does it
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
