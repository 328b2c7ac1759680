package shirushi.host.remote;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
import shirushi.format.Inspection;
import shirushi.format.Ora;
import shirushi.format.Restatement;
import shirushi.host.Exporter;
import shirushi.host.HostException;
import shirushi.host.file.Seals;
import shirushi.origin.OriginTag;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Policy;

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
  private final Map<Path, MiningPreference> told = new HashMap<>();

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
          : flat(copy.file(), copy.seen(), copy.facts().wishes(), to, seals);
    } finally {
      Files.deleteIfExists(copy.file());
    }
  }

  private static Export.Written layered(
      RemoteHost.Copied copy, Format format, Destination to, Seals seals) throws IOException {
    Canvas canvas = Placement.of(copy.layers(), read(copy.file(), to.file()));
    Canvas full = format instanceof Ora ? copy.facts().on(canvas) : canvas;
    Optional<String> rights = rights(Formats.inspect(copy.file()), copy.facts().wishes());
    return seals.export(Optional.empty(), rights).write(full, to);
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

  /** What the copy says of rights, with what the makers of all that is in it forbid. */
  private static Optional<String> rights(Inspection copy, MiningPreference wishes) {
    return XmpRights.packet(copy.xmp(), Policy.prohibition(wishes.and(copy.mining())), "", "");
  }

  /** A picture that is to show its origin is written anew; any other keeps all but what it says. */
  private static Export.Written flat(
      Path copy, Optional<OriginTag> seen, MiningPreference wishes, Destination to, Seals seals)
      throws IOException {
    if (seen.isEmpty() && Policy.prohibition(wishes).isEmpty()) {
      to.build(unfinished -> copy(copy, unfinished));
      return new Export.Written(to.file(), Optional.empty(), Optional.empty());
    }
    Canvas canvas = read(copy, to.file());
    Layer only = canvas.layers().get(0);
    Layer told = seen.map(it -> only.from(it.withPixelHash(only.pixels().sha256()))).orElse(only);
    Canvas picture = canvas.replacing(told);
    Export export = seals.export(Optional.empty(), rights(Formats.inspect(copy), wishes));
    return seals.mark().on(picture) == picture
        ? new Restatement(copy, picture, told, export).write(to)
        : export.write(picture, to);
  }

  @Override
  public synchronized Optional<Unsaid> saved(String document, Path file)
      throws HostException, IOException {
    String ending = ending(file);
    if (WHOLE.contains(ending) || told.containsKey(file)) {
      return Optional.empty();
    }
    Optional<OriginTag> seen = host.seen(document).filter(OriginTag::isAi);
    if (seen.isEmpty() || says(file)) {
      return Optional.empty();
    }
    told.put(file, host.wishes(document));
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
      return flat(copy, Optional.of(unsaid.tag()), wishes(unsaid), to, seals.with(VisibleMark.OFF));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private synchronized MiningPreference wishes(Unsaid unsaid) {
    return told.getOrDefault(unsaid.file(), MiningPreference.NONE);
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
