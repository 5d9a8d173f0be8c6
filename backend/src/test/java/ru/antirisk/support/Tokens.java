package ru.antirisk.support;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Role;

/** Real access tokens, signed with the key of the application under test: the true path of security is tested. */
public final class Tokens {
    private Tokens() {}

    public static String of(
            int accountId,
            Role role,
            @Nullable Integer regionId,
            @Nullable Integer municipalityId,
            @Nullable Integer schoolId) {
        JwtClaimsBuilder claims = Jwt.issuer("antirisk")
                .subject(Integer.toString(accountId))
                .upn("test" + accountId)
                .groups(Set.of(role.name()))
                .expiresIn(600);
        put(claims, CurrentUser.REGION, regionId);
        put(claims, CurrentUser.MUNICIPALITY, municipalityId);
        put(claims, CurrentUser.SCHOOL, schoolId);
        return claims.sign();
    }

    private static void put(JwtClaimsBuilder claims, String name, @Nullable Integer value) {
        if (value != null) {
            claims.claim(name, value);
        }
    }
}
