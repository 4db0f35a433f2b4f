package hub.adapters.xml;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of the first Document: its first element, whatever it is, is the body. That of an
 * EPIKRISE is passed over whole: the schemas do not know it, and no rule needs it.
 */
final class ContentPlace extends Place {
  private static final Map<BodyRoot, Place> BODIES = bodies();
  private static final Place PASSED_OVER = new Place("", "").passedOver();

  ContentPlace() {
    super(Namespaces.MSGHEAD, "Content");
  }

  @Override
  @Nullable Place child(Draft draft, String namespace, String name) {
    BodyRoot root = draft.body.begin(namespace, name);
    if (draft.isHeadAlone()) {
      return PASSED_OVER;
    }
    return root == null ? null : BODIES.get(root);
  }

  private static Map<BodyRoot, Place> bodies() {
    Map<BodyRoot, Place> bodies = new EnumMap<>(BodyRoot.class);
    for (BodyRoot root : BodyRoot.values()) {
      bodies.put(
          root,
          switch (root.version()) {
            case PLO_1_5, PLO_1_6, PLO_2_0 -> new PloPlaces(root).body();
            case EPJ_EKSTRAKT_1_0 -> new Place(root.namespace(), root.element());
            case APPREC_1_0, APPREC_1_1, EPIKRISE ->
                throw new IllegalStateException("no root of a body that is read");
            case KOORDINATORMELDING_1_0 -> new KoordinatorPlaces(root).body();
            case DIALOG_1_0, DIALOG_1_1 -> DialogPlaces.body(root.namespace(), root.element());
          });
    }
    return bodies;
  }
}
