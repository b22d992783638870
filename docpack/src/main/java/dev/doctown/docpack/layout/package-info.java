/** What the folders of a repository say of the files in them. */
@NullMarked
package dev.doctown.docpack.layout;

import org.jspecify.annotations.NullMarked;
