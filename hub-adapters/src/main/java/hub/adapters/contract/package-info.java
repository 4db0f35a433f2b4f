/**
 * What the hub promises to write and to answer, for machines that want to read it: the descriptions
 * from the jar of the schemas, served as they are.
 */
@NullMarked
package hub.adapters.contract;

import org.jspecify.annotations.NullMarked;
