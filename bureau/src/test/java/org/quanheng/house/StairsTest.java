package org.quanheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The stairs: a room knows only rooms on lower steps, never its own step. A new room is one new
/// name here.
class StairsTest {

  private static final List<Set<String>> STAIRS =
      List.of(
          Set.of("term", "ledger"),
          Set.of("draw", "discretion"),
          Set.of("law"),
          Set.of("ground", "face"),
          Set.of("office", "seal"),
          Set.of("list"),
          Set.of("gate", "find"),
          Set.of("simulate", "replay", "effect"),
          Set.of("web"),
          Set.of("site", "desk"));

  /// Assembles the rooms, so it may know them all; no room may know it.
  private static final String HOUSE = "";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.quanheng");

  @Test
  void aRoomKnowsOnlyRoomsOnLowerSteps() {
    Map<String, Set<String>> wrong = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String from = room(type);
        String to = room(dependency.getTargetClass());
        if (to != null && !to.equals(from) && !from.equals(HOUSE) && step(to) >= step(from)) {
          wrong
              .computeIfAbsent(from + " → " + to, key -> new TreeSet<>())
              .add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).as("steps that go up or sideways").isEmpty();
  }

  @Test
  void everyRoomStandsOnAStep() {
    Set<String> rooms = new TreeSet<>();
    CLASSES.forEach(type -> rooms.add(room(type)));
    rooms.remove(HOUSE);
    Set<String> named = new TreeSet<>();
    STAIRS.forEach(named::addAll);
    assertThat(named).containsAll(rooms);
  }

  @Test
  void roomsAreFlat() {
    assertThat(CLASSES)
        .extracting(JavaClass::getPackageName)
        .allSatisfy(
            name -> assertThat(name.chars().filter(c -> c == '.').count()).isLessThanOrEqualTo(2));
  }

  @Test
  void pureModulesReadNoClockAndKnowNoFramework() {
    Set<String> pure = Set.of("term", "ledger", "draw", "discretion", "law");
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getName();
        if (pure.contains(room(type))
            && (target.startsWith("org.springframework") || target.startsWith("java.sql."))) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void timeIsHandedInNeverTaken() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      type.getMethodCallsFromSelf().stream()
          .filter(call -> call.getTarget().getName().equals("now"))
          .filter(call -> call.getTargetOwner().getPackageName().equals("java.time"))
          .filter(call -> call.getTarget().getRawParameterTypes().isEmpty())
          .forEach(call -> wrong.add(call.getDescription()));
    }
    assertThat(wrong).isEmpty();
  }

  private static int step(String room) {
    for (int step = 0; step < STAIRS.size(); step++) {
      if (STAIRS.get(step).contains(room)) {
        return step;
      }
    }
    return STAIRS.size();
  }

  /// The room a class is in; nothing for classes of others, and [#HOUSE] for the root package.
  private static String room(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    if (name.equals("org.quanheng")) {
      return HOUSE;
    }
    return name.startsWith("org.quanheng.") ? name.substring("org.quanheng.".length()) : null;
  }
}
