package ru.antirisk.account;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import ru.antirisk.account.AccountSettings.Limit;

/**
 * Slows down guessing of passwords; the counts are in the database, so all replicas share them.
 *
 * <p>An attempt is paid for before the password is looked at, so many at once gain nothing, and given back when it was
 * right: who signs in burns nothing. Nobody locks others out by guessing from elsewhere: where somebody has signed in
 * before, only guesses from there count, those from the same device or those from the same address. The limit of an
 * address alone is wide, since a school has one for all.
 * Must be used outside of a transaction: each attempt counts even when the request fails.
 */
@ApplicationScoped
class SignInThrottle {
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final KnownPlaces known;
    private final AccountSettings settings;

    SignInThrottle(DataSource dataSource, KnownPlaces known, AccountSettings settings) {
        this.known = known;
        this.settings = settings;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("sign_in_bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /**
     * Pays for an attempt.
     *
     * @param name null where what was given can't be anybody's name
     * @throws TooManyAttempts with the time to wait
     */
    Attempt begin(@Nullable String name, Caller caller) {
        return pay(bucketsOf(name, caller));
    }

    /** Pays for an attempt of somebody who is signed in already: only his own count. */
    Attempt beginSignedIn(String name) {
        return pay(List.of(bucket("name " + name + " signed in", settings.perNameAndAddress())));
    }

    private static Attempt pay(List<BucketProxy> buckets) {
        List<BucketProxy> paid = new ArrayList<>();
        for (BucketProxy bucket : buckets) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                paid.forEach(other -> other.addTokens(1));
                throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
            paid.add(bucket);
        }
        return new Attempt(paid);
    }

    private List<BucketProxy> bucketsOf(@Nullable String name, Caller caller) {
        BucketProxy byAddress = bucket(caller.address(), settings.perAddress());
        if (name == null) {
            return List.of(byAddress);
        }
        Set<String> places = known.of(name, caller);
        String browser = caller.browser();
        if (browser != null && places.contains(browser)) {
            return List.of(bucket("name " + name + " " + browser, settings.perNameAndAddress()));
        }
        BucketProxy fromThere = bucket("name " + name + " " + caller.address(), settings.perNameAndAddress());
        return places.contains(caller.address())
                ? List.of(fromThere, byAddress)
                : List.of(fromThere, bucket("name " + name, settings.perName()), byAddress);
    }

    private BucketProxy bucket(String key, Limit limit) {
        return buckets.builder()
                .build(
                        key,
                        () -> BucketConfiguration.builder()
                                .addLimit(bandwidth -> bandwidth
                                        .capacity(limit.failures())
                                        .refillGreedy(limit.failures(), limit.period()))
                                .build());
    }

    /** Forgets the buckets that are full again. */
    void purge() {
        int removed;
        do {
            removed = buckets.removeExpired(1000);
        } while (removed == 1000);
    }

    /** An attempt to sign in that has been paid for. */
    record Attempt(List<BucketProxy> paid) {
        void succeeded() {
            paid.forEach(bucket -> bucket.addTokens(1));
        }
    }
}
