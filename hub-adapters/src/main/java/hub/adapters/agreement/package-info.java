/**
 * Reading agreements: the files of {@code --agreements}, those that are shipped, and what a line of
 * {@code due} sets, become the values that the rules take. And telling them to a hub that runs:
 * {@link Publishing}.
 *
 * <p>Read {@link AgreementFiles} for where they come from, {@code ValuesReader} for the keys. YAML
 * and JSON both become a {@code Tree}; a {@code Spot} is one place in it that knows its path, so
 * that every fault names the file, the line, the key and what is allowed there.
 */
@NullMarked
package hub.adapters.agreement;

import org.jspecify.annotations.NullMarked;
