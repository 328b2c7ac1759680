package shirushi.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.format.Formats;
import shirushi.format.Inspection;
import shirushi.format.Sidecar;
import shirushi.format.SidecarReport;
import shirushi.origin.OriginTag;
import shirushi.origin.marks.Carrier;

/**
 * Looks at one file. Its pixels are left alone, but where the file says nothing of AI and a sidecar
 * lies beside it: only the pixels tell whether that one is about this picture.
 */
final class Look {
  /** How often a file is looked at that changes meanwhile. */
  private static final int TRIES = 3;

  private static final Set<String> FOREIGN =
      Set.of(
          ("webp avif heic heif jxl jp2 svg psb clip lip csp sai sai2 mdp procreate pdn afphoto"
                  + " afdesign ai eps tga exr hdr dng cr2 cr3 nef arw ico dds aseprite")
              .split(" "));

  /** What a file says besides its pixels. */
  interface Inspector {
    Inspection of(Path file) throws IOException;
  }

  private record Stamp(long size, FileTime changed) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(now.size(), now.lastModifiedTime());
    }
  }

  private final Inspector inspector;

  Look(Inspector inspector) {
    this.inspector = inspector;
  }

  /** What the file is; empty where it is no picture. Whatever is wrong with it is in the item. */
  Optional<Item> at(Path file) {
    try {
      if (!Folder.known(file) && !recognised(file)) {
        return foreign(file);
      }
      for (int i = 0; i < TRIES; i++) {
        Stamp before = Stamp.of(file);
        Item item = once(file);
        if (before.equals(Stamp.of(file))) {
          return Optional.of(item);
        }
      }
      return broken(file, "it is being changed");
    } catch (IOException e) {
      return broken(file, sentence(file, e));
    } catch (RuntimeException e) {
      throw new IllegalStateException("while looking at " + file, e);
    }
  }

  private Item once(Path file) {
    try {
      Inspection inspection = inspector.of(file);
      Finding finding = Finding.of(inspection);
      boolean more = finding.kind() == Kind.UNKNOWN || finding.kind() == Kind.HAND;
      boolean beside = more && Sidecar.isBeside(file);
      return new Item.Picture(file, beside ? withSidecar(finding, file) : finding);
    } catch (IOException e) {
      return new Item.Broken(file, sentence(file, e));
    }
  }

  private static Finding withSidecar(Finding finding, Path file) throws IOException {
    Formats.Opened opened = Formats.open(file);
    SidecarReport report = opened.sidecar().orElse(null);
    if (report == null) {
      return finding; // it was taken away meanwhile
    }
    Canvas canvas = opened.canvas();
    Optional<OriginTag> tag = canvas.origin();
    if (report.seal() == SidecarReport.Seal.UNREADABLE) {
      Carrier carrier = Carrier.damaged("sidecar", report.fault());
      return finding.with(Known.of(carrier), canvas.layers().size());
    }
    if (tag.isEmpty() || !tag.get().isAi() && !report.matches()) {
      return finding;
    }
    String name = report.matches() ? "sidecar " + report.file() : "pixels";
    return finding.with(Known.of(Carrier.found(name, tag.get())), canvas.layers().size());
  }

  private static boolean recognised(Path file) throws IOException {
    try {
      return Formats.recognises(file);
    } catch (IOException e) {
      return false; // nothing says that it is a picture
    }
  }

  private static Optional<Item> foreign(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return FOREIGN.contains(ending)
        ? Optional.of(new Item.Foreign(file, ending))
        : Optional.empty();
  }

  private static Optional<Item> broken(Path file, String fault) {
    return Optional.of(new Item.Broken(file, fault));
  }

  /** What went wrong, without the name that it went wrong with. */
  static String sentence(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    String message = String.valueOf(e.getMessage()).strip();
    for (String name : new String[] {file.toString(), file.getFileName().toString()}) {
      if (message.startsWith(name)) {
        message = message.substring(name.length()).replaceFirst("^[:\\s]+", "");
      }
    }
    boolean nothing = message.isEmpty() || message.equals("null");
    return nothing ? "it cannot be read (" + e.getClass().getSimpleName() + ")" : message;
  }
}
