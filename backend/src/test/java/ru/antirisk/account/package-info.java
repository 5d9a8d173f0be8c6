/** Tests of accounts, sign-in and tokens. */
package ru.antirisk.account;
