package shirushi.host.easel.view;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.format.TooLargeException;
import shirushi.host.HostException;
import shirushi.host.easel.Refusal;
import shirushi.language.Words;

/**
 * What went wrong, in the artist's language.
 *
 * @param detail what only the system or the program can say, as it says it; empty where the sentence
 *     says all
 */
record Fault(String sentence, Optional<String> detail) {
  /** As the streams of files say it: the name, and then what the system said. */
  private static final Pattern FROM_A_STREAM = Pattern.compile(".*\\(([^()]+)\\)");

  /** Of a file that cannot be opened. */
  static Fault opening(Words words, Path file, IOException e) {
    return opening(words, String.valueOf(file.getFileName()), file, e);
  }

  /**
   * @param name by which the artist knows it
   */
  static Fault opening(Words words, String name, Path file, IOException e) {
    String reason = unreadable(file, e);
    return of(words, reason, words.get("fault.open", name, words.get(reason)), e);
  }

  /** Of a file that cannot be written. */
  static Fault saving(Words words, Path file, IOException e) {
    String reason = unwritable(file, e);
    return of(words, reason, words.get("fault.save", file.getFileName(), words.get(reason)), e);
  }

  /**
   * Of something that is kept without being asked for.
   *
   * @param key of its words
   */
  static Fault keeping(Words words, String key, Exception e) {
    String reason = general(e).orElse("reason.other");
    return of(words, reason, words.get(key, words.get(reason)), e);
  }

  /** Of what the picture refuses. */
  static Fault of(Words words, HostException e) {
    return e instanceof Refusal refusal
        ? new Fault(words.get(refusal.kind().key(), refusal.about()), Optional.empty())
        : new Fault(words.get("reason.other"), Optional.ofNullable(e.getMessage()));
  }

  /** Of what nobody foresaw; a step that failed has changed nothing. */
  static Fault unforeseen(Words words, Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return memory(words);
      }
    }
    return new Fault(words.get("fault.program"), Optional.of(fault.toString()));
  }

  static Fault memory(Words words) {
    return new Fault(words.get("notice.memory"), Optional.empty());
  }

  private static Fault of(Words words, String reason, String sentence, Exception e) {
    return new Fault(sentence, reason.equals("reason.other") ? cause(e) : Optional.empty());
  }

  /** The last cause, without the name of the file: that stands in the sentence. */
  private static Optional<String> cause(Throwable e) {
    if (e.getCause() != null) {
      return cause(e.getCause());
    }
    String text = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    Matcher stream = FROM_A_STREAM.matcher(String.valueOf(text));
    boolean opened = e instanceof FileNotFoundException && stream.matches();
    return Optional.ofNullable(opened ? stream.group(1) : text);
  }

  private static String unreadable(Path file, IOException e) {
    if (e instanceof TooLargeException) {
      return "reason.large";
    }
    if (general(e).isPresent()) {
      return general(e).get();
    }
    if (!Files.exists(file)) {
      return "reason.missing";
    }
    if (Files.isDirectory(file)) {
      return "reason.folder";
    }
    if (!Files.isReadable(file)) {
      return "reason.forbidden";
    }
    if (e.getCause() instanceof HostException) {
      return "reason.damaged";
    }
    return e instanceof FormatException
        ? isKnown(file) ? "reason.damaged" : "reason.format"
        : "reason.other";
  }

  /** Whether it is, or is called, something that this can read. */
  private static boolean isKnown(Path file) {
    try {
      Formats.forPath(file);
      return true;
    } catch (FormatException unknown) {
      return recognised(file);
    }
  }

  private static boolean recognised(Path file) {
    try {
      return Formats.recognises(file);
    } catch (IOException e) {
      return false; // gone in the meantime
    }
  }

  private static String unwritable(Path file, IOException e) {
    Path folder = file.toAbsolutePath().getParent();
    if (general(e).isPresent()) {
      return general(e).get();
    }
    if (e instanceof FormatException && !Endings.writable(file)) {
      return "reason.format";
    }
    if (Files.isDirectory(file)) {
      return "reason.folder";
    }
    if (!Files.isDirectory(folder)) {
      return "reason.place";
    }
    return !Files.isWritable(folder) ? "reason.forbidden" : "reason.other";
  }

  private static boolean isOfFullDisk(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left") || message.contains("not enough space");
  }

  /** What can befall every file. */
  private static Optional<String> general(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return Optional.of("reason.memory");
      }
      if (isOfFullDisk(cause)) {
        return Optional.of("reason.full");
      }
    }
    return Optional.empty();
  }
}
