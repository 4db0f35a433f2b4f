package hub.adapters.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** An AppRec in one line. */
public final class AppRecLine {
  private AppRecLine() {}

  /** One line: status and errors, then the parties with their roles. */
  public static String of(Written appRec) {
    String errors =
        appRec.at("Error").stream()
            .map(each -> " " + each.getAttribute("V"))
            .collect(Collectors.joining());
    return appRec.v("Status")
        + errors
        + " "
        + appRec.v("Sender/Role")
        + " "
        + unit(appRec.at("Sender/HCP/Inst").getFirst())
        + " -> "
        + appRec.v("Receiver/Role")
        + " "
        + unit(appRec.at("Receiver/HCP/Inst").getFirst());
  }

  /** Its children in the order of the document. */
  private static String unit(Element element) {
    String name = "";
    String id = "";
    String type = "";
    List<String> inside = new ArrayList<>();
    for (Element child : Written.children(element)) {
      switch (String.valueOf(child.getLocalName())) {
        case "Name" -> name = child.getTextContent();
        case "Id" -> id = child.getTextContent();
        case "TypeId", "Type" -> type = child.getAttribute("V");
        default -> inside.add(unit(child));
      }
    }
    String own =
        Stream.of(name, type, id).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    inside.addFirst(own);
    return element.getLocalName() + "(" + String.join(", ", inside) + ")";
  }
}
