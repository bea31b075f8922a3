alter table world add column routing jsonb;
