package shirushi.ui.view;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.easel.Brush;
import shirushi.host.easel.Combine;
import shirushi.host.easel.Picture;
import shirushi.job.Mode;
import shirushi.job.Result;
import shirushi.language.Language;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Statement;
import shirushi.ui.ModelEntry;
import shirushi.ui.Notice;

/**
 * The states that an artist can see the panel in. Each is arranged once, with what is real behind
 * the panel; what a change of language or theme puts away is posed anew.
 */
enum Scene {
  INVITATION {
    @Override
    void arrange(Stage stage) {
      // As it is for who comes for the first time.
    }
  },
  EMPTY,
  COMPLETIONS {
    @Override
    void pose(Stage stage) throws Exception {
      PromptField field = prompt(stage);
      Stage.onEvents(
          () -> {
            field.requestFocusInWindow();
            field.setText(BEGUN.get(language(stage)));
            field.setCaretPosition(field.getDocument().getLength());
            return null;
          });
      Stage.await(() -> Stage.all(stage.panel, Completions.class).get(0).isVisible());
    }
  },
  RUNNING {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      say(stage);
      stage.engines.hold();
      Stage.onEvents(
          () -> {
            stage.model.choices().count(2);
            stage.model.orders().paint();
            return null;
          });
      Stage.await(
          () -> stage.model.orders().running().filter(it -> it.preview().isPresent()).isPresent());
    }
  },
  RESULTS {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      results(stage, 4);
      select(stage, 1);
    }

    @Override
    void pose(Stage stage) throws Exception {
      Thumb third = Stage.all(stage.panel, Thumb.class).get(2);
      Stage.onEvents(third::requestFocusInWindow);
      Stage.await(third::isFocusOwner);
    }
  },
  QUEUE {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      stage.engines.hold();
      for (Language language : Language.values()) {
        Stage.onEvents(
            () -> {
              stage.model.prompting().prompt(SAID.get(language));
              stage.model.orders().paint();
              return null;
            });
        stage.settle();
      }
      Stage.await(() -> stage.model.orders().waiting().size() == Language.values().length - 1);
    }
  },
  DETAILS {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      stage.panel.state().details = true;
      Stage.onEvents(
          () -> {
            stage.model.choices().lockSeed(1234567890);
            return null;
          });
    }
  },
  SELECTION {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      stage.panel.state().details = true;
      Stage.onEvents(
          () -> {
            Rectangle part = new Rectangle(9, 9, 90, 90);
            stage.easel.picture().selecting().rectangle(part, Combine.REPLACE);
            return null;
          });
      stage.settle();
      Stage.onEvents(
          () -> {
            stage.model.choices().mode(Mode.SELECTION);
            return null;
          });
    }
  },
  EXTEND {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      say(stage);
      Stage.onEvents(
          () -> {
            stage.model.choices().mode(Mode.EXTEND);
            return null;
          });
    }
  },
  MODEL_SHEET {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      chooseSilent(stage);
    }

    @Override
    void pose(Stage stage) throws Exception {
      sheet(stage, ModelSheet::new);
    }
  },
  MODEL_UNKNOWN {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      say(stage);
      chooseSilent(stage);
    }
  },
  LOCK_SHEET {
    @Override
    void pose(Stage stage) throws Exception {
      sheet(stage, LockSheet::new);
    }
  },
  LOCKED {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Stage.onEvents(
          () -> {
            stage.model.lock().lock("client work: hand only");
            return null;
          });
      Stage.await(() -> stage.model.lock().lock().isPresent());
    }
  },
  SETTINGS {
    @Override
    void pose(Stage stage) throws Exception {
      sheet(stage, SettingsSheet::new);
    }
  },
  WISHES {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      say(stage);
      reserve(stage);
    }
  },
  DECLARE_SHEET {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      reserve(stage);
    }

    @Override
    void pose(Stage stage) throws Exception {
      sheet(stage, DeclareSheet::new);
    }
  },
  EVIDENCE_SHEET {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Stage.onEvents(
          () -> {
            stage.easel.save(stage.folder.resolve("a long name for a picture, third draft.ora"));
            return null;
          });
    }

    @Override
    void pose(Stage stage) throws Exception {
      sheet(stage, EvidenceSheet::new);
    }
  },
  HISTORY {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      results(stage, 3);
      Stage.await(() -> stage.model.history().entries().size() == 3);
      apply(stage);
      stage.panel.state().tab = ViewState.Tab.HISTORY;
      Stage.await(() -> stage.model.history().entries().stream().anyMatch(it -> it.applied()));
    }
  },
  HISTORY_EMPTY {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      stage.panel.state().tab = ViewState.Tab.HISTORY;
    }
  },
  ORIGIN {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      layers(stage);
      stage.panel.state().tab = ViewState.Tab.ORIGIN;
    }
  },
  TROUBLE {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Stage.onEvents(
          () -> {
            ModelEntry none = stage.model.models().entries().get(0);
            Optional<String> fault = Optional.of("unet/model.onnx ends after 1,048,576 bytes");
            stage
                .model
                .models()
                .choose(new ModelEntry(none.id(), none.directory(), none.statement(), fault));
            return null;
          });
      Stage.await(() -> stage.model.notice().filter(Notice::trouble).isPresent());
    }
  },
  NOTICE {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Path picture = stage.folder.resolve("harbour.ora");
      Stage.onEvents(
          () -> {
            stage.easel.save(picture);
            stage.model.origins().evidence(picture, stage.folder.resolve("harbour.evidence.zip"));
            return null;
          });
      Stage.await(() -> stage.model.notice().isPresent());
    }
  };

  /** Words that the model knows, and one that it doesn't. */
  static final Map<Language, String> SAID = new EnumMap<>(Language.class);

  /** The same, with a word that has only been begun. */
  static final Map<Language, String> BEGUN = new EnumMap<>(Language.class);

  static {
    SAID.put(Language.ENGLISH, "girl with pink hair, (twin tails:1.2), zeppelin, night sky");
    SAID.put(Language.JAPANESE, "ピンクの髪の女の子、(ツインテール:1.2)、飛行船、夜空");
    SAID.put(Language.TRADITIONAL_CHINESE, "粉髮的女孩，(雙馬尾:1.2)，飛船，夜空");
    SAID.put(Language.SIMPLIFIED_CHINESE, "粉发的女孩，(双马尾:1.2)，飞船，夜空");
    SAID.put(Language.KOREAN, "분홍색 머리 소녀, (양갈래 머리:1.2), 비행선, 밤하늘");
    BEGUN.put(Language.ENGLISH, "girl with pink hair, zeppelin, twin");
    BEGUN.put(Language.JAPANESE, "ピンクの髪の女の子、飛行船、ツイン");
    BEGUN.put(Language.TRADITIONAL_CHINESE, "粉髮的女孩，飛船，雙");
    BEGUN.put(Language.SIMPLIFIED_CHINESE, "粉发的女孩，飞船，双");
    BEGUN.put(Language.KOREAN, "분홍색 머리 소녀, 비행선, 양갈래");
  }

  /** Brings about what is behind the panel; at least, it is turned on. */
  void arrange(Stage stage) throws Exception {
    stage.open();
  }

  /** Does what is needed after the panel was built anew. */
  void pose(Stage stage) throws Exception {
    // Most are as they are.
  }

  // --- steps

  static Language language(Stage stage) {
    return stage.model.language();
  }

  static PromptField prompt(Stage stage) throws Exception {
    return stage.only(PromptField.class);
  }

  private static void say(Stage stage) throws Exception {
    Stage.onEvents(
        () -> {
          stage.model.prompting().prompt(SAID.get(language(stage)));
          return null;
        });
  }

  private static void results(Stage stage, int count) throws Exception {
    say(stage);
    Stage.onEvents(
        () -> {
          stage.model.choices().count(count);
          stage.model.choices().lockSeed(41);
          return null;
        });
    stage.paint(count);
  }

  private static void select(Stage stage, int which) throws Exception {
    Stage.onEvents(
        () -> {
          List<Result> all = stage.model.results().all();
          stage.model.results().select(List.of(all.get(which)));
          return null;
        });
  }

  private static void apply(Stage stage) throws Exception {
    int before = stage.easel.picture().canvas().layers().size();
    select(stage, 0);
    Stage.onEvents(
        () -> {
          stage.model.results().apply(stage.model.results().selected());
          return null;
        });
    Stage.await(() -> stage.easel.picture().canvas().layers().size() > before);
    stage.settle();
  }

  private static void chooseSilent(Stage stage) throws Exception {
    Stage.onEvents(
        () -> {
          stage.model.models().entries().stream()
              .filter(it -> it.id().equals(Stage.SILENT))
              .forEach(stage.model.models()::choose);
          return null;
        });
    Stage.await(() -> stage.model.models().mustConfirm());
  }

  /** The picture now has a part whose makers want no machine to read it. */
  private static void reserve(Stage stage) throws Exception {
    Stage.onEvents(
        () -> {
          Raster grey = Raster.plain(64, 64, 0xFF808080);
          Layer layer = new Layer(LayerId.random(), "photo", 0, 0, grey, 1, true, Optional.empty());
          Statement no = new Statement("XMP", "DMI-PROHIBITED", "");
          stage
              .easel
              .picture()
              .layers()
              .place(Canvas.of(layer), "photo", new MiningPreference(List.of(no)));
          return null;
        });
    Stage.await(() -> stage.model.wishes().refusal().isPresent());
    Stage.onEvents(
        () -> {
          stage.model.choices().mode(Mode.CANVAS);
          return null;
        });
  }

  /** One layer of each origin, and one that is hidden. */
  private static void layers(Stage stage) throws Exception {
    results(stage, 2);
    apply(stage);
    stroke(stage);
    apply(stage);
    Path photo = stage.folder.resolve("reference photo.png");
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", photo.toFile());
    Stage.onEvents(
        () -> {
          Picture picture = stage.easel.picture();
          stage.easel.place(photo);
          picture.layers().add("ink, eyes and the finest hair, second pass");
          return null;
        });
    stroke(stage);
    Stage.onEvents(
        () -> {
          Picture picture = stage.easel.picture();
          picture.layers().visible(picture.current(), false);
          return null;
        });
    stage.settle();
  }

  private static void stroke(Stage stage) throws Exception {
    Stage.onEvents(
        () -> {
          var stroke =
              stage
                  .easel
                  .picture()
                  .painting()
                  .begin(new Brush(20, 1, 1, 0xFF102030, false), 20, 20);
          stroke.extend(200, 120);
          stroke.commit();
          return null;
        });
  }

  private static void sheet(Stage stage, Function<PalettePanel, Sheet> opening) throws Exception {
    Stage.onEvents(
        () -> {
          stage.panel.sheet(opening.apply(stage.panel));
          return null;
        });
    stage.settle();
  }
}
