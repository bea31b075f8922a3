/** What is asked and answered about VPCs and subnets. */
@NullMarked
package io.github.dliemulator.network.wire;

import org.jspecify.annotations.NullMarked;
