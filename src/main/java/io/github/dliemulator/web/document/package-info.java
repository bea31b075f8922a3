/** What the API document says beyond what springdoc reads from the code; made when it is first asked for. */
@NullMarked
package io.github.dliemulator.web.document;

import org.jspecify.annotations.NullMarked;
