package io.caseward.database;

/** The database in use, for as long as the application runs. */
interface Database extends AutoCloseable {

  Connections connections();

  @Override
  default void close() {}
}
