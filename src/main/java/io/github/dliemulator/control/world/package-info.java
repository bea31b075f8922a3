/** All worlds, and each as a whole: how it begins and ends. */
@NullMarked
package io.github.dliemulator.control.world;

import org.jspecify.annotations.NullMarked;
