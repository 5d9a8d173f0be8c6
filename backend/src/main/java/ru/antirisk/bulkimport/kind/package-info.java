/** What can be imported: a kind is its columns, its checks and its table. */
@NullMarked
package ru.antirisk.bulkimport.kind;

import org.jspecify.annotations.NullMarked;
