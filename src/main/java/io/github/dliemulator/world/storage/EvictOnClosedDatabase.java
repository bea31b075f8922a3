package io.github.dliemulator.world.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Evicts connections to a database that H2 has closed, as it does when the disk is full; the next connection opens the file again.
 * Registered in application.yaml. Public with a public constructor, because the connection pool creates it by name.
 */
public class EvictOnClosedDatabase implements SQLExceptionOverride {

    private static final int H2_DATABASE_CLOSED = 90098;

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return failure.getErrorCode() == H2_DATABASE_CLOSED ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
