/**
 * Run files: sorted records in the work directory, named by their digest. They carry what is too
 * large to pass a GroupByKey.
 */
@NullMarked
package dev.doctown.transforms.core.run;

import org.jspecify.annotations.NullMarked;
