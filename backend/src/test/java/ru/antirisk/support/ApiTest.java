package ru.antirisk.support;

import static io.restassured.RestAssured.given;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import io.quarkus.test.common.WithTestResource;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import ru.antirisk.platform.table.MediaTypes;

/**
 * A test of the API over HTTP against a real database. Every answer is held against the committed openapi.yaml: an
 * undocumented path, status, content type or body fails the test, and so does a problem that is not in Russian. Subclasses are annotated with {@code @QuarkusTest}.
 */
@WithTestResource(TestEnvironment.class)
public abstract class ApiTest {
    private static final String CONTRACT =
            Path.of("..", "openapi.yaml").toAbsolutePath().normalize().toUri().toString();

    /** A list without rows has no lines. */
    private static final ValidationErrorsWhitelist NO_LINES = ValidationErrorsWhitelist.create()
            .withRule(
                    "no lines",
                    (message, operation, request, response) ->
                            message.getKey().equals("validation.response.body.missing")
                                    && response != null
                                    && response.getContentType().orElse("").startsWith(MediaTypes.NDJSON));

    private static final OpenApiValidationFilter STRICT =
            new OpenApiValidationFilter(OpenApiInteractionValidator.createForSpecificationUrl(CONTRACT)
                    .withWhitelist(NO_LINES)
                    .build());

    private static final OpenApiValidationFilter ANSWERS_ONLY =
            new OpenApiValidationFilter(OpenApiInteractionValidator.createForSpecificationUrl(CONTRACT)
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request", Level.IGNORE)
                            .build())
                    .withWhitelist(NO_LINES)
                    .build());

    @Inject
    protected Given given;

    @Inject
    protected TestDatabase database;

    /** Set by few tests, right again before the next. */
    @Inject
    protected TestClock clock;

    /** Texts are sent as they are written; otherwise Cyrillic letters of a CSV go out as question marks. */
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @BeforeEach
    void emptyDatabase() {
        clock.reset();
        database.clear();
    }

    /** A request by the bearer of the token, JSON unless said otherwise; request and answer are checked. */
    protected static RequestSpecification as(String token) {
        return request(STRICT).header("Authorization", "Bearer " + token);
    }

    protected static RequestSpecification anonymous() {
        return request(STRICT);
    }

    /** A request that is wrong on purpose: only the answer is checked. */
    public static RequestSpecification wrong(String token) {
        return request(ANSWERS_ONLY).header("Authorization", "Bearer " + token);
    }

    /** The same without a token. */
    public static RequestSpecification wrongAnonymous() {
        return request(ANSWERS_ONLY);
    }

    private static RequestSpecification request(OpenApiValidationFilter contract) {
        return given().spec(new RequestSpecBuilder()
                .addFilter(contract)
                .addFilter(new RussianProblems())
                .setConfig(UTF_8)
                .setContentType(ContentType.JSON)
                .setBasePath("/api/v1")
                .build());
    }
}
