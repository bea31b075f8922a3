package io.github.dliemulator.job.sql;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** Text whose characters the lexer sees in upper case, as the keywords of the grammar are. Tokens keep their text. */
record UpperCaseCharStream(CharStream text) implements CharStream {

    @Override
    public int LA(int offset) {
        int character = text.LA(offset);
        return character == 0 || character == IntStream.EOF ? character : Character.toUpperCase(character);
    }

    @Override
    public String getText(Interval interval) {
        // an empty text has an interval that ends before it begins
        return size() > 0 && interval.b - interval.a >= 0 ? text.getText(interval) : "";
    }

    @Override
    public void consume() {
        text.consume();
    }

    @Override
    public int mark() {
        return text.mark();
    }

    @Override
    public void release(int marker) {
        text.release(marker);
    }

    @Override
    public int index() {
        return text.index();
    }

    @Override
    public void seek(int index) {
        text.seek(index);
    }

    @Override
    public int size() {
        return text.size();
    }

    @Override
    public String getSourceName() {
        return text.getSourceName();
    }
}
