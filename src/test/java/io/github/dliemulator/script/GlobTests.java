package io.github.dliemulator.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTests {

    @ParameterizedTest
    @CsvSource({
        "etl_*,etl_night,true",
        "ETL_*,etl_,true",
        "etl_*,etl,false",
        "*,x,true",
        "q?,q1,true",
        "q?,q,false",
        "q?,q12,false",
        "*_b*,a_b,true",
        "*a*b,aab,true",
        "*a*b,aabc,false",
        "a.c,abc,false",
        "q1,Q1,true",
        "q1,q11,false"
    })
    void starMatchesAnyTextAndQuestionMarkOneCharacter(String pattern, String name, boolean matches) {
        assertThat(Glob.matches(pattern, name)).isEqualTo(matches);
    }

    @Test
    void manyStarsMatchInLinearTime() {
        assertThat(Glob.matches("*a".repeat(100) + "b", "a".repeat(1000))).isFalse();
    }
}
