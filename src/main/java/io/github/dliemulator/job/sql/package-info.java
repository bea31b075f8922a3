/** SQL statements, parsed with the grammar of Apache Spark. Its classes are loaded with the first statement. */
@NullMarked
package io.github.dliemulator.job.sql;

import org.jspecify.annotations.NullMarked;
