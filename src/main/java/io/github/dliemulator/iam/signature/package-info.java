/** Whether a call was signed by who says so, with an access key. */
@NullMarked
@NamedInterface("signature")
package io.github.dliemulator.iam.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
