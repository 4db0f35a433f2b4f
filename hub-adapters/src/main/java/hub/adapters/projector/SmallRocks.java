package hub.adapters.projector;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * All stores of the process share one bounded piece of memory outside the heap, so that more
 * partitions do not take more of it. Made by Streams, by name.
 */
public final class SmallRocks implements RocksDBConfigSetter {
  private static final long CACHE_BYTES = 32L << 20;
  private static final long WRITE_BYTES = 16L << 20;
  private static final long ONE_WRITE_BUFFER_BYTES = 2L << 20;
  private static final long BLOCK_BYTES = 8L << 10;

  private static final Cache CACHE = new LRUCache(CACHE_BYTES);
  private static final WriteBufferManager WRITES = new WriteBufferManager(WRITE_BYTES, CACHE);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setBlockSize(BLOCK_BYTES);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(WRITES);
    options.setWriteBufferSize(ONE_WRITE_BUFFER_BYTES);
    options.setMaxWriteBufferNumber(2);
  }

  /** What the stores share outlives each of them. */
  @Override
  public void close(String store, Options options) {}
}
