package io.github.dliemulator.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * A change that happens whole or not at all. One that is told of a {@link World} has it to itself: whoever else changes that world
 * waits, so what is counted or looked up in it holds until the change is over; only peers go with a connection of another world. When another call got in between all the same, it
 * is made again and then sees what that call did: whoever loses the race for a name is told that the name is taken.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional
@Retryable(
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        maxRetries = 5,
        delay = 0)
public @interface WorldTransaction {}
