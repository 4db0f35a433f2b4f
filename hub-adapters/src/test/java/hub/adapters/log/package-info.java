/**
 * The log's tests, and the brokers that other rooms' tests run on: {@link
 * hub.adapters.log.TestBroker} for most, {@link hub.adapters.log.BrokerProcess} for those that kill
 * it.
 */
@NullMarked
package hub.adapters.log;

import org.jspecify.annotations.NullMarked;
