package org.quanheng.office;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.quanheng.office.Sessions.Session;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Passkeys (W3C Web Authentication Level 3): an officer's device makes sure that it is he, by his
/// finger, face or number, and signs what it is asked. It counts for password and second factor
/// together, and works for no other host than the one it was made for.
///
/// Who made the device is not asked (attestation `none`): officers bring their own.
public final class Passkeys {

  private static final String ADD = Sql.of(Passkeys.class, "add_passkey.sql");
  private static final String FIND = Sql.of(Passkeys.class, "passkey.sql");
  private static final String OF = Sql.of(Passkeys.class, "passkeys_of.sql");
  private static final String REMOVE = Sql.of(Passkeys.class, "remove_passkey.sql");
  private static final String USE = Sql.of(Passkeys.class, "use_passkey.sql");

  /// The signatures we take, as COSE numbers them (IANA registry): Ed25519, ECDSA with P-256, RSA
  /// with SHA-256.
  public static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

  private static final String SIGN_IN = "passkey: sign-in";
  private static final boolean USER_IS_VERIFIED = true;

  private final JdbcClient database;
  private final InstantSource clock;
  private final Challenges challenges;
  private final Sessions sessions;
  private final WebAuthnManager manager;
  private final AttestedCredentialDataConverter credentials;

  Passkeys(
      JdbcClient database,
      InstantSource clock,
      SecureRandom random,
      Strongbox strongbox,
      Sessions sessions) {
    this.database = database;
    this.clock = clock;
    this.challenges = new Challenges(database, clock, random, strongbox);
    this.sessions = sessions;
    ObjectConverter converter = new ObjectConverter();
    this.manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    this.credentials = new AttestedCredentialDataConverter(converter);
  }

  /// Where a passkey is used.
  ///
  /// @param host the host it is good for, without its port
  /// @param origin scheme, host and port of the page that asks
  public record Site(String host, String origin) {}

  /// What a device was asked, and what it answered.
  ///
  /// @param challenge as it was asked
  /// @param text the browser's answer in JSON (section 5.1, `toJSON`); any text at all
  public record Answer(Site site, String challenge, String text) {}

  /// A passkey as its officer sees it.
  ///
  /// @param credential its identifier in base64url
  /// @param site the host it is good for
  /// @param backedUp whether the device keeps a copy elsewhere
  public record Known(
      UUID passkey,
      String credential,
      String site,
      String name,
      boolean backedUp,
      Instant added,
      Optional<Instant> used) {}

  private record Kept(String officer, CredentialRecord record) {}

  /// The officer as devices know him: 32 bytes that say nothing of him.
  public static byte[] handle(String officer) {
    return Sessions.sha256("passkey: officer " + officer);
  }

  /// What a device is asked for a new passkey of this officer.
  public String askToAdd(String officer) {
    return challenges.ask(adding(officer));
  }

  /// What a device is asked by whoever wants to sign in.
  public String askToSignIn() {
    return challenges.ask(SIGN_IN);
  }

  /// Adds a passkey.
  ///
  /// @return whether the answer was good and new
  public boolean add(String officer, String name, Answer answer) {
    if (!challenges.redeem(adding(officer), answer.challenge())) {
      return false;
    }
    RegistrationParameters asked =
        new RegistrationParameters(server(answer), parameters(), USER_IS_VERIFIED);
    return read(() -> manager.verifyRegistrationResponseJSON(answer.text(), asked))
        .map(RegistrationData::getAttestationObject)
        .filter(it -> add(officer, name, answer.site(), it.getAuthenticatorData()))
        .isPresent();
  }

  /// Opens a session for the officer whose passkey answered.
  ///
  /// @param client what his browser calls itself
  public Optional<Session> signIn(Answer answer, String client) {
    return challenges.redeem(SIGN_IN, answer.challenge())
        ? holder(answer).map(officer -> sessions.open(officer, client, true))
        : Optional.empty();
  }

  /// The passkeys of an officer, newest first.
  public List<Known> of(String officer) {
    return database.sql(OF).param("officer", officer).query(Passkeys::known).list();
  }

  /// Takes a passkey of this officer away; nobody takes another's.
  ///
  /// @return whether he had it
  public boolean remove(String officer, UUID passkey) {
    return database
            .sql(REMOVE)
            .param("officer", officer)
            .param("passkey", passkey.toString())
            .update()
        == 1;
  }

  private static String adding(String officer) {
    return "passkey: add for " + officer;
  }

  private interface Reading<T> {

    T read();
  }

  /// What the library makes of a stranger's text. It meets text that is no answer with exceptions
  /// of all kinds, so each of them means that there is none.
  private static <T> Optional<T> read(Reading<T> reading) {
    try {
      return Optional.ofNullable(reading.read());
    } catch (RuntimeException noAnswer) {
      return Optional.empty();
    }
  }

  private boolean add(String officer, String name, Site site, AuthenticatorData<?> device) {
    AttestedCredentialData credential = device.getAttestedCredentialData();
    if (credential == null) {
      return false;
    }
    return database
            .sql(ADD)
            .param("credential_id", credential.getCredentialId())
            .param("officer", officer)
            .param("site", site.host())
            .param("name", name)
            .param("credential", credentials.convert(credential))
            .param("backup_eligible", device.isFlagBE())
            .param("backed_up", device.isFlagBS())
            .param("sign_count", device.getSignCount())
            .param("added_at", Sessions.at(clock.instant()))
            .update()
        == 1;
  }

  /// Whose passkey gave this answer.
  private Optional<String> holder(Answer answer) {
    Optional<AuthenticationData> said =
        read(() -> manager.parseAuthenticationResponseJSON(answer.text()));
    return said.flatMap(it -> find(it, answer.site()))
        .filter(kept -> read(() -> verify(said.get(), kept, answer)).filter(this::use).isPresent())
        .map(Kept::officer);
  }

  private AuthenticationData verify(AuthenticationData said, Kept kept, Answer answer) {
    return manager.verify(
        said, new AuthenticationParameters(server(answer), kept.record(), null, USER_IS_VERIFIED));
  }

  private boolean use(AuthenticationData data) {
    AuthenticatorData<?> device = data.getAuthenticatorData();
    return device != null
        && database
                .sql(USE)
                .param("credential_id", data.getCredentialId())
                .param("sign_count", device.getSignCount())
                .param("backed_up", device.isFlagBS())
                .param("used_at", Sessions.at(clock.instant()))
                .update()
            == 1;
  }

  private Optional<Kept> find(AuthenticationData said, Site site) {
    return said.getCredentialId() == null
        ? Optional.empty()
        : database
            .sql(FIND)
            .param("credential_id", said.getCredentialId())
            .param("site", site.host())
            .query(this::kept)
            .optional();
  }

  private static List<PublicKeyCredentialParameters> parameters() {
    return ALGORITHMS.stream()
        .map(COSEAlgorithmIdentifier::create)
        .map(it -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it))
        .toList();
  }

  private static ServerProperty server(Answer answer) {
    return ServerProperty.builder()
        .origin(new Origin(answer.site().origin()))
        .rpId(answer.site().host())
        .challenge(new DefaultChallenge(answer.challenge()))
        .build();
  }

  private Kept kept(ResultSet row, int number) throws SQLException {
    CredentialRecord record =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            USER_IS_VERIFIED,
            row.getBoolean("backup_eligible"),
            row.getBoolean("backed_up"),
            row.getLong("sign_count"),
            credentials.convert(row.getBytes("credential")),
            null,
            null,
            null,
            null);
    return new Kept(row.getString("officer"), record);
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
    return new Known(
        row.getObject("passkey", UUID.class),
        Base64.getUrlEncoder().withoutPadding().encodeToString(row.getBytes("credential_id")),
        row.getString("site"),
        row.getString("name"),
        row.getBoolean("backed_up"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(used).map(OffsetDateTime::toInstant));
  }
}
