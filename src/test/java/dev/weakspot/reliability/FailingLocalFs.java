package dev.weakspot.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;

/** {@link FailingFileSystem} for Hadoop's other interface, by which Delta commits. */
public final class FailingLocalFs extends DelegateToFileSystem {

  /** As Hadoop creates it, by reflection. */
  public FailingLocalFs(URI uri, Configuration conf) throws IOException, URISyntaxException {
    super(uri, new FailingFileSystem(), conf, "file", false);
  }

  @Override
  public int getUriDefaultPort() {
    return -1;
  }
}
