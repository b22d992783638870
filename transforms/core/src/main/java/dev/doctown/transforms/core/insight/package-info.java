/**
 * What stands out in the architecture of a repository: each kind of finding is a class that says
 * exactly when it speaks. No Beam, no text of others, integers only.
 */
@NullMarked
package dev.doctown.transforms.core.insight;

import org.jspecify.annotations.NullMarked;
