@NullMarked
package dev.doctown.transforms.models;

import org.jspecify.annotations.NullMarked;
