package hub.adapters.feed;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long the stream bears with a listener. One that is over a limit is cut off, and goes on by
 * Last-Event-ID where it was.
 *
 * @param mostBehind alerts said since it joined that it has not taken
 * @param mostIdle for how long it may take nothing that is there for it
 * @param quiet after which a comment shows that the stream lives
 * @param awaited for how long an id is waited for that another instance may have seen first
 */
@ConfigurationProperties("hub.stream")
record StreamLimits(
    @Bindable(defaultValue = "10000") int mostBehind,
    @Bindable(defaultValue = "30s") Duration mostIdle,
    @Bindable(defaultValue = "15s") Duration quiet,
    @Bindable(defaultValue = "3s") Duration awaited) {}
