/** Which subjects of a repository are documented, and what a model is shown of each. */
@NullMarked
package dev.doctown.transforms.core.documentation;

import org.jspecify.annotations.NullMarked;
