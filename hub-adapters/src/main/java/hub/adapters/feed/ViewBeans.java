package hub.adapters.feed;

import hub.core.projection.AlertFeed;
import hub.core.projection.Journeys;
import hub.core.projection.Obligations;
import hub.core.projection.Statistics;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The views of the core for other rooms that show them. */
@Factory
final class ViewBeans {
  @Singleton
  AlertFeed alerts(Views views) {
    return views.alerts();
  }

  @Singleton
  Obligations obligations(Views views) {
    return views.obligations();
  }

  @Singleton
  Statistics statistics(Views views) {
    return views.statistics();
  }

  @Singleton
  Journeys journeys(Views views) {
    return views.journeys();
  }
}
