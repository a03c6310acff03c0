package escape.simulation.immutable;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * An unmodifiable list that shares its elements with the list that it has grown from, so that a log of days costs the same
 * on every day. The newest of a family writes behind its own end, where no other list looks; a second child of the same
 * list takes a copy.
 */
final class Grown<T> extends AbstractList<T> implements RandomAccess {
    private static final int SMALLEST = 8;

    private final Object[] elements;
    private final End end;
    private final int size;

    /** How many elements the family has written. */
    private static final class End {
        private int written;

        private End(int written) {
            this.written = written;
        }

        /** Whether the list of this size is the newest, and may grow in place: once. */
        private synchronized boolean moves(int size) {
            boolean newest = written == size;
            written += newest ? 1 : 0;
            return newest;
        }
    }

    private Grown(Object[] elements, End end, int size) {
        this.elements = elements;
        this.end = end;
        this.size = size;
    }

    static <T> List<T> plus(List<T> list, T added) {
        return list instanceof Grown<T> grown ? grown.plus(added) : copied(list.toArray(), list.size(), added);
    }

    private List<T> plus(T added) {
        if (size == elements.length || !end.moves(size)) {
            return copied(elements, size, added);
        }
        elements[size] = added;
        return new Grown<>(elements, end, size + 1);
    }

    private static <T> List<T> copied(Object[] from, int size, T added) {
        Object[] copy = new Object[Math.max(SMALLEST, size * 2)];
        System.arraycopy(from, 0, copy, 0, size);
        copy[size] = added;
        return new Grown<>(copy, new End(size + 1), size + 1);
    }

    @Override
    @SuppressWarnings("unchecked") // only elements of this type are ever written
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Element " + index + " of " + size);
        }
        return (T) elements[index];
    }

    @Override
    public int size() {
        return size;
    }
}
