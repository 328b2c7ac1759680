package shirushi.format;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, for people: Java's own message is often the path alone. */
public final class FileFault {
  private FileFault() {}

  /** In one sentence. */
  public static String sentence(IOException e) {
    if (e instanceof FileSystemException file) {
      return sentence(file);
    }
    return e instanceof FileNotFoundException ? plain(e.getMessage()) : e.getMessage();
  }

  private static String sentence(FileSystemException e) {
    String reason = e.getReason();
    if (e instanceof NoSuchFileException) {
      reason = "no such file or folder";
    } else if (e instanceof AccessDeniedException) {
      reason = "no permission";
    } else if (e instanceof FileAlreadyExistsException) {
      reason = "something else is in its place";
    }
    return e.getFile() == null || reason == null ? e.getMessage() : e.getFile() + ": " + reason;
  }

  /** As streams say it, in the words of the system. */
  private static String plain(String message) {
    return message
        .replaceFirst(" \\(No such file or directory\\)$", ": no such file or folder")
        .replaceFirst(" \\(Is a directory\\)$", ": a folder, not a file")
        .replaceFirst(" \\(Permission denied\\)$", ": no permission");
  }
}
