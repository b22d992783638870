@NullMarked
package dev.doctown.tests.manifests;

import org.jspecify.annotations.NullMarked;
