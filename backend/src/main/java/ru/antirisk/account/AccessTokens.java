package ru.antirisk.account;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;

/** Signs access tokens: role and scope travel in them, so a request needs no query to know its caller. */
@ApplicationScoped
class AccessTokens {
    /** Claim of a bearer who may do nothing but change the password. */
    static final String MUST_CHANGE_PASSWORD = "must_change_password";

    private final AccountSettings settings;

    AccessTokens(AccountSettings settings) {
        this.settings = settings;
    }

    String sign(SignedIn account) {
        Placement placement = account.placement();
        JwtClaimsBuilder claims = Jwt.subject(Integer.toString(account.id()))
                .upn(account.username())
                .groups(placement.role().name())
                .expiresIn(settings.accessToken());
        claim(claims, CurrentUser.REGION, placement.regionId());
        claim(claims, CurrentUser.MUNICIPALITY, placement.municipalityId());
        claim(claims, CurrentUser.SCHOOL, placement.schoolId());
        claim(claims, MUST_CHANGE_PASSWORD, account.mustChangePassword() ? true : null);
        return claims.sign();
    }

    int seconds() {
        return (int) settings.accessToken().toSeconds();
    }

    private static void claim(JwtClaimsBuilder claims, String name, @Nullable Object value) {
        if (value != null) {
            claims.claim(name, value);
        }
    }
}
