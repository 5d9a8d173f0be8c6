package ru.antirisk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ru.antirisk");

    @Test
    void featuresLookOneWay() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("ru.antirisk..")
                .layer("platform")
                .definedBy("ru.antirisk.platform..")
                .layer("account")
                .definedBy("ru.antirisk.account..")
                .layer("school")
                .definedBy("ru.antirisk.school..")
                .layer("cycle")
                .definedBy("ru.antirisk.cycle..")
                .layer("assessment")
                .definedBy("ru.antirisk.assessment..")
                .layer("identification")
                .definedBy("ru.antirisk.identification..")
                .layer("bulkimport")
                .definedBy("ru.antirisk.bulkimport..")
                .layer("demo")
                .definedBy("ru.antirisk.demo..")
                .whereLayer("demo")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("bulkimport")
                .mayOnlyBeAccessedByLayers("demo")
                .whereLayer("identification")
                .mayOnlyBeAccessedByLayers("bulkimport", "demo")
                .whereLayer("assessment")
                .mayOnlyBeAccessedByLayers("identification", "bulkimport", "demo")
                .whereLayer("cycle")
                .mayOnlyBeAccessedByLayers("assessment", "identification", "bulkimport", "demo")
                .whereLayer("school")
                .mayOnlyBeAccessedByLayers("cycle", "assessment", "identification", "bulkimport", "demo")
                .whereLayer("account")
                .mayOnlyBeAccessedByLayers("school", "cycle", "assessment", "identification", "bulkimport", "demo")
                .check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("ru.antirisk.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void platformKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("ru.antirisk.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "ru.antirisk.account..",
                        "ru.antirisk.school..",
                        "ru.antirisk.cycle..",
                        "ru.antirisk.assessment..",
                        "ru.antirisk.identification..",
                        "ru.antirisk.bulkimport..",
                        "ru.antirisk.demo..")
                .check(CODE);
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
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(CODE);
    }
}
