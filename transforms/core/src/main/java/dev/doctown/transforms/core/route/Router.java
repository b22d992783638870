package dev.doctown.transforms.core.route;

import org.jspecify.annotations.Nullable;

/**
 * Something that routes are put on.
 *
 * @param scope number of the symbol in which it is known: a function or a file
 * @param name the variable that holds it; null for whatever routes there
 */
record Router(int scope, @Nullable String name) {
  /** Whether this means a router, by its name or by all of a scope. */
  boolean means(Router other) {
    return scope == other.scope && (name == null || name.equals(other.name));
  }
}
