/**
 * What is read of the log: views as folds. Each takes records one by one, in the order of their
 * topic, and the same record again changes nothing; so every instance comes to the same.
 *
 * <p>Thread-safe: one thread folds, many read.
 */
@NullMarked
package hub.core.projection;

import org.jspecify.annotations.NullMarked;
