package hub.adapters.xml;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class XmlArchitectureTest {
  private static boolean makesParsers(JavaClass type) {
    String name = type.getName();
    boolean jaxp =
        name.startsWith("javax.xml.")
            && ((name.endsWith("Factory") && !name.endsWith("OutputFactory"))
                || name.contains(".Transformer")
                || name.equals("javax.xml.validation.Schema")
                || name.contains(".xpath."));
    boolean woodstox =
        (name.startsWith("com.ctc.wstx.stax.") && !name.endsWith("OutputFactory"))
            || name.startsWith("com.ctc.wstx.sax.")
            || name.startsWith("com.ctc.wstx.msv.")
            || name.startsWith("com.ctc.wstx.shaded.")
            || name.startsWith("org.codehaus.stax2.XMLInputFactory")
            || name.startsWith("org.codehaus.stax2.validation.XMLValidationSchemaFactory");
    return jaxp || woodstox || name.startsWith("org.w3c.dom") || name.startsWith("java.beans.XML");
  }

  private static ArchRule rule() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(SafeXml.class.getName())
        .and()
        .doNotHaveFullyQualifiedName(Schemas.class.getName())
        .should()
        .dependOnClassesThat(describe("make parsers", XmlArchitectureTest::makesParsers));
  }

  @Test
  void onlySafeXmlAndSchemasMakeParsersAndValidators() {
    // given
    JavaClasses hub =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("hub");
    // when
    // then
    rule().check(hub);
  }

  @Test
  void theRuleBitesWhereAnotherMakesThem() {
    // given
    JavaClasses other = new ClassFileImporter().importClasses(OfficialExamples.class);
    // when
    boolean bites = rule().evaluate(other).hasViolation();
    // then
    assertThat(bites).isTrue();
  }
}
