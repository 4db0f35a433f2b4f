package hub.adapters.cli;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the adapters meet in the core; only the command line puts them together. */
class RoomsTest {
  @Test
  void noRoomReachesIntoAnother() {
    slices()
        .matching("hub.adapters.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAPackage("hub.adapters.cli.."), alwaysTrue())
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("hub.adapters"));
  }
}
