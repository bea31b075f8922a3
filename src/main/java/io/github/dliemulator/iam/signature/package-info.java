/** Whether a call was signed by who says so, with an access key. */
@NullMarked
package io.github.dliemulator.iam.signature;

import org.jspecify.annotations.NullMarked;
