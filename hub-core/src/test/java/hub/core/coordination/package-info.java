@org.jspecify.annotations.NullMarked
package hub.core.coordination;
