package shirushi.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.FileCredentials;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.format.Sidecar;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;
import shirushi.origin.c2pa.Content;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.ledger.Checkpoint;
import shirushi.origin.ledger.InclusionProof;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.LedgerException;
import shirushi.origin.ledger.VerifierKey;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Exif;
import shirushi.origin.marks.Marks;
import shirushi.origin.marks.TextEntry;

/**
 * What a stranger's bytes get into: one parser a constant. A refusal in the parser's own exception
 * is well; any other exception or error is a finding.
 */
enum Target {
  XMP {
    @Override
    void parse(byte[] input) {
      String packet = new String(input, StandardCharsets.UTF_8);
      try {
        Xmp.read(packet);
      } catch (OriginException refused) {
        check(refused);
      }
      Marks.origin(Evidence.of(List.of(), Optional.of(packet)));
    }
  },
  /** The settings that other painting programs leave as texts; the first line is the keyword. */
  MARKS {
    @Override
    void parse(byte[] input) {
      String[] text = new String(input, StandardCharsets.UTF_8).split("\n", 2);
      TextEntry entry = new TextEntry("text", text[0], text[text.length - 1]);
      Marks.origin(Evidence.of(List.of(entry), Optional.empty()));
    }
  },
  EXIF {
    @Override
    void parse(byte[] input) {
      Exif.texts(input);
    }
  },
  TAG {
    @Override
    void parse(byte[] input) {
      try {
        OriginTag tag = OriginTag.fromJson(new String(input, StandardCharsets.UTF_8));
        Xmp.write(tag.union(OriginTag.UNKNOWN_AI));
      } catch (OriginException refused) {
        check(refused);
      }
    }
  },
  /** JUMBF, CBOR, COSE and the certificates in them. */
  CREDENTIAL {
    @Override
    void parse(byte[] input) throws IOException {
      Credential.read(input, NO_FILE, List.of());
    }
  },
  PNG {
    @Override
    void parse(byte[] input) throws IOException {
      open(withChecksums(input));
    }
  },
  JPEG,
  TIFF,
  PSD,
  ORA,
  /** The one entry of an OpenRaster file that says what the others are. */
  ORA_STACK {
    @Override
    void parse(byte[] input) throws IOException {
      open(zip("image/openraster", "stack.xml", input));
    }
  },
  /** Its record of the layers' origins. */
  ORA_ORIGINS {
    @Override
    void parse(byte[] input) throws IOException {
      byte[] stack =
          "<image w=\"1\" h=\"1\"><stack><layer src=\"data/0.png\"/></stack></image>"
              .getBytes(UTF_8);
      open(zip("image/openraster", "stack.xml", stack, "data/0.png", DOT, ORIGINS, input));
    }
  },
  KRA,
  KRA_DOCUMENT {
    @Override
    void parse(byte[] input) throws IOException {
      open(
          zip(
              "application/x-krita",
              "maindoc.xml",
              input,
              "a/layers/layer2",
              TILES,
              "mergedimage.png",
              DOT));
    }
  },
  KRA_TILES {
    @Override
    void parse(byte[] input) throws IOException {
      open(
          zip(
              "application/x-krita",
              "maindoc.xml",
              KRA_OF_ONE.getBytes(UTF_8),
              "a/layers/layer2",
              input,
              "mergedimage.png",
              DOT));
    }
  },
  XCF,
  /** The lines of a ledger, as its file has them. */
  LEDGER {
    @Override
    void parse(byte[] input) throws IOException {
      Path folder = Files.createDirectories(SCRATCH.resolve("ledger"));
      Files.write(folder.resolve("entries"), input);
      Ledger ledger = new Ledger(folder, SCRATCH.resolve("none.key"));
      try {
        ledger.read(entry -> true);
      } catch (LedgerException refused) {
        check(refused);
      }
    }
  },
  /** A signed checkpoint or a proof. */
  PROOF {
    @Override
    void parse(byte[] input) throws IOException {
      String text = new String(input, StandardCharsets.UTF_8);
      for (Refusing parser :
          List.<Refusing>of(
              () -> Checkpoint.parse(text, KEY),
              () -> InclusionProof.parse(text, KEY),
              () -> VerifierKey.parse(text))) {
        try {
          parser.run();
        } catch (LedgerException refused) {
          check(refused);
        }
      }
    }
  },
  SIDECAR {
    @Override
    void parse(byte[] input) throws IOException {
      Path picture = SCRATCH.resolve("one.png");
      Files.write(Sidecar.beside(picture), input);
      Sidecar.recover(ONE, picture).orElseThrow().report().sentences();
    }
  };

  /** Something that refuses with its room's exception. */
  private interface Refusing {
    void run() throws IOException;
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;
  private static final String ORIGINS = "META-INF/shirushi/origin.json";
  private static final Path SCRATCH = scratch();
  private static final Canvas ONE =
      Canvas.of(
          new Layer(
              new LayerId("00000000-0000-4000-8000-000000000001"),
              "sky",
              0,
              0,
              Raster.of(2, 1, new int[] {0xFF010203, 0xFF040506}),
              1,
              true,
              Optional.empty()));
  private static final byte[] DOT = dot();
  private static final byte[] TILES =
      "VERSION 2\nTILEWIDTH 64\nTILEHEIGHT 64\nPIXELSIZE 4\nDATA 0\n".getBytes(UTF_8);
  private static final String KRA_OF_ONE =
      "<DOC><IMAGE name=\"a\" width=\"70\" height=\"70\" colorspacename=\"RGBA\"><layers><layer"
          + " name=\"b\" nodetype=\"paintlayer\" filename=\"layer2\" x=\"0\" y=\"0\""
          + " opacity=\"255\" visible=\"1\" compositeop=\"normal\" colorspacename=\"RGBA\""
          + " uuid=\"{00000000-0000-4000-8000-000000000002}\"/></layers></IMAGE></DOC>";
  private static final VerifierKey KEY = key();

  private static final Content NO_FILE =
      new Content() {
        @Override
        public long length() {
          return 1000;
        }

        @Override
        public Range store() {
          return new Range(33, 500);
        }

        @Override
        public void digest(Range range, MessageDigest into) {
          into.update(new byte[(int) range.length()]);
        }
      };

  /** Throws what no parser may throw. */
  void parse(byte[] input) throws IOException {
    open(input);
  }

  /** What the file is called by which its inputs lie in the corpus. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All that is done with a file that somebody gave the artist. */
  private static void open(byte[] bytes) throws IOException {
    Path file = SCRATCH.resolve("input.png");
    Files.write(file, bytes);
    for (Refusing reader :
        List.<Refusing>of(
            () -> Formats.open(file).canvas().origin(),
            () -> Formats.inspect(file).mining(),
            () -> FileCredentials.read(file, List.of()))) {
      try {
        reader.run();
      } catch (FormatException refused) {
        check(refused);
      }
    }
  }

  private static void check(Exception refused) {
    String said = refused.getMessage();
    if (said == null || said.isBlank() || said.contains("\n")) {
      throw new AssertionError("not one sentence: " + said, refused);
    }
  }

  /** The same chunks with the right checksums: without them nothing gets past the first one. */
  private static byte[] withChecksums(byte[] png) {
    byte[] fixed = png.clone();
    ByteBuffer bytes = ByteBuffer.wrap(fixed);
    for (int at = 8; at + 12 <= fixed.length; ) {
      int length = bytes.getInt(at);
      if (length < 0 || length > fixed.length - at - 12) {
        break;
      }
      CRC32 crc = new CRC32();
      crc.update(fixed, at + 4, 4 + length);
      bytes.putInt(at + 8 + length, (int) crc.getValue());
      at += 12 + length;
    }
    return fixed;
  }

  /** A zip archive of a mimetype and of names and bytes in turn. */
  private static byte[] zip(String type, Object... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      zip.putNextEntry(stored(type));
      zip.write(type.getBytes(UTF_8));
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
      }
    }
    return out.toByteArray();
  }

  private static ZipEntry stored(String type) {
    ZipEntry entry = new ZipEntry("mimetype");
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(UTF_8));
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length());
    entry.setCrc(crc.getValue());
    return entry;
  }

  private static byte[] dot() {
    try {
      Path file = SCRATCH.resolve("dot.png");
      Formats.forWriting(file).write(ONE, file);
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VerifierKey key() {
    try {
      return VerifierKey.parse(
          "shirushi-ledger/080d2c36d564af172d4451f1af6a7382+eccf66ef+AanfwBB/D8k+mR7gotnJ0Ii6wrHEFfVxCIMO8gZk"
              + "+StL");
    } catch (LedgerException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path scratch() {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
