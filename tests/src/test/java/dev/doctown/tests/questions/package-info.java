/** What a reader asks first of a repository, answered by the pages alone. */
@NullMarked
package dev.doctown.tests.questions;

import org.jspecify.annotations.NullMarked;
