package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that cannot be are refused, and the list stays as it was. */
class InvalidFaultTests extends FaultTest {

    @AfterEach
    void assertFaultsUnchanged() {
        ok(get(faults())).jsonPath("$.faults.length()").isEqualTo(0);
        ok(get(queues()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"error"}                                                   | [0]: operation must be given, or * for all
            {"operation":"ListQueues"}                                         | [0]: kind must be given
            {"operation":null,"kind":"error"}                                  | [0]: operation must be given, or * for all
            {"operation":"listQueues","kind":"error"}                          | [0].operation must be one of those that GET /_emulator lists, or *
            {"operation":"","kind":"error"}                                    | [0].operation must be one of those that GET /_emulator lists, or *
            {"operation":"KeystoneCreateUserTokenByPassword","kind":"error"}   | [0].operation must belong to a project, but KeystoneCreateUserTokenByPassword is an operation of IAM
            {"operation":"CreateQueue","kind":"stale-read","by":"1m"}          | [0].operation must be one that supports faults of kind stale-read, but CreateQueue does not
            {"operation":"ListVpcs","kind":"soft-200"}                         | [0].operation must be one that supports faults of kind soft-200, but ListVpcs does not
            {"operation":"*","kind":"explosion"}                               | [0].kind must be one of error, soft-200, applied-then-timeout, latency, throttle, stale-read, not-published, reset-connection
            {"operation":"*","kind":0}                                         | [0].kind must be one of error, soft-200, applied-then-timeout, latency, throttle, stale-read, not-published, reset-connection
            {"operation":"*","kind":"error","frist":2}                         | [0]: unknown field frist
            {"operation":"*","kind":"error","unknown":{}}                      | [0]: unknown field unknown
            {"operation":"*","kind":"error","hits":{"a":[1]}}                  | [0]: unknown field hits
            {"operation":"*","kind":"throttle","status":500}                   | [0]: status is not allowed with kind throttle
            {"operation":"*","kind":"throttle","code":"DLI.0001"}              | [0]: code is not allowed with kind throttle
            {"operation":"*","kind":"latency","by":"1s","message":"m"}         | [0]: message is not allowed with kind latency
            {"operation":"*","kind":"error","by":"1s"}                         | [0]: by is not allowed with kind error
            {"operation":"*","kind":"error","after":true}                      | [0]: after is not allowed with kind error
            {"operation":"*","kind":"error","status":200}                      | [0]: status must be 400 to 599
            {"operation":"*","kind":"error","status":600}                      | [0]: status must be 400 to 599
            {"operation":"*","kind":"error","status":"x"}                      | [0].status must be an Integer
            {"operation":"*","kind":"error","code":"a b"}                      | [0]: code must be 1 to 64 letters, digits and ._-
            {"operation":"*","kind":"error","code":""}                         | [0]: code must be 1 to 64 letters, digits and ._-
            {"operation":"*","kind":"error","code":"VPC.0114"}                 | [0].code is not in the catalogue, so status and message must be given as well
            {"operation":"*","kind":"error","code":"X","status":400}           | [0].code is not in the catalogue, so status and message must be given as well
            {"operation":"*","kind":"error","message":"a\\u0000b"}             | [0].message must be well-formed text
            {"operation":"*","kind":"latency"}                                 | [0]: by must be given with kind latency
            {"operation":"ListQueues","kind":"stale-read"}                     | [0]: by must be given with kind stale-read
            {"operation":"*","kind":"latency","by":"301s"}                     | [0]: by must be at most five minutes with kind latency
            {"operation":"*","kind":"latency","by":"1s..6m"}                   | [0]: by must be at most five minutes with kind latency
            {"operation":"*","kind":"latency","by":"soon"}                     | [0].by: 'soon' is not a duration with a unit: write for example 5s, 1m30s or PT90S
            {"operation":"*","kind":"latency","by":"-1s"}                      | [0].by: A delay must be between 0s and 365d, and -1s is not
            {"operation":"*","kind":"error","first":1,"every":2}               | [0]: only one of first, every and probability can be given
            {"operation":"*","kind":"error","first":1,"probability":0}         | [0]: only one of first, every and probability can be given
            {"operation":"*","kind":"error","first":0}                         | [0]: first must be 1 to 1000000
            {"operation":"*","kind":"error","first":1.5}                       | [0].first must be an Integer
            {"operation":"*","kind":"error","first":99999999999}               | [0].first must be an Integer
            {"operation":"*","kind":"error","every":-3}                        | [0]: every must be 1 to 1000000
            {"operation":"*","kind":"error","probability":1.01}                | [0]: probability must be 0 to 1
            {"operation":"*","kind":"error","probability":"NaN"}               | [0]: probability must be 0 to 1
            {"operation":"*","kind":"error","expiresAfter":"1s..2s"}                    | [0]: expiresAfter must be one duration, longer than 0s
            {"operation":"*","kind":"error","expiresAfter":"0s"}                        | [0]: expiresAfter must be one duration, longer than 0s
            {"operation":"*","kind":"error","expiresAfter":"366d"}                      | [0].expiresAfter: A delay must be between 0s and 365d, and 366d is not
            """)
    void invalidFaultIsRejected(String fault, String message) {
        assertThat(problem(put(faults(), "[" + fault + "]"), 400)).isEqualTo(message);
    }

    @Test
    void oneInvalidFaultRejectsTheList() {
        assertThat(problem(put(faults(), List.of(fault("*", "error"), fault("Nothing", "error"))), 400))
                .startsWith("[1].operation");
        assertThat(problem(put(faults(), "[null]"), 400)).isEqualTo("[0] must be an Object");
        assertThat(problem(put(faults(), "[3]"), 400)).isEqualTo("[0] must be an Object");
    }

    @Test
    void listHasAtMostAHundredFaults() {
        assertThat(problem(put(faults(), Collections.nCopies(101, fault("*", "error"))), 400))
                .isEqualTo("There can be 100 faults at most");
        assertThat(problem(put(faults(), "{}"), 400)).isEqualTo("The request body must be one JSON array");
        problem(put(faults(), "null"), 400);
        problem(put(faults(), "[{"), 400);
        problem(http.put().uri(faults()).exchange(), 400);
    }

    @Test
    void messageLengthIsLimited() {
        assertThat(problem(put(faults(), List.of(fault("*", "error", "message", "m".repeat(1001)))), 400))
                .isEqualTo("[0]: message must have at most 1000 characters");
    }
}
