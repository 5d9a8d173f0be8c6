package ru.antirisk.platform.launch;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Passwords of the accounts that an empty database gets. Whoever makes those accounts (on StartupEvent) takes the
 * password here, and so the start notes know what to print.
 */
@ApplicationScoped
public class FirstStart {
    /** Known to all, hence only in demo mode. */
    public static final String DEMO_PASSWORD = "antirisk-demo";

    private volatile @Nullable String madeAdminPassword;

    /** Password for the first administrator: ADMIN_PASSWORD, or a random one that is printed once. */
    public String adminPassword() {
        String given = Settings.text("ADMIN_PASSWORD");
        if (given != null) {
            return given;
        }
        String made = DataFolder.newSecret(12);
        madeAdminPassword = made;
        return made;
    }

    /** Whether the operator did not choose the administrator's password. */
    public boolean isAdminPasswordMade() {
        return madeAdminPassword != null;
    }

    /** The password that was made now, and must be shown now or never. */
    @Nullable
    String madeAdminPassword() {
        return madeAdminPassword;
    }
}
