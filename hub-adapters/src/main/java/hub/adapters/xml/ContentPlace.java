package hub.adapters.xml;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of the first Document: its first element, whatever it is, is the body. */
final class ContentPlace extends Place {
  private static final Map<BodyRoot, Place> BODIES = bodies();

  ContentPlace() {
    super(Namespaces.MSGHEAD, "Content");
  }

  @Override
  @Nullable Place child(Draft draft, String namespace, String name) {
    BodyRoot root = draft.body.begin(namespace, name);
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
            case APPREC_1_0, APPREC_1_1 -> throw new IllegalStateException("stands alone");
            case KOORDINATORMELDING_1_0 -> new KoordinatorPlaces(root).body();
            case DIALOG_1_0, DIALOG_1_1 -> DialogPlaces.body(root.namespace(), root.element());
          });
    }
    return bodies;
  }
}
