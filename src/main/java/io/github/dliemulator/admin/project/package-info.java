/** Admin API of one project: clock, timing, scripts, faults, resources, routing, snapshots. */
@NullMarked
package io.github.dliemulator.admin.project;

import org.jspecify.annotations.NullMarked;
