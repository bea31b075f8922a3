package io.github.dliemulator.world;

/** What callers were given to come in with; the room that issues it implements this. */
public interface TokenRevocation {

    /** From now on nobody comes in with a token that was issued before. */
    void revokeAll();
}
