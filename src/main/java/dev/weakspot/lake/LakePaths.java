package dev.weakspot.lake;

import dev.weakspot.table.Table;
import org.apache.hadoop.fs.Path;

/** Where things stand below the root of a lake. */
record LakePaths(Path root) {

  Path table(Table<?> table) {
    return new Path(root, table.name());
  }

  Path log(Table<?> table) {
    return new Path(table(table), "_delta_log");
  }

  Path leases() {
    return new Path(root, "_weakspot/leases");
  }

  Path staging() {
    return new Path(root, "_weakspot/staging");
  }
}
