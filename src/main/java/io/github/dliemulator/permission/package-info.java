/**
 * Privileges of users on objects: queues, databases, tables, columns and others. They are always stored and listed, but enforced
 * only if credentials are verified, as without verification a caller can claim any name.
 */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world", "iam :: account"})
@NullMarked
package io.github.dliemulator.permission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
