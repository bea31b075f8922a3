/** Verification and creation of request signatures. */
@NamedInterface("signature")
@NullMarked
package io.github.dliemulator.iam.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
