package dev.doctown.docpack.table;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;

/** Values of columns as Avro has them. */
final class ValueConverters {
  private ValueConverters() {}

  /** Integers and bytes. */
  static final class Plain extends PrimitiveConverter {
    private final Consumer<Object> to;

    Plain(Consumer<Object> to) {
      this.to = to;
    }

    @Override
    public void addInt(int value) {
      to.accept(value);
    }

    @Override
    public void addLong(long value) {
      to.accept(value);
    }

    @Override
    public void addBinary(Binary value) {
      to.accept(ByteBuffer.wrap(value.getBytes()));
    }
  }

  /** Text; a dictionary's entry is decoded once. */
  static final class Text extends PrimitiveConverter {
    private final Consumer<Object> to;
    private String[] entries = new String[0];

    Text(Consumer<Object> to) {
      this.to = to;
    }

    @Override
    public boolean hasDictionarySupport() {
      return true;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      entries = new String[dictionary.getMaxId() + 1];
      for (int id = 0; id < entries.length; id++) {
        entries[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
      }
    }

    @Override
    public void addValueFromDictionary(int id) {
      to.accept(entries[id]);
    }

    @Override
    public void addBinary(Binary value) {
      to.accept(value.toStringUsingUTF8());
    }
  }
}
