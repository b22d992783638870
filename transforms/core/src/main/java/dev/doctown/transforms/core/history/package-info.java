/** What a repository's last commits tell about its files. No Beam. */
@NullMarked
package dev.doctown.transforms.core.history;

import org.jspecify.annotations.NullMarked;
