package org.brinksim.experiment;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Records that no reader has checked: for what can only go wrong behind the reader's back. */
public final class Unread {

  private Unread() {}

  /** A copy of a record with another value of one component. */
  public static <T extends Record> T with(T record, String component, Object value) {
    RecordComponent[] all = record.getClass().getRecordComponents();
    if (Arrays.stream(all).noneMatch(c -> c.getName().equals(component))) {
      throw new IllegalArgumentException(record.getClass() + " has no component " + component);
    }
    try {
      Object[] values = new Object[all.length];
      for (int i = 0; i < all.length; i++) {
        boolean other = all[i].getName().equals(component);
        values[i] = other ? value : all[i].getAccessor().invoke(record);
      }
      Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @SuppressWarnings("unchecked")
      T copy = (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
      return copy;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
