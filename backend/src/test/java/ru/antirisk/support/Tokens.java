package ru.antirisk.support;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Role;

/** Real access tokens, signed with the key of the application under test: the true path of security is tested. */
public final class Tokens {
    /** Signing takes longer than most requests, and tests whose ids begin at 1 ask for the same again and again. */
    private static final Map<Claims, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    private record Claims(
            int accountId,
            Role role,
            @Nullable Integer regionId,
            @Nullable Integer municipalityId,
            @Nullable Integer schoolId) {}

    public static String of(
            int accountId,
            Role role,
            @Nullable Integer regionId,
            @Nullable Integer municipalityId,
            @Nullable Integer schoolId) {
        return SIGNED.computeIfAbsent(new Claims(accountId, role, regionId, municipalityId, schoolId), Tokens::signed);
    }

    private static String signed(Claims of) {
        JwtClaimsBuilder claims = Jwt.issuer("antirisk")
                .subject(Integer.toString(of.accountId()))
                .upn("test" + of.accountId())
                .groups(Set.of(of.role().name()))
                .expiresIn(7_200);
        put(claims, CurrentUser.REGION, of.regionId());
        put(claims, CurrentUser.MUNICIPALITY, of.municipalityId());
        put(claims, CurrentUser.SCHOOL, of.schoolId());
        return claims.sign();
    }

    private static void put(JwtClaimsBuilder claims, String name, @Nullable Integer value) {
        if (value != null) {
            claims.claim(name, value);
        }
    }
}
