package io.github.dliemulator.web;

/** Decides at startup whether a controller receives requests. All filters must accept it. */
public interface ControllerFilter {

    boolean accepts(Class<?> controller);
}
