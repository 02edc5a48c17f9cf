package io.caseward.vendors;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The vendors there are. */
@Repository
@Transactional(readOnly = true)
public class Vendors {

  private final JdbcClient database;

  Vendors(JdbcClient database) {
    this.database = database;
  }

  /** All of them, by name. */
  public List<Vendor> all() {
    return database.sql("select * from vendor order by name").query(VendorRow::read).list();
  }

  public Optional<Vendor> find(String key) {
    return database
        .sql("select * from vendor where key = ?")
        .param(key)
        .query(VendorRow::read)
        .optional();
  }

  /** The languages that at least one vendor speaks, in order. */
  public List<String> languages() {
    TreeSet<String> spoken = new TreeSet<>();
    all().forEach(vendor -> spoken.addAll(vendor.languages()));
    return List.copyOf(spoken);
  }
}
