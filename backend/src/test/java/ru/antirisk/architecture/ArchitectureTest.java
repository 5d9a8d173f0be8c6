package ru.antirisk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ru.antirisk");

    @Test
    void roomsUseOnlyRoomsBelow() {
        List<String> upward = CODE.stream()
                .flatMap(code -> code.getDirectDependenciesFromSelf().stream())
                .filter(use -> House.isUpward(
                        use.getOriginClass().getPackageName(),
                        use.getTargetClass().getBaseComponentType().getPackageName()))
                .map(Dependency::getDescription)
                .toList();

        assertThat(upward).as("uses of a room above").isEmpty();
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(CODE.stream().map(JavaClass::getPackageName).distinct().filter(name -> House.floor(name) < 0))
                .isEmpty();
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("ru.antirisk.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Service|Manager|Helper|Utils?|DTO|Dto)")
                .orShould()
                .haveSimpleNameStartingWith("Base")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CODE);
    }

    @Test
    void entitiesStayInTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    /** An inherited findById knows no scope, so nobody but the changes of a feature can reach it. */
    @Test
    void repositoriesArePrivateToTheChangesOfAFeature() {
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePrivate()
                .andShould()
                .haveNameMatching("ru\\.antirisk\\..*Changes\\$Rows")
                .check(CODE);
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .beAnnotatedWith(PermissionsAllowed.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(CODE);
    }
}
