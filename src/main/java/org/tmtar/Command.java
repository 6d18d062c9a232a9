package org.tmtar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tmtar.archive.ArchiveClient;
import org.tmtar.archive.ArchiveFailedException;
import org.tmtar.auth.token.InvalidKeyStepException;
import org.tmtar.auth.token.KeyFile;
import org.tmtar.backup.Backup;
import org.tmtar.backup.BackupException;
import org.tmtar.backup.Restore;
import org.tmtar.cache.InvalidationChannel;
import org.tmtar.demo.DemoData;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.storage.StorageProducer;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.persistence.DatabaseFailure;
import org.tmtar.persistence.DirectDataSource;
import org.tmtar.persistence.Schema;
import org.tmtar.persistence.UnusableDatabaseException;
import org.tmtar.settings.CommandSettings;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.SettingFormat;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SystemClock;
import org.tmtar.user.DefaultIssuer;
import org.tmtar.user.RootRecords;

/**
 * The commands of an operator. They use the classes of the application and run without the application
 * server.
 */
public final class Command {

  private static final String USAGE = """
      usage: tmtar migrate           apply the pending migrations
             tmtar recreate [--yes]  drop all tables with their data and create them again
             tmtar seed              add the root location and the root identities
             tmtar demo              load the demonstration data into the running application
             tmtar backup FOLDER     copy the database and the files into a new folder
             tmtar restore FOLDER    restore a backup into an empty database and an empty file store
             tmtar export ID FILE    export the content of a location of the running application
             tmtar import ID FILE    import an archive into a location of the running application
             tmtar new-keys FILE     create a key set
             tmtar add-keys FILE     add keys that are accepted but do not sign yet
             tmtar promote-keys FILE sign with the keys that were added last
             tmtar retire-keys FILE  remove all keys except those that sign
      """;

  /** The setting that permits {@code recreate} to drop the tables of a production database. */
  private static final String ALLOW_RECREATE = "tmtar.database.allow-recreate";

  private static final String YES = "--yes";

  /** The root logger. A command logs warnings and errors only, because the terminal shows its output. */
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  private final Map<String, String> environment;
  private final InputStream input;
  private final PrintStream output;
  private final PrintStream errors;

  /**
   * Creates the commands.
   *
   * @param environment the environment variables, which contain the settings
   * @param input the stream from which {@code recreate} reads the confirmation
   * @param output the stream for the results
   * @param errors the stream for error messages
   */
  public Command(
      Map<String, String> environment, InputStream input, PrintStream output, PrintStream errors) {
    this.environment = environment;
    this.input = input;
    this.output = output;
    this.errors = errors;
  }

  /**
   * Runs one command and exits the process with the status of {@link #run}.
   *
   * @param arguments the name of the command and its options
   */
  public static void main(String[] arguments) {
    ROOT_LOGGER.setLevel(Level.WARNING);
    int status =
        new Command(System.getenv(), System.in, System.out, System.err).run(List.of(arguments));
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Runs one command.
   *
   * @param arguments the name of the command and its options
   * @return 0 if the command succeeds, 1 if it fails, 64 if it does not exist or has the wrong number of
   *     options (EX_USAGE), and 78 if a setting is missing or invalid (EX_CONFIG)
   */
  public int run(List<String> arguments) {
    try {
      dispatch(arguments);
      return 0;
    } catch (UsageException unknown) {
      return fail(64, USAGE);
    } catch (InvalidSettingException misconfigured) {
      return fail(78, misconfigured.getMessage());
    } catch (RefusedException
        | BackupException
        | InvalidKeyStepException
        | UnusableDatabaseException
        | ArchiveFailedException refused) {
      return fail(1, refused.getMessage());
    } catch (DatabaseException failure) {
      return fail(1, DatabaseFailure.sentence((SQLException) failure.getCause()));
    } catch (StorageException failure) {
      return fail(1, "The file store is unavailable or cannot be written: " + failure.getCause());
    }
  }

  private void dispatch(List<String> arguments) {
    String name = arguments.isEmpty() ? "" : arguments.get(0);
    List<String> options = arguments.stream().skip(1).toList();
    switch (name) {
      case "migrate" -> migrate();
      case "recreate" -> recreate(options.contains(YES));
      case "seed" -> seed();
      case "demo" -> demo();
      case "backup" -> backup(singleOption(options));
      case "restore" -> restore(singleOption(options));
      case "export" -> transfer(options, ArchiveClient::exportTo);
      case "import" -> transfer(options, ArchiveClient::importFrom);
      case "new-keys" ->
        changeKeys(options, file -> KeyFile.create(file, now()), "Key set created: ");
      case "add-keys" -> changeKeys(options, file -> KeyFile.add(file, now()), "Keys added: ");
      case "promote-keys" -> changeKeys(options, KeyFile::promote, "Keys promoted: ");
      case "retire-keys" -> changeKeys(options, KeyFile::retire, "Old keys removed: ");
      default -> throw new UsageException();
    }
  }

  private void migrate() {
    int applied =
        DirectDataSource.schema(CommandSettings.load(environment).settings()).migrate();
    output.println("The database is up to date, migrations applied: " + applied);
  }

  private void recreate(boolean confirmed) {
    CommandSettings settings = CommandSettings.load(environment);
    if (settings.environment().isProduction()
        && !settings.settings().get(ALLOW_RECREATE, SettingFormat::flag)) {
      throw new InvalidSettingException(
          ALLOW_RECREATE, "must be true before the tables of a production database are dropped");
    }
    Schema schema = DirectDataSource.schema(settings.settings());
    if (!confirmed) {
      confirm(settings);
    }
    schema.recreate();
    // Running nodes have cached the rights and feeds of the former rows.
    InvalidationChannel.notifyOfUnknownChanges(DirectDataSource.owner(settings.settings()));
    output.println("All tables were created again and are empty. Run seed next.");
  }

  private void confirm(CommandSettings settings) {
    output.printf(
        "All data of the %s database will be lost. Type yes to continue: ",
        settings.environment().profile());
    String confirmation = readLine();
    if (confirmation == null) {
      throw new RefusedException("The confirmation cannot be read. Use " + YES
          + " to drop all data without confirmation.");
    }
    if (!confirmation.equals("yes")) {
      throw new RefusedException("Nothing was changed.");
    }
  }

  private String readLine() {
    try {
      return new BufferedReader(new InputStreamReader(input, Charset.defaultCharset())).readLine();
    } catch (IOException unreadable) {
      return null;
    }
  }

  private void seed() {
    Settings settings = CommandSettings.load(environment).settings();
    SettingFaults faults = new SettingFaults();
    DataSource database = faults.read(() -> DirectDataSource.of(settings), null);
    String issuer = faults.read(() -> new DefaultIssuer(settings).name(), null);
    faults.throwIfAny();
    new RootRecords(database).seed(issuer, settings.list("tmtar.root.identities"));
    output.println("The root records exist.");
  }

  private void demo() {
    Settings settings = CommandSettings.load(environment).settings();
    SettingFaults faults = new SettingFaults();
    URI url = faults.read(() -> settings.get("tmtar.demo.url", SettingFormat::url), null);
    String bearer = faults.read(() -> settings.requiredText("tmtar.demo.bearer"), null);
    Path folder = faults.read(() -> settings.get("tmtar.demo.folder", SettingFormat::path), null);
    faults.throwIfAny();
    DemoData.load(url, bearer, folder, new SystemClock().clock(), output::println);
  }

  private void backup(String folder) {
    Settings settings = CommandSettings.load(environment).settings();
    SettingFaults faults = new SettingFaults();
    DataSource database = faults.read(() -> DirectDataSource.of(settings), null);
    FileStorage storage = faults.read(() -> StorageProducer.create(settings), null);
    faults.throwIfAny();
    Backup.create(database, storage, Path.of(folder), new SystemClock().clock(), output::println);
  }

  private void restore(String folder) {
    Settings settings = CommandSettings.load(environment).settings();
    SettingFaults faults = new SettingFaults();
    DataSource owner = faults.read(() -> DirectDataSource.owner(settings), null);
    Schema schema = faults.read(() -> DirectDataSource.schema(settings), null);
    FileStorage storage = faults.read(() -> StorageProducer.create(settings), null);
    faults.throwIfAny();
    Restore.run(owner, schema, storage, Path.of(folder), output::println);
  }

  private void transfer(List<String> options, ArchiveTransfer transfer) {
    if (options.size() != 2 || !options.get(0).matches("[1-9][0-9]{0,17}")) {
      throw new UsageException();
    }
    Settings settings = CommandSettings.load(environment).settings();
    SettingFaults faults = new SettingFaults();
    URI url = faults.read(() -> settings.get("tmtar.archive.url", SettingFormat::url), null);
    String bearer = faults.read(() -> settings.requiredText("tmtar.archive.bearer"), null);
    faults.throwIfAny();
    transfer.run(
        ArchiveClient.signIn(url, bearer, output::println),
        Long.parseLong(options.get(0)),
        Path.of(options.get(1)));
  }

  private static Instant now() {
    return new SystemClock().clock().instant();
  }

  private void changeKeys(List<String> options, KeySetChange change, String done) {
    String file = singleOption(options);
    try {
      change.apply(Path.of(file));
      output.println(done + file);
    } catch (FileAlreadyExistsException exists) {
      throw new RefusedException("The file exists, and keys are never overwritten: " + file);
    } catch (IOException failure) {
      throw new RefusedException("The file cannot be read or written: " + file);
    }
  }

  private static String singleOption(List<String> options) {
    if (options.size() != 1) {
      throw new UsageException();
    }
    return options.get(0);
  }

  private int fail(int status, String sentence) {
    errors.println(sentence);
    return status;
  }

  /** An export or import of a location. */
  private interface ArchiveTransfer {
    void run(ArchiveClient client, long location, Path file);
  }

  /** A change of a key set file. */
  private interface KeySetChange {
    void apply(Path file) throws IOException;
  }

  /** The command does not exist, or it has the wrong number of options. */
  private static final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** The command cannot be executed, or the operator has not confirmed it. */
  private static final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String sentence) {
      super(sentence);
    }
  }
}
