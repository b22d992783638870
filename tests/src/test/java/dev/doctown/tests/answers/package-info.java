/** Questions of newcomers to real repositories, answered by a docpack's pages or its search. */
@NullMarked
package dev.doctown.tests.answers;

import org.jspecify.annotations.NullMarked;
