package ru.antirisk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @TempDir
    Path folder;

    @Test
    void thoseWhoStartAtOnceAgreeOnOnePair() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        Callable<String> start = () -> Files.readString(SigningKeys.in(folder).signKey());

        List<Future<String>> pairs = pool.invokeAll(List.of(start, start, start, start));

        pool.shutdown();
        for (Future<String> pair : pairs) {
            assertThat(pair.get()).isEqualTo(pairs.get(0).get());
        }
        assertThat(halvesMatch(SigningKeys.in(folder))).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void makesTheLostPublicHalfAgain() throws Exception {
        SigningKeys keys = SigningKeys.in(folder);
        String before = Files.readString(keys.verifyKey());
        Files.delete(keys.verifyKey());

        SigningKeys again = SigningKeys.in(folder);

        assertThat(Files.readString(again.verifyKey())).isEqualTo(before);
    }

    @Test
    void saysThatTheKeyIsSpoiled() throws Exception {
        Files.writeString(folder.resolve("sign.pem"), "nothing of the kind");

        assertThatThrownBy(() -> SigningKeys.in(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sign.pem испорчен");
    }

    private static boolean halvesMatch(SigningKeys keys) throws Exception {
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        byte[] message = {1, 2, 3};
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(rsa.generatePrivate(read(keys.signKey(), true)));
        signature.update(message);
        byte[] signed = signature.sign();
        signature.initVerify(rsa.generatePublic(read(keys.verifyKey(), false)));
        signature.update(message);
        return signature.verify(signed);
    }

    private static EncodedKeySpec read(Path pem, boolean secret) throws Exception {
        byte[] der = Base64.getDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", ""));
        return secret ? new PKCS8EncodedKeySpec(der) : new X509EncodedKeySpec(der);
    }
}
