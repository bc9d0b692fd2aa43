package org.quanheng.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundValuesTest {
  @Test
  void aBureausProblemsAreAllSaidTogether() {
    assertThatThrownBy(() -> new Bureau("https://a b", ZoneId.of("+08:00")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scheme")
        .hasMessageContaining("spaces")
        .hasMessageContaining("IANA region");
  }

  @Test
  void aPlaceKeepsItsOptionsWhenTheDatabaseChanges() {
    Place.External place =
        new Place.External("jdbc:postgresql://db.example:5433/one?sslmode=require", "u", "hidden");
    assertThat(place.database()).isEqualTo("one");
    assertThat(place.inDatabase("two").url())
        .isEqualTo("jdbc:postgresql://db.example:5433/two?sslmode=require");
    assertThat(place.toString()).doesNotContain("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jdbc:mysql://a/b", "jdbc:postgresql://host", "postgresql://a/b"})
  void anAddressOfAnotherShapeIsRefused(String url) {
    assertThatThrownBy(() -> new Place.External(url, "u", "p"))
        .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE");
  }

  @Test
  void aSecretIsMadeOnceAndKept(@TempDir Path home) {
    Secrets secrets = new Secrets(home);
    AtomicInteger made = new AtomicInteger();
    assertThat(secrets.read("ledger.key")).isEmpty();
    for (int time = 0; time < 3; time++) {
      assertThat(new Secrets(home).readOrMake("ledger.key", () -> "key " + made.incrementAndGet()))
          .isEqualTo("key 1");
    }
    assertThat(secrets.password("a")).isNotEqualTo(secrets.password("b")).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../x", "A", "a/b", ".hidden"})
  void aSecretsNameStaysInItsFolder(String name) throws IOException {
    Secrets secrets = new Secrets(Path.of("nowhere"));
    assertThatThrownBy(() -> secrets.read(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aQueryIsReadFromBesideItsClass() {
    assertThat(Sql.of(Founding.class, "bureau_identity.sql")).startsWith("-- Which bureau");
    assertThatThrownBy(() -> Sql.of(Founding.class, "no_such.sql"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no_such.sql");
  }
}
