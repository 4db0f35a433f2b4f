package hub.adapters.cli;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The rooms of the adapters meet in the core, in the log, in the JSON that they tell and in how
 * they say what they could not do; only the running hub and the command line put them together.
 */
class RoomsTest {
  @Test
  void noRoomReachesIntoAnother() {
    slices()
        .matching("hub.adapters.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAPackage("hub.adapters.cli.."), alwaysTrue())
        .ignoreDependency(resideInAPackage("hub.adapters.run.."), alwaysTrue())
        .ignoreDependency(alwaysTrue(), resideInAPackage("hub.adapters.log.."))
        .ignoreDependency(alwaysTrue(), resideInAPackage("hub.adapters.json.."))
        .ignoreDependency(alwaysTrue(), resideInAPackage("hub.adapters.problem.."))
        .ignoreDependency(alwaysTrue(), resideInAPackage("hub.adapters.language.."))
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("hub.adapters"));
  }
}
