package shirushi.host.remote;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.VisibleMark;
import shirushi.format.Destination;
import shirushi.format.Export;
import shirushi.format.Format;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.format.Ora;
import shirushi.format.Restatement;
import shirushi.host.Exporter;
import shirushi.host.HostException;
import shirushi.host.file.Seals;
import shirushi.origin.OriginTag;
import shirushi.origin.XmpRights;

/**
 * Takes the program's own copy of the document, whatever its colours, and writes into it what is on
 * record of its layers.
 */
final class OriginExport implements Exporter {
  /** What a program is asked for, by the endings of the files that become of it. */
  private static final Map<String, String> COPIES =
      Map.of("png", "png", "jpg", "jpeg", "jpeg", "jpeg", "ora", "ora", "psd", "psd");

  /** Files in which the record lies with the document. */
  private static final Set<String> WHOLE = Set.of("kra", "krz");

  private static final Set<String> SAYABLE = Set.of("png", "jpg", "jpeg", "tif", "tiff");

  private final RemoteHost host;
  private final Set<Path> told = new HashSet<>();

  OriginExport(RemoteHost host) {
    this.host = host;
  }

  @Override
  public Export.Written export(Destination to, Seals seals) throws HostException, IOException {
    String copied = COPIES.get(ending(to.file()));
    if (copied == null) {
      throw new FormatException(to.file().getFileName() + ": name it .png, .jpg, .ora or .psd");
    }
    RemoteHost.Copied copy = host.copy(copied, to);
    try {
      Format format = Formats.forWriting(to.file());
      return format.layered()
          ? layered(copy, format, to, seals)
          : flat(copy.file(), copy.seen(), to, seals);
    } finally {
      Files.deleteIfExists(copy.file());
    }
  }

  private static Export.Written layered(
      RemoteHost.Copied copy, Format format, Destination to, Seals seals) throws IOException {
    Canvas canvas = Placement.of(copy.layers(), read(copy.file(), to.file()));
    Canvas full = format instanceof Ora ? copy.facts().on(canvas) : canvas;
    return seals.export(Optional.empty(), Optional.empty()).write(full, to);
  }

  /** Reads the copy; what is wrong with it is said of the file that it was to become. */
  private static Canvas read(Path copy, Path named) throws IOException {
    try {
      return Formats.read(copy);
    } catch (FormatException e) {
      String name = copy.getFileName().toString();
      throw new FormatException(e.getMessage().replace(name, named.getFileName().toString()));
    }
  }

  /** A picture that is to show its origin is written anew; any other keeps all but its tag. */
  private static Export.Written flat(
      Path copy, Optional<OriginTag> seen, Destination to, Seals seals) throws IOException {
    if (seen.isEmpty()) {
      to.build(unfinished -> copy(copy, unfinished));
      return new Export.Written(to.file(), Optional.empty(), Optional.empty());
    }
    Canvas canvas = read(copy, to.file());
    Layer only = canvas.layers().get(0);
    Layer tagged = only.from(seen.get().withPixelHash(only.pixels().sha256()));
    Canvas picture = canvas.replacing(tagged);
    Optional<String> rights =
        XmpRights.packet(Formats.inspect(copy).xmp(), Optional.empty(), "", "");
    Export export = seals.export(Optional.empty(), rights);
    return seals.mark().on(picture) == picture
        ? new Restatement(copy, picture, tagged, export).write(to)
        : export.write(picture, to);
  }

  @Override
  public synchronized Optional<Unsaid> saved(String document, Path file)
      throws HostException, IOException {
    String ending = ending(file);
    if (WHOLE.contains(ending) || told.contains(file)) {
      return Optional.empty();
    }
    Optional<OriginTag> seen = host.seen(document).filter(OriginTag::isAi);
    if (seen.isEmpty() || says(file)) {
      return Optional.empty();
    }
    told.add(file);
    return Optional.of(new Unsaid(file, seen.get(), SAYABLE.contains(ending)));
  }

  private static boolean says(Path file) throws IOException {
    try {
      return Formats.read(file).origin().filter(OriginTag::isAi).isPresent();
    } catch (FormatException e) {
      return false; // what cannot be read here says nothing to anybody of ours
    }
  }

  @Override
  public Export.Written say(Unsaid unsaid, Seals seals) throws IOException {
    Path copy = host.scratch("." + ending(unsaid.file()));
    try {
      copy(unsaid.file(), copy);
      Destination to = new Destination(unsaid.file(), true);
      return flat(copy, Optional.of(unsaid.tag()), to, seals.with(VisibleMark.OFF));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (InputStream in = new FileInputStream(from.toFile());
        OutputStream out = new FileOutputStream(to.toFile())) {
      in.transferTo(out);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
