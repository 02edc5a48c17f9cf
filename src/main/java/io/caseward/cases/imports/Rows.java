package io.caseward.cases.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A file's rows, one after the other. */
interface Rows extends Closeable {

  /** The next row; empty at the end. */
  Optional<Row> next() throws IOException;
}
