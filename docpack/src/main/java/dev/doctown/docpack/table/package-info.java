/** Tables as Parquet files: schema, encodings, writing and reading row by row. */
@NullMarked
package dev.doctown.docpack.table;

import org.jspecify.annotations.NullMarked;
