package io.github.dliemulator.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Change of the privileges on a queue or a connection (dli_02_0037, dli_02_0039). */
public enum PrivilegeAction {
    @JsonProperty("grant")
    GRANT,
    @JsonProperty("revoke")
    REVOKE,
    /** Replaces all privileges by those of the request. */
    @JsonProperty("update")
    UPDATE;

    /** Privileges after the change, in their natural order. */
    public <P extends Comparable<P>> Set<P> apply(Set<P> before, Collection<P> privileges) {
        Set<P> after = new TreeSet<>(this == UPDATE ? Set.of() : before);
        if (this == REVOKE) {
            after.removeAll(Set.copyOf(privileges));
        } else {
            after.addAll(privileges);
        }
        return after;
    }
}
