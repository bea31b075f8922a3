package io.github.dliemulator.world.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Lets the pool give up connections to a database that H2 has closed, as it does when its disk is full: the next one opens the
 * file again. Named in application.yaml; public and with a constructor for all, because the pool makes it by its name.
 */
public class EvictOnClosedDatabase implements SQLExceptionOverride {

    private static final int H2_DATABASE_CLOSED = 90098;

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return failure.getErrorCode() == H2_DATABASE_CLOSED ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
