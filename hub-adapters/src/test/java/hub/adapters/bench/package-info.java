/**
 * Invented messages in numbers: whole stays of invented patients, written as files, for measuring
 * and for the folder {@code examples}.
 *
 * <p>Read {@link hub.adapters.bench.MakeArchive}; {@code bench/offline.sh} calls it. Nothing here
 * is copied from an official example; only the names of elements are those of the standards.
 */
@NullMarked
package hub.adapters.bench;

import org.jspecify.annotations.NullMarked;
