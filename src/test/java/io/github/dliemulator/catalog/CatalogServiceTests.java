package io.github.dliemulator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dliemulator.web.Paging;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogServiceTests extends CatalogTest {

    private static final TableName TRIPS = new TableName("Demo", "Trips");

    @Test
    void databaseIsCreatedOnceInLowerCase() {
        createDatabase("Demo");
        assertThat(databases.show(world(), "DEMO").owner()).isEqualTo("alice");
        assertThat(databases.list(world())).extracting(DatabaseInfo::name).containsExactly("default", "demo");
        assertThatThrownBy(() -> createDatabase("demo")).hasMessage("The database demo already exists");
    }

    @Test
    void recreatedDatabaseHasAnotherId() {
        createDatabase("demo");
        String id = databases.show(world(), "demo").resourceId();
        databases.drop(world(), "demo", false);
        assertThat(databases.find(world(), "demo")).isEmpty();
        createDatabase("demo");
        assertThat(databases.show(world(), "demo").resourceId()).isNotEqualTo(id);
    }

    @Test
    void presetDatabaseCanBeUsedButNotDropped() {
        tables.create(world(), partitioned(new TableName("default", "t")));
        databases.changeOwner(world(), "default", "bob");
        assertThat(databases.show(world(), "default").owner()).isEqualTo("bob");
        assertThat(databases.list(world())).hasSize(1);
        assertThatThrownBy(() -> databases.drop(world(), "default", true)).hasMessageContaining("cannot be dropped");
        assertThatThrownBy(() -> createDatabase("default")).hasMessageContaining("already exists");
    }

    @Test
    void databaseWithTablesIsDroppedOnlyWithThem() {
        createDatabase("demo");
        tables.create(world(), partitioned(TRIPS));
        assertThatThrownBy(() -> databases.drop(world(), "demo", false))
                .hasMessage("Database demo is not empty. One or more tables exist.");
        databases.drop(world(), "demo", true);
        createDatabase("demo");
        assertThat(tables.list(world(), "demo")).isEmpty();
    }

    @Test
    void tableIsFoundWithoutCaseAndDescribesItself() {
        createDatabase("demo");
        tables.create(
                world(),
                partitioned(TRIPS)
                        .withLocation("obs://b/trips")
                        .withDescription("it's")
                        .withOptions(Map.of("password", "s3cret", "header", "true")));
        assertThat(tables.show(world(), new TableName("demo", "TRIPS")).createTableSql())
                .isEqualTo("CREATE TABLE `demo`.`trips` (`n` INT, `dt` DATE, `City` STRING) USING csv OPTIONS (`header`"
                        + " 'true', `password` '*********(redacted)') PARTITIONED BY (`dt`, `City`) LOCATION"
                        + " 'obs://b/trips' COMMENT 'it\\'s'");
    }

    @Test
    void renamedTableKeepsItsPartitions() {
        createDatabase("demo");
        tables.create(world(), partitioned(TRIPS));
        partitions.add(world(), TRIPS, Map.of("DT", "2030-01-01", "city", "a/b"), "", false);
        tables.rename(world(), TRIPS, "Rides");
        assertThat(tables.exists(world(), TRIPS)).isFalse();
        assertThat(names(new TableName("demo", "rides"), Map.of())).containsExactly("dt=2030-01-01/city=a%2Fb");
        assertThatThrownBy(() -> tables.rename(world(), TRIPS, "x")).hasMessage("There is no table named trips");
        assertThatThrownBy(() -> tables.rename(world(), new TableName("demo", "rides"), "rides"))
                .hasMessageContaining("already exists");
    }

    @Test
    void partitionsAreAddedFilteredRenamedAndDropped() {
        createDatabase("demo");
        tables.create(world(), partitioned(TRIPS));
        for (String city : List.of("Bonn", "Bo%n", "Kiel")) {
            partitions.add(world(), TRIPS, Map.of("dt", "1", "city", city), "", false);
        }
        assertThat(partitions.add(world(), TRIPS, Map.of("dt", "1", "city", "Kiel"), "", true))
                .isFalse();
        assertThatThrownBy(() -> partitions.add(world(), TRIPS, Map.of("dt", "1", "city", "Kiel"), "", false))
                .hasMessage("The partition dt=1/city=Kiel already exists");
        assertThat(names(TRIPS, Map.of("city", "Bo%n"))).containsExactly("dt=1/city=Bo%25n");
        assertThat(names(TRIPS, Map.of("CITY", "B_nn"))).isEmpty();
        Partitions.Page page = partitions.list(world(), TRIPS, Map.of("dt", "1"), Paging.ofOffset(1, 1));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.partitions()).extracting(PartitionInfo::name).containsExactly("dt=1/city=Bonn");
        partitions.rename(world(), TRIPS, Map.of("dt", "1", "city", "Kiel"), Map.of("dt", "2", "city", "Kiel"));
        partitions.drop(world(), TRIPS, Map.of("dt", "1", "city", "Bo%n"));
        assertThat(names(TRIPS, Map.of())).containsExactly("dt=1/city=Bonn", "dt=2/city=Kiel");
        assertThatThrownBy(() -> partitions.add(world(), TRIPS, Map.of("dt", "1"), "", false))
                .hasMessage("A partition of the table trips needs a value of each of [dt, city]");
    }

    @Test
    void recreatedTableHasNoPartitions() {
        createDatabase("demo");
        Map<String, String> values = Map.of("dt", "1", "city", "Bonn");
        for (int i = 0; i < 3; i++) {
            tables.create(world(), partitioned(TRIPS));
            assertThat(names(TRIPS, Map.of())).isEmpty();
            assertThat(partitions.add(world(), TRIPS, values, "", true)).isTrue();
            assertThat(partitions.add(world(), TRIPS, values, "", true)).isFalse();
            tables.drop(world(), TRIPS);
        }
    }

    @Test
    void invalidTablesAreRejected() {
        createDatabase("demo");
        assertThatThrownBy(() -> tables.create(world(), partitioned(new TableName("nope", "t"))))
                .hasMessage("There is no database named nope");
        assertThatThrownBy(() -> tables.create(world(), partitioned(new TableName("demo", "a-b"))))
                .hasMessageContaining("The name of a table must be");
        assertThatThrownBy(() -> tables.create(
                        world(), partitioned(TRIPS).withColumns(List.of(Column.of("a", "int"), Column.of("A", "int")))))
                .hasMessage("Two columns of the table trips have the same name");
        assertThatThrownBy(() -> tables.create(world(), partitioned(TRIPS).withColumns(List.of())))
                .hasMessage("A table needs a column that is no partition column");
        assertThatThrownBy(() -> tables.create(world(), partitioned(TRIPS).withDescription("x".repeat(4001))))
                .hasMessage("The description must have at most 4000 characters");
        assertThat(tables.list(world(), "demo")).isEmpty();
    }

    @Test
    void tableIsRedefinedInPlace() {
        createDatabase("demo");
        tables.create(world(), partitioned(TRIPS));
        tables.redefine(world(), TRIPS, spec -> spec.withProperties(Map.of("owner", "x")));
        assertThat(tables.show(world(), TRIPS).spec().properties()).containsExactly(Map.entry("owner", "x"));
    }

    private List<String> names(TableName table, Map<String, String> filter) {
        return partitions.list(world(), table, filter, Paging.UNPAGED).partitions().stream()
                .map(PartitionInfo::name)
                .toList();
    }
}
