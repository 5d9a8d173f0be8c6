package ru.antirisk.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The RSA pair that signs access tokens: made on the first run, or given as files when several replicas must agree.
 *
 * @param signKey PEM, PKCS #8
 * @param verifyKey PEM, X.509
 */
record SigningKeys(Path signKey, Path verifyKey) {

    static SigningKeys of(Settings settings, DataFolder data) {
        Path signKey = settings.signKey();
        Path verifyKey = settings.verifyKey();
        if (signKey != null && verifyKey != null) {
            return new SigningKeys(readable(signKey), readable(verifyKey));
        }
        return in(data.resolve("keys"));
    }

    static SigningKeys in(Path folder) {
        Path signKey = folder.resolve("sign.pem");
        Path verifyKey = folder.resolve("verify.pem");
        try {
            if (!Files.exists(verifyKey)) {
                if (!Files.isDirectory(folder)) {
                    Files.createDirectories(folder, DataFolder.OWNER_ONLY_FOLDER);
                }
                if (!Files.exists(signKey)) {
                    DataFolder.publish(signKey, newPrivateKey());
                }
                // Derived from the file, not from memory: whoever was first with the private key, both halves match.
                DataFolder.publish(verifyKey, publicKeyOf(Files.readString(signKey)));
            }
            return new SigningKeys(readable(signKey), readable(verifyKey));
        } catch (IOException e) {
            throw new StartRefused("Не удалось создать ключи подписи в " + folder + ": " + e.getMessage() + ".", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StartRefused(
                    "Ключ " + signKey + " испорчен. Верните его из копии или удалите папку " + folder
                            + ": все войдут заново.",
                    e);
        }
    }

    private static byte[] newPrivateKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
    }

    private static byte[] publicKeyOf(String privatePem) throws GeneralSecurityException {
        String base64 = privatePem.replaceAll("-----[A-Z ]+-----|\\s", "");
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        PrivateKey key =
                rsa.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        if (!(key instanceof RSAPrivateCrtKey crt)) {
            throw new GeneralSecurityException("no public exponent");
        }
        return pem(
                "PUBLIC KEY",
                rsa.generatePublic(new RSAPublicKeySpec(crt.getModulus(), crt.getPublicExponent()))
                        .getEncoded());
    }

    private static byte[] pem(String type, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Path readable(@Nullable Path key) {
        if (key == null || !Files.isReadable(key)) {
            throw new StartRefused("Не читается ключ подписи " + key + ". Проверьте путь и права.");
        }
        return key;
    }
}
