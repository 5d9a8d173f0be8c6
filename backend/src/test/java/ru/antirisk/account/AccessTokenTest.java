package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.access.Role;
import ru.antirisk.support.ApiTest;

@QuarkusTest
class AccessTokenTest extends ApiTest {
    @ConfigProperty(name = "mp.jwt.verify.publickey.location")
    String publicKey;

    private int admin;

    @BeforeEach
    void somebody() {
        admin = given.admin().id();
    }

    @Test
    void signedTokenIsTaken() {
        as(claims().sign()).get("/users").then().statusCode(200);
    }

    @Test
    void requestWithoutTokenIsToldToSignIn() {
        wrongAnonymous()
                .get("/users")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void expiredTokenIsRefused() {
        refused(claims().issuedAt(Instant.now().minusSeconds(900))
                .expiresAt(Instant.now().minusSeconds(300))
                .sign());
    }

    @Test
    void tokenOnceTakenIsRefusedWhenItExpires() throws InterruptedException {
        String token = claims().expiresAt(Instant.now().plusSeconds(1)).sign();
        as(token).get("/users").then().statusCode(200);
        as(token).get("/users").then().statusCode(200);

        TimeUnit.SECONDS.sleep(4);

        refused(token);
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        refused(claims().issuer("somebody-else").sign());
    }

    @Test
    void tokenSignedWithAnotherKeyIsRefused() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);

        refused(claims().sign(generator.generateKeyPair().getPrivate()));
    }

    @Test
    void unsignedTokenIsRefused() {
        refused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(payload()) + ".");
    }

    @Test
    void tokenSignedWithThePublicKeyAsASecretIsRefused() throws GeneralSecurityException, IOException {
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(payload());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Files.readAllBytes(Path.of(URI.create(publicKey))), "HmacSHA256"));

        refused(signed + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void tokenWithChangedClaimsIsRefused() {
        String signed = claims().groups(Role.VIEWER.name()).sign();
        int claims = signed.indexOf('.') + 1;
        int signature = signed.lastIndexOf('.');

        refused(signed.substring(0, claims) + encoded(payload()) + signed.substring(signature));
    }

    @Test
    void garbageIsRefused() {
        refused("garbage");
    }

    @Test
    void temporaryPasswordAllowsNothingButItsReplacement() {
        String token = claims().claim("must_change_password", true).sign();

        as(token).get("/me").then().statusCode(200);
        for (String path : new String[] {"/users", "/schools", "/regions", "/service-accounts"}) {
            as(token).get(path).then().statusCode(403).body("type", equalTo("/problems/password-change-required"));
        }
    }

    @Test
    void nothingOfTheTokenIsKeptBetweenRequests() {
        as(claims().sign()).get("/users").then().statusCode(200);
        wrongAnonymous().get("/users").then().statusCode(401);
        assertThat(as(claims().sign()).get("/me").jsonPath().getInt("id")).isEqualTo(admin);
    }

    private static void refused(String token) {
        as(token).get("/users").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }

    private JwtClaimsBuilder claims() {
        return Jwt.claims(Map.of())
                .issuer("antirisk")
                .subject(Integer.toString(admin))
                .upn("admin")
                .groups(Role.ADMIN.name())
                .expiresIn(600);
    }

    private String payload() {
        return "{\"iss\":\"antirisk\",\"sub\":\"" + admin + "\",\"upn\":\"admin\",\"groups\":[\"ADMIN\"],\"iat\":"
                + Instant.now().getEpochSecond() + ",\"exp\":"
                + Instant.now().plusSeconds(600).getEpochSecond() + ",\"jti\":\"x\"}";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
