package io.github.dliemulator.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What is done to privileges, of whomever and on whatever (dli_02_0037, dli_02_0039). */
public enum PrivilegeAction {
    @JsonProperty("grant")
    GRANT,
    @JsonProperty("revoke")
    REVOKE,
    /** What is given holds from now on, and nothing else. */
    @JsonProperty("update")
    UPDATE;

    /** What there is afterwards, in its natural order. */
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
