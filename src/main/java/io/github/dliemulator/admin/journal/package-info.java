/** Request journal and polling report, in memory. */
@NullMarked
package io.github.dliemulator.admin.journal;

import org.jspecify.annotations.NullMarked;
