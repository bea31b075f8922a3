package io.github.dliemulator.catalog.api;

import static io.github.dliemulator.tag.ResourceType.DLI_DATABASE;

import io.github.dliemulator.catalog.CatalogNames;
import io.github.dliemulator.catalog.DatabaseInfo;
import io.github.dliemulator.catalog.Databases;
import io.github.dliemulator.catalog.Tables;
import io.github.dliemulator.tag.TagFilter;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Lists databases for responses. */
@Component
class DatabaseQueries {

    private final Databases databases;
    private final Tables tables;
    private final Tags tags;

    DatabaseQueries(Databases databases, Tables tables, Tags tags) {
        this.databases = databases;
        this.tables = tables;
        this.tags = tags;
    }

    /**
     * A page of databases by name, without the preset one.
     *
     * @param keyword part of the name; empty for all
     */
    DatabasePage list(World world, String keyword, TagFilter filter, Paging paging) {
        String part = ResourceNames.normalize(keyword);
        Predicate<String> hasTags =
                filter.isEmpty() ? name -> true : tags.hasTags(world.projectId(), DLI_DATABASE, filter);
        List<DatabaseInfo> matching = databases.list(world).stream()
                .filter(database -> !database.name().equals(CatalogNames.DEFAULT_DATABASE))
                .filter(database -> database.name().contains(part) && hasTags.test(database.name()))
                .toList();
        Map<String, Long> tableCounts = tables.countByDatabase(world);
        return new DatabasePage(
                matching.size(),
                paging.apply(matching).stream()
                        .map(database -> DatabasePage.Item.of(database, tableCounts.getOrDefault(database.name(), 0L)))
                        .toList());
    }
}
