package io.caseward.database;

/** The database in use. */
interface Database {

  Connections connections();
}
