package ru.antirisk.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Makes and checks passwords and secrets. */
@ApplicationScoped
class Passwords {
    /** Without the letters and digits that look alike: it is read from a screen and typed. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int QUICK_COST = 4;
    private static final String QUICK = "$2a$04$";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final int cost;
    private final String hashOfNoAccount;

    Passwords(AccountSettings settings) {
        this.cost = settings.bcryptCost();
        this.hashOfNoAccount =
                String.format("$2a$%02d$", cost) + "N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(digest(password), cost);
    }

    /** Quickly: nobody guesses 59 random bits, and a file may bring thousands of people. */
    String hashOfTemporary(String temporary) {
        return BcryptUtil.bcryptHash(digest(temporary), QUICK_COST);
    }

    /**
     * @param hash null where there is no such account, empty where it has no password yet: takes as long as a wrong
     *     password, and so does the quick hash of a temporary one, so that the time does not tell which names exist
     */
    boolean matches(String password, @Nullable String hash) {
        String digest = digest(password);
        boolean same = hash != null && !hash.isEmpty() && BcryptUtil.matches(digest, hash);
        if (hash == null || hash.isEmpty() || hash.startsWith(QUICK)) {
            BcryptUtil.matches(digest, hashOfNoAccount);
        }
        return same;
    }

    /** About 59 bits, in three groups: {@code k3vt-9wqa-x7mh}. */
    static String temporary() {
        StringBuilder password = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** 256 random bits, for programs and cookies. */
    static String secret() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bcrypt reads 72 bytes at most and stops at a NUL: a digest lets every letter of a long password count. */
    private static String digest(String password) {
        return Base64.getEncoder().encodeToString(sha256(Normalizer.normalize(password, Normalizer.Form.NFC)));
    }
}
