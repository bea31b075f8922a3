package io.github.dliemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.dli.v1.model.*;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The vendor's SDK calls the operations of databases, tables, authentications, variables and permissions. */
@SuppressWarnings("deprecation") // the SDK marks databases and tables so, and Terraform uses them
class JavaSdkCatalogTests extends JavaSdkOperationTest {

    private static final Pattern PATHS =
            Pattern.compile(".*/(databases|variables|auth-infos|user-authorization|authorization/privileges)(/.*)?");

    static boolean isCatalogOperation(JavaSdkOperation operation) {
        return PATHS.matcher(operation.path()).matches() && !operation.path().contains("queues");
    }

    @Override
    protected boolean covers(JavaSdkOperation operation) {
        return isCatalogOperation(operation);
    }

    @Test
    void databasesAreCreatedListedGivenAwayAndDeleted() {
        createDatabase("Demo");
        dli.updateDatabaseOwner(
                new UpdateDatabaseOwnerRequest().withDatabaseName("demo").withBody(body -> body.withNewOwner("bob")));
        ListDatabasesResponse databases = dli.listDatabases(new ListDatabasesRequest()
                .withKeyword("dem")
                .withWithPriv(true)
                .withLimit(10)
                .withOffset(0));
        assertThat(databases.getIsSuccess()).isTrue();
        assertThat(databases.getDatabaseCount()).isEqualTo(1);
        assertThat(databases.getDatabases().get(0).getOwner()).isEqualTo("bob");
        assertThat(databases.getDatabases().get(0).getTableNumber()).isZero();
        DeleteDatabaseResponse deleted = dli.deleteDatabase(
                new DeleteDatabaseRequest().withDatabaseName("demo").withCascade(true));
        assertThat(deleted.getJobMode()).isEqualTo("sync");
    }

    @Test
    void tablesAreCreatedListedShownAndDeleted() {
        createDatabase("demo");
        createTable("trips");
        dli.updateTableOwner(new UpdateTableOwnerRequest()
                .withDatabaseName("demo")
                .withTableName("trips")
                .withBody(body -> body.withNewOwner("bob")));
        ListTablesResponse tables =
                dli.listTables(new ListTablesRequest().withDatabaseName("demo").withWithDetail(true));
        assertThat(tables.getTableCount()).isEqualTo(1);
        assertThat(tables.getTables().get(0).getOwner()).isEqualTo("bob");
        assertThat(tables.getTables().get(0).getCreateTime()).isEqualTo(T0_MILLIS);
        assertThat(tables.getTables().get(0).getPartitionColumns()).containsExactly("dt");
        ShowTableResponse table =
                dli.showTable(new ShowTableRequest().withDatabaseName("demo").withTableName("trips"));
        assertThat(table.getColumnCount()).isEqualTo(2);
        assertThat(table.getColumns().get(1).getIsPartitionColumn()).isTrue();
        assertThat(table.getStorageProperties()).hasSize(1);
        assertThat(dli.previewTable(new PreviewTableRequest()
                                .withDatabaseName("demo")
                                .withTableName("trips"))
                        .getSchema())
                .hasSize(2);
        assertThat(dli.listPartitions(new ListPartitionsRequest()
                                .withDatabaseName("demo")
                                .withTableName("trips")
                                .withLimit(5))
                        .getPartitions()
                        .getTotalCount())
                .isZero();
        assertThat(dli.deleteTable(new DeleteTableRequest()
                                .withDatabaseName("demo")
                                .withTableName("trips"))
                        .getJobMode())
                .isEqualTo("sync");
        assertThatThrownBy(() -> dli.showTable(
                        new ShowTableRequest().withDatabaseName("demo").withTableName("trips")))
                .isInstanceOfSatisfying(
                        ClientRequestException.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo("DLI.0002"));
    }

    @Test
    void authenticationsAreCreatedListedChangedAndDeleted() {
        CreateJobAuthInfoResponse created = dli.createJobAuthInfo(new CreateJobAuthInfoRequest()
                .withBody(body -> body.withAuthInfoName("pg")
                        .withDatasourceType("passwd")
                        .withUserName("u")
                        .withPassword("p")));
        assertThat(created.getIsSuccess()).isTrue();
        assertThat(created.getHttpStatusCode()).isEqualTo(201);
        dli.updateJobAuthInfo(new UpdateJobAuthInfoRequest()
                .withBody(body -> body.withAuthInfoName("pg").withUserName("w")));
        ListJobAuthInfosResponse auths = dli.listJobAuthInfos(
                new ListJobAuthInfosRequest().withAuthInfoName("pg").withLimit(10));
        assertThat(auths.getCount()).isEqualTo(1);
        assertThat(auths.getAuthInfos().get(0).getUserName()).isEqualTo("w");
        assertThat(auths.getAuthInfos().get(0).getDatasourceType()).isEqualTo("passwd");
        dli.deleteJobAuthInfo(new DeleteJobAuthInfoRequest().withAuthInfoName("pg"));
        dli.createAuthInfo(new CreateAuthInfoRequest()
                .withBody(body -> body.withAuthInfoName("old").withDatasourceType("CSS")));
        dli.updateAuthInfo(new UpdateAuthInfoRequest()
                .withBody(body -> body.withAuthInfoName("old").withPassword("p")));
        assertThat(dli.listAuthInfo(new ListAuthInfoRequest()).getAuthInfos()).hasSize(1);
        dli.deleteAuthInfo(new DeleteAuthInfoRequest().withAuthInfoName("old"));
    }

    @Test
    void variablesAreCreatedListedChangedAndDeleted() {
        dli.createGlobalVariable(new CreateGlobalVariableRequest()
                .withBody(body -> body.withVarName("day").withVarValue("1").withIsSensitive(false)));
        dli.updateGlobalVariable(
                new UpdateGlobalVariableRequest().withVarName("day").withBody(body -> body.withVarValue("2")));
        ListGlobalVariablesResponse variables = dli.listGlobalVariables(
                new ListGlobalVariablesRequest().withLimit(100).withOffset(0));
        assertThat(variables.getCount()).isEqualTo(1);
        assertThat(variables.getGlobalVars().get(0).getVarValue()).isEqualTo("2");
        assertThat(variables.getGlobalVars().get(0).getIsSensitive()).isFalse();
        assertThat(dli.deleteGlobalVariable(new DeleteGlobalVariableRequest().withVarName("day"))
                        .getIsSuccess())
                .isTrue();
    }

    @Test
    void privilegesAreGrantedAndListed() {
        createDatabase("demo");
        createTable("trips");
        for (String object : List.of("databases.demo", "databases.demo.tables.trips")) {
            dli.runDataAuthorizationAction(new RunDataAuthorizationActionRequest()
                    .withBody(body -> body.withUserName("bob")
                            .withAction("grant")
                            .withPrivileges(List.of(new DataAuthorizationPrivilege()
                                    .withObject(object)
                                    .withPrivileges(List.of("SELECT"))))));
        }
        assertThat(dli.listDatabaseUsers(new ListDatabaseUsersRequest().withDatabaseName("demo"))
                        .getPrivileges())
                .extracting(DatabaseUserPrivilege::getIsAdmin)
                .containsExactly(true, false);
        assertThat(dli.listTableUsers(new ListTableUsersRequest()
                                .withDatabaseName("demo")
                                .withTableName("trips"))
                        .getPrivileges())
                .extracting(TableUserPrivilege::getObject)
                .containsExactly("databases.demo.tables.trips", "databases.demo.tables.trips");
        assertThat(dli.listTablePrivileges(new ListTablePrivilegesRequest()
                                .withDatabaseName("demo")
                                .withTableName("trips")
                                .withUserName("bob"))
                        .getPrivileges()
                        .get(0)
                        .getPrivileges())
                .containsExactly("SELECT");
        ListAuthorizationPrivilegesResponse users =
                dli.listAuthorizationPrivileges(new ListAuthorizationPrivilegesRequest().withObject("databases.demo"));
        assertThat(users.getObjectType()).isEqualTo("database");
        assertThat(users.getCount()).isEqualTo(2);
        assertThat(users.getPrivileges().get(0).getObject()).isNull();
    }

    private void createDatabase(String name) {
        assertThat(dli.createDatabase(new CreateDatabaseRequest().withBody(body -> body.withDatabaseName(name)))
                        .getIsSuccess())
                .isTrue();
    }

    private void createTable(String name) {
        Column day = new Column().withColumnName("dt").withType("date").withIsPartitionColumn(true);
        Column number = new Column().withColumnName("n").withType("int").withDescription("count");
        dli.createTable(new CreateTableRequest()
                .withDatabaseName("demo")
                .withBody(body -> body.withTableName(name)
                        .withDataLocation("OBS")
                        .withDataType("csv")
                        .withDataPath("obs://b/trips")
                        .withWithColumnHeader(true)
                        .withColumns(List.of(day, number))));
    }
}
