/** Users and service accounts, their roles and scopes, sign-in and tokens. */
@NullMarked
package ru.antirisk.account;

import org.jspecify.annotations.NullMarked;
