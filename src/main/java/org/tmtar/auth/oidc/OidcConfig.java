package org.tmtar.auth.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.Settings;
import org.tmtar.user.Issuers;

/**
 * The configuration of identity providers. There is at most one issuer whose settings have no name in
 * them, and any number of named issuers.
 */
@ApplicationScoped
public class OidcConfig implements CheckedAtStart, Issuers {

  private static final String NAMES = "tmtar.oidc.issuers";

  private static final String OWN_ISSUER = "tmtar.token.issuer";

  /** The form of the name of an issuer. The name of an environment variable can express it, too. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

  /**
   * The names of settings. They are not allowed as names of issuers, because such a name indicates a
   * mistake.
   */
  private static final Set<String> RESERVED = Set.of(
      "issuers",
      Issuer.ISSUER,
      Issuer.AUDIENCE,
      Issuer.JWKS_URL,
      Issuer.ALGORITHMS,
      Issuer.SUBJECT_CLAIM,
      Issuer.DISCOVERY,
      BrowserClient.CLIENT_ID,
      BrowserClient.LABEL,
      BrowserClient.SCOPE,
      "connect-timeout",
      "read-timeout",
      "jwks-lifetime",
      "jwks-refetch-interval",
      "outage-limit");

  private List<Issuer> issuers;
  private KeyPolicy keys;

  protected OidcConfig() {}

  /**
   * @param settings contains the settings of the named issuers
   * @throws InvalidSettingException if production has no issuer, or if a setting is missing or invalid
   */
  @Inject
  public OidcConfig(
      Settings settings,
      @ConfigProperty(name = Environment.SETTING, defaultValue = "prod") Environment environment,
      @ConfigProperty(name = "tmtar.oidc.connect-timeout") Duration connectTimeout,
      @ConfigProperty(name = "tmtar.oidc.read-timeout") Duration readTimeout,
      @ConfigProperty(name = KeyPolicy.LIFETIME) Duration jwksLifetime,
      @ConfigProperty(name = "tmtar.oidc.jwks-refetch-interval") Duration refetchInterval,
      @ConfigProperty(name = "tmtar.oidc.outage-limit") Duration outageLimit) {
    SettingFaults faults = new SettingFaults();
    boolean isRequired = environment.isProduction();
    issuers = faults.read(() -> prefixes(settings, isRequired), List.<String>of()).stream()
        .flatMap(prefix ->
            faults
                .read(() -> Optional.of(Issuer.read(settings, prefix)), Optional.<Issuer>empty())
                .stream())
        .toList();
    faults.check(() -> requireDifferentIssuers(issuers, settings));
    keys = new KeyPolicy(connectTimeout, readTimeout, jwksLifetime, refetchInterval, outageLimit);
    faults.check(() -> requireConsistency(keys));
    faults.throwIfAny();
  }

  private static boolean requireConsistency(KeyPolicy keys) {
    IssuerKeys.requireConsistency(keys);
    return true;
  }

  /** Whether these settings configure an issuer, valid or not. */
  public static boolean hasIssuers(Settings settings) {
    return hasUnnamed(settings) || !settings.list(NAMES).isEmpty();
  }

  /** The names of the settings that hold the URL of an issuer or of its keys. */
  public static List<String> urlSettings(Settings settings) {
    return prefixes(settings, false).stream()
        .flatMap(prefix -> Stream.of(prefix + Issuer.ISSUER, prefix + Issuer.JWKS_URL))
        .toList();
  }

  private static boolean hasUnnamed(Settings settings) {
    return settings.text(Issuer.UNNAMED + Issuer.ISSUER).isPresent();
  }

  private static List<String> prefixes(Settings settings, boolean isRequired) {
    List<String> names = settings.list(NAMES);
    requireNames(names);
    List<String> prefixes = new ArrayList<>();
    if (hasUnnamed(settings) || (isRequired && names.isEmpty())) {
      prefixes.add(Issuer.UNNAMED);
    }
    names.forEach(name -> prefixes.add(Issuer.UNNAMED + name + "."));
    return prefixes;
  }

  private static void requireNames(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      // Environment variables are in upper case, so names that differ only in case are equal.
      String lowerCase = name.toLowerCase(Locale.ROOT);
      if (!NAME.matcher(name).matches()) {
        throw new InvalidSettingException(
            NAMES, "must list names that consist of letters, digits and hyphens");
      }
      if (RESERVED.contains(lowerCase)) {
        throw new InvalidSettingException(
            NAMES, "must not list the name of a setting, such as issuer or audience");
      }
      if (!seen.add(lowerCase)) {
        throw new InvalidSettingException(NAMES, "must not list a name twice");
      }
    }
  }

  /**
   * Checks that the issuers differ from each other and from the issuer of this API. The {@code iss} of a
   * token alone determines which of them issued it.
   */
  private static boolean requireDifferentIssuers(List<Issuer> issuers, Settings settings) {
    Map<String, String> settingOf = new HashMap<>();
    if (!issuers.isEmpty()) {
      settingOf.put(settings.requiredText(OWN_ISSUER), OWN_ISSUER);
    }
    for (Issuer issuer : issuers) {
      String setting = issuer.setting(Issuer.ISSUER);
      String other = settingOf.putIfAbsent(issuer.name(), setting);
      if (other != null) {
        throw new InvalidSettingException(setting, "must differ from " + other);
      }
    }
    return true;
  }

  /** The origins of all issuers, for example {@code https://login.example.org}. */
  public List<String> origins() {
    return issuers.stream()
        .map(issuer -> URI.create(issuer.name()))
        .map(url -> url.getScheme() + "://" + url.getRawAuthority())
        .distinct()
        .toList();
  }

  /** Accepts any issuer if none is configured, so that any user can be invited during development. */
  @Override
  public boolean accepts(String issuer) {
    return issuers.isEmpty()
        || issuers.stream().anyMatch(configured -> configured.name().equals(issuer));
  }

  /** The clients of the pages of this server, one for each issuer at which users of a page can sign in. */
  public List<BrowserClient> browserClients() {
    return issuers.stream().flatMap(issuer -> issuer.browserClient().stream()).toList();
  }

  /** The names of all issuers for users, by their {@code iss}. The issuer without a name is the first. */
  public Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    issuers.forEach(issuer -> labels.put(issuer.name(), issuer.label()));
    return labels;
  }

  /** All issuers. The issuer without a name is the first. */
  List<Issuer> issuers() {
    return issuers;
  }

  /** The policy for the keys of all issuers. */
  KeyPolicy keys() {
    return keys;
  }
}
