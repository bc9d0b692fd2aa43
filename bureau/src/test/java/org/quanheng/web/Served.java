package org.quanheng.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.quanheng.Doors;
import org.quanheng.House;
import org.quanheng.gate.SmallBureau;
import org.quanheng.ground.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/// The Bureau of Small Weights, served on a free port: one server for all tests of this JVM, with
/// the real database and the real doors.
public final class Served {

  public static final Clock CLOCK = new Clock();
  public static final House HOUSE = house();
  static final ConfigurableApplicationContext DOORS = Doors.open(HOUSE, "127.0.0.1", 0);
  static final int PORT =
      DOORS.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  public static final URI ADDRESS = URI.create("http://127.0.0.1:" + PORT);
  public static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Served() {}

  /// The machine's clock, which can be put forward and stopped.
  public static final class Clock implements InstantSource {

    private volatile InstantSource source = InstantSource.system();

    public void putForward(Duration by) {
      source = () -> InstantSource.system().instant().plus(by);
    }

    public void stop() {
      source = InstantSource.fixed(source.instant());
    }

    public void putRight() {
      source = InstantSource.system();
    }

    @Override
    public Instant instant() {
      return source.instant();
    }
  }

  private static House house() {
    House house = House.over(TestDatabase.fresh().database(), TestDatabase.folder("served"), CLOCK);
    house.found(SmallBureau.proof());
    return house;
  }

  /// The token of a session just opened for an officer.
  public static String token(String officer) {
    return HOUSE.signIn().signIn(officer, HOUSE.samplePassword()).orElseThrow().token();
  }
}
