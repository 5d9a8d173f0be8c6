/** Upload, parsing, row errors and the set-based merge of bulk files. */
@NullMarked
package ru.antirisk.bulkimport;

import org.jspecify.annotations.NullMarked;
