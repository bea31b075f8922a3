/** Reports: a project in one HTML file, which needs no emulator. */
@NullMarked
package io.github.dliemulator.admin.report;

import org.jspecify.annotations.NullMarked;
