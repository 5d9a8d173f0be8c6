/** Who may do what to whose data, over the whole API. */
package ru.antirisk.access;
