package org.quanheng.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value of the strict JSON that leaves and commitments are made of: RFC 8785 (JCS) without
/// fractions, exponents and null, so that every value has exactly one spelling in bytes. Keys are
/// sorted by UTF-16 code units, integers are within ±(2^53 - 1), text has no lone surrogates, there
/// is no white space.
public sealed interface Json {

  /// How large a value may be.
  ///
  /// @param depth how many objects and arrays may stand inside one another
  /// @param bytes its longest encoding
  record Limits(int depth, int bytes) {
    /// The limits of a leaf of the public log.
    public static final Limits LEAF = new Limits(8, 16 * 1024);

    /// The limits of a value that only a commitment to it is public of.
    public static final Limits COMMITTED = new Limits(8, 1024 * 1024);
  }

  /// An object, its members sorted by key.
  record Obj(SortedMap<String, Json> members) implements Json {
    /// Copies the members.
    ///
    /// @throws MalformedException when a key has a lone surrogate
    public Obj {
      // a copying constructor would keep a foreign order
      NavigableMap<String, Json> sorted = new TreeMap<>();
      sorted.putAll(members);
      sorted.keySet().forEach(key -> Strict.requireUtf8("JSON key", key));
      members = Collections.unmodifiableSortedMap(sorted);
    }

    /// The member of this key, if there is one.
    public Optional<Json> find(String key) {
      return Optional.ofNullable(members.get(key));
    }

    /// The text of this key.
    ///
    /// @throws MalformedException when there is none, as do the other readers
    public String text(String key) {
      return require(key, "text", json -> json instanceof Text text ? text.value : null);
    }

    /// The integer of this key.
    public long number(String key) {
      return require(key, "an integer", json -> json instanceof Int number ? number.value : null);
    }

    /// The object of this key.
    public Obj object(String key) {
      return require(key, "an object", json -> json instanceof Obj object ? object : null);
    }

    /// The elements of the array of this key.
    public List<Json> array(String key) {
      return require(key, "an array", json -> json instanceof Arr array ? array.elements : null);
    }

    private <T> T require(String key, String kind, Function<Json, @Nullable T> read) {
      return find(key)
          .map(read)
          .orElseThrow(() -> new MalformedException("JSON", "member " + key, "must be " + kind));
    }
  }

  /// An array.
  record Arr(List<Json> elements) implements Json {
    /// Copies the elements.
    public Arr {
      elements = List.copyOf(elements);
    }
  }

  /// A string.
  record Text(String value) implements Json {
    /// Holds the rule of text.
    ///
    /// @throws MalformedException when it has a lone surrogate
    public Text {
      Strict.requireUtf8("JSON text", value);
    }
  }

  /// An integer.
  record Int(long value) implements Json {
    /// The greatest integer that every reader of JSON keeps exactly: 2^53 - 1.
    public static final long MOST = (1L << 53) - 1;

    /// Holds the range.
    ///
    /// @throws MalformedException when it is outside ±(2^53 - 1)
    public Int {
      if (value < -MOST || value > MOST) {
        throw new MalformedException("JSON integer", "" + value, "must be within ±(2^53 - 1)");
      }
    }
  }

  /// A truth value.
  record Bool(boolean value) implements Json {}

  /// Makes an object, member by member, in any order.
  final class Builder {
    private final SortedMap<String, Json> members = new TreeMap<>();

    private Builder() {}

    /// Adds a member.
    ///
    /// @throws IllegalArgumentException when the key is there already
    public Builder put(String key, Json value) {
      if (members.putIfAbsent(key, value) != null) {
        throw new IllegalArgumentException("the object has two members " + key);
      }
      return this;
    }

    /// Adds a text.
    public Builder put(String key, String value) {
      return put(key, new Text(value));
    }

    /// Adds an integer.
    public Builder put(String key, long value) {
      return put(key, new Int(value));
    }

    /// Adds a truth value.
    public Builder put(String key, boolean value) {
      return put(key, new Bool(value));
    }

    /// The object.
    public Obj build() {
      return new Obj(members);
    }
  }

  /// Begins an object.
  static Builder object() {
    return new Builder();
  }

  /// An object of these members.
  static Obj object(Map<String, ? extends Json> members) {
    return new Obj(new TreeMap<>(members));
  }

  /// An array of these elements.
  static Arr array(Json... elements) {
    return new Arr(Arrays.asList(elements));
  }

  /// An array of these elements.
  static Arr array(List<? extends Json> elements) {
    return new Arr(List.copyOf(elements));
  }

  /// An array of these texts.
  static Arr texts(Collection<String> texts) {
    return new Arr(texts.stream().<Json>map(Text::new).toList());
  }

  /// The canonical form as text, for stores and answers that keep text.
  ///
  /// @throws MalformedException when the value exceeds [Limits#COMMITTED]
  default String text() {
    return new String(encode(Limits.COMMITTED), StandardCharsets.UTF_8);
  }

  /// The canonical bytes.
  ///
  /// @throws MalformedException when the value exceeds the limits
  default byte[] encode(Limits limits) {
    return JsonWriter.write(this, limits);
  }

  /// Reads canonical bytes. What it returns encodes to the very same bytes.
  ///
  /// @throws MalformedException for every other spelling
  static Json decode(byte[] bytes, Limits limits) {
    Json json = JsonReader.read(bytes, limits);
    if (!Arrays.equals(json.encode(limits), bytes)) {
      throw new MalformedException("JSON", "bytes", "are not the canonical form of what they say");
    }
    return json;
  }
}
