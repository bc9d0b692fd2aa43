package org.quanheng;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.quanheng.effect.Effects;
import org.quanheng.face.Door;
import org.quanheng.face.Setting;
import org.quanheng.find.Finder;
import org.quanheng.gate.Gate;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.Pack;
import org.quanheng.law.Proof;
import org.quanheng.law.Prover;
import org.quanheng.list.DraftPacks;
import org.quanheng.list.Drafts;
import org.quanheng.list.PowerList;
import org.quanheng.list.Proclaimed;
import org.quanheng.office.Directory;
import org.quanheng.office.Office;
import org.quanheng.office.SignIn;
import org.quanheng.seal.Seal;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The doors of the house to the network: hands its rooms to the room `web`, and serves.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"org.quanheng.web", "org.quanheng.site", "org.quanheng.desk"})
public class Doors {

  /// The ways in that the header of each page shows.
  private static final List<Door> DOORS =
      List.of(
          new Door("/powers", "door.powers"),
          new Door("/units", "door.units"),
          new Door("/acts", "door.acts"),
          new Door("/ledger", "door.ledger"),
          new Door("/terms", "door.terms"));

  /// Proves a pack, opens its bureau, makes the pack law, and serves until closed or until the
  /// process is told to end. Returns when requests are answered.
  ///
  /// @throws StartRefused when the pack is not sound or would change what stands
  /// @throws org.quanheng.ground.GroundFailure when the database cannot be had
  /// @throws org.quanheng.seal.SealFailure when what is stored is not what was sealed
  public static Serving serve(ServeOptions options) {
    Proof proof = Prover.prove(new FolderFiles(options.pack()));
    Pack pack = proof.pack().orElseThrow(() -> StartRefused.unsound(proof));
    House house = House.open(options.home(), options.place(), pack, InstantSource.system());
    try {
      Proclaimed proclaimed = house.found(proof);
      if (proclaimed instanceof Proclaimed.Objected objected) {
        throw StartRefused.objected(objected);
      }
      return new Serving(
          open(house, options.address(), options.port()), options.address(), proclaimed);
    } catch (RuntimeException | Error e) {
      house.close();
      throw e;
    }
  }

  /// Opens the doors of a house, which from then on closes with them.
  public static ConfigurableApplicationContext open(House house, String address, int port) {
    // the house is writing its log already: Spring Boot must not set it up anew under its hands
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    SpringApplication application = new SpringApplication(Doors.class);
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(House.class, () -> house));
    return application.run("--server.address=" + address, "--server.port=" + port);
  }

  @Bean
  InstantSource clock(House house) {
    return house.clock();
  }

  @Bean
  ZoneId zone(House house) {
    return house.zone();
  }

  @Bean(destroyMethod = "")
  Seal seal(House house) {
    return house.seal();
  }

  @Bean
  Office office(House house) {
    return house.office();
  }

  @Bean
  SignIn signIn(House house) {
    return house.signIn();
  }

  @Bean
  PowerList powerList(House house) {
    return house.list();
  }

  @Bean
  Gate gate(House house) {
    return house.gate();
  }

  @Bean
  Effects effects(House house) {
    return house.effects();
  }

  @Bean
  DraftPacks draftPacks(House house) {
    return house.drafts();
  }

  @Bean
  Drafts drafts(House house) {
    return house.draftVersions();
  }

  @Bean
  Directory directory(House house) {
    return house.directory();
  }

  @Bean
  Finder finder(House house) {
    return house.finder();
  }

  /// The pack that is law.
  @Bean
  Supplier<Pack> pack(House house) {
    return house::pack;
  }

  @Bean
  Setting setting(House house) {
    var bureau = house.pack().bureau();
    return new Setting(
        new Setting.Bureau(bureau.names(), bureau.sample()),
        house.clock(),
        house.zone(),
        DOORS,
        List.of("face", "site", "desk"));
  }

  /// Queries of the room `web`, on what the others published.
  @Bean
  JdbcClient published(House house) {
    return JdbcClient.create(house.database().dataSource("web"));
  }
}
