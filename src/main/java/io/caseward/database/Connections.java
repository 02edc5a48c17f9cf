package io.caseward.database;

/**
 * How the database is reached: by the owner, who migrates, and by the application, which owns
 * nothing and is held to row-level security.
 */
record Connections(String url, Login owner, Login application) {

  record Login(String name, String password) {

    @Override
    public String toString() {
      return name;
    }
  }
}
