/** What the gates make of true and false sentences about real code. */
@NullMarked
package dev.doctown.tests.gates;

import org.jspecify.annotations.NullMarked;
