/** What the tests of the API stand on. */
package ru.antirisk.support;
