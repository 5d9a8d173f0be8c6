/** Orders and other legal acts, with their files: what decisions of people rest on, and reviews cite. */
@NullMarked
package ru.antirisk.act;

import org.jspecify.annotations.NullMarked;
