/** What language a file is written in and what it is for, by Linguist's rules. No Beam. */
@NullMarked
package dev.doctown.transforms.core.language;

import org.jspecify.annotations.NullMarked;
