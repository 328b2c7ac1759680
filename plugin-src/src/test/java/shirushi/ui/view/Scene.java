package shirushi.ui.view;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.AbstractButton;
import shirushi.host.easel.Combine;
import shirushi.job.Mode;
import shirushi.language.Language;
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
      PromptField field = Steps.prompt(stage);
      Events.run(
          () -> {
            field.requestFocusInWindow();
            field.setText(Said.BEGUN.get(Steps.language(stage)));
            field.setCaretPosition(field.getDocument().getLength());
          });
      Events.await(() -> Eyes.all(stage.panel, Completions.class).get(0).isVisible());
    }
  },
  RUNNING {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Steps.say(stage);
      stage.engines.hold();
      Events.run(
          () -> {
            stage.model.choices().count(2);
            stage.model.orders().paint();
          });
      Events.await(
          () -> stage.model.orders().running().filter(it -> it.preview().isPresent()).isPresent());
    }
  },
  RESULTS {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Steps.results(stage, 4);
      Steps.select(stage, 1);
    }

    @Override
    void pose(Stage stage) throws Exception {
      Thumb third = Eyes.all(stage.panel, Thumb.class).get(2);
      Events.on(third::requestFocusInWindow);
      Events.await(third::isFocusOwner);
    }
  },
  QUEUE {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      stage.engines.hold();
      for (Language language : Language.values()) {
        Events.run(
            () -> {
              stage.model.prompting().prompt(Said.SAID.get(language));
              stage.model.orders().paint();
            });
        stage.settle();
      }
      Events.await(() -> stage.model.orders().waiting().size() == Language.values().length - 1);
    }
  },
  ELSEWHERE {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      stage.engines.hold();
      Path harbour = stage.folder.resolve("harbour at dawn, third draft.ora");
      Events.run(() -> stage.easel.save(harbour));
      Events.run(() -> stage.easel.open(harbour));
      stage.settle();
      Steps.order(stage, 2);
      Steps.another(stage);
      Steps.order(stage, 1);
      Events.await(() -> stage.model.orders().waiting().size() == 2);
      Events.await(() -> stage.model.orders().running().isPresent());
    }
  },
  EXTENDED {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Steps.drawn(stage);
      Events.run(() -> stage.model.choices().mode(Mode.EXTEND));
      Steps.results(stage, 2);
    }
  },
  DETAILS {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      stage.panel.state().details = true;
      Events.run(() -> stage.model.choices().lockSeed(1234567890));
    }
  },
  SELECTION {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      stage.panel.state().details = true;
      Events.run(
          () -> {
            Rectangle part = new Rectangle(9, 9, 90, 90);
            stage.easel.picture().selecting().rectangle(part, Combine.REPLACE);
          });
      stage.settle();
      Events.run(() -> stage.model.choices().mode(Mode.SELECTION));
    }
  },
  EXTEND {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Steps.say(stage);
      Events.run(() -> stage.model.choices().mode(Mode.EXTEND));
    }
  },
  MODEL_SHEET {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Steps.chooseSilent(stage);
    }

    @Override
    void pose(Stage stage) throws Exception {
      Steps.sheet(stage, ModelSheet::new);
    }
  },
  MODEL_UNKNOWN {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Steps.say(stage);
      Steps.chooseSilent(stage);
    }
  },
  LOCK_SHEET {
    @Override
    void pose(Stage stage) throws Exception {
      Steps.sheet(stage, LockSheet::new);
    }
  },
  LOCKED {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Events.run(() -> stage.model.lock().lock("client work: hand only"));
      // It is shown at once; the host's own word for it has the artist's key in it.
      Events.await(() -> stage.model.lock().lock().filter(it -> !it.owner().isEmpty()).isPresent());
    }
  },
  UNLOCK {
    @Override
    void arrange(Stage stage) throws Exception {
      LOCKED.arrange(stage);
    }

    @Override
    void pose(Stage stage) throws Exception {
      String again = stage.panel.labels().get("button.unlock");
      Events.run(
          () ->
              Eyes.all(stage.panel, AbstractButton.class).stream()
                  .filter(it -> it.isShowing() && again.equals(it.getText()))
                  .forEach(it -> it.doClick(0)));
    }
  },
  SETTINGS {
    @Override
    void pose(Stage stage) throws Exception {
      Steps.sheet(stage, SettingsSheet::new);
    }
  },
  WISHES {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Steps.say(stage);
      Steps.reserve(stage);
    }
  },
  DECLARE_SHEET {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Steps.reserve(stage);
    }

    @Override
    void pose(Stage stage) throws Exception {
      Steps.sheet(stage, DeclareSheet::new);
    }
  },
  EVIDENCE_SHEET {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Events.run(
          () ->
              stage.easel.save(stage.folder.resolve("a long name for a picture, third draft.ora")));
    }

    @Override
    void pose(Stage stage) throws Exception {
      Steps.sheet(stage, EvidenceSheet::new);
    }
  },
  EXPORT_SHEET {
    @Override
    void pose(Stage stage) throws Exception {
      Steps.sheet(stage, ExportSheet::new);
    }
  },
  HISTORY {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Steps.results(stage, 3);
      Events.await(() -> stage.model.history().entries().size() == 3);
      Steps.apply(stage);
      stage.panel.state().tab = ViewState.Tab.HISTORY;
      Events.await(() -> stage.model.history().entries().stream().anyMatch(it -> it.applied()));
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
      Steps.layers(stage);
      stage.panel.state().tab = ViewState.Tab.ORIGIN;
    }
  },
  TROUBLE {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Events.run(
          () -> {
            ModelEntry none = stage.model.models().entries().get(0);
            Optional<String> fault = Optional.of("unet/model.onnx ends after 1,048,576 bytes");
            stage
                .model
                .models()
                .choose(new ModelEntry(none.id(), none.directory(), none.statement(), fault));
          });
      Events.await(() -> stage.model.notice().filter(Notice::trouble).isPresent());
    }
  },
  NOTICE {
    @Override
    void arrange(Stage stage) throws Exception {
      super.arrange(stage);
      Path picture = stage.folder.resolve("harbour.ora");
      Events.run(
          () -> {
            stage.easel.save(picture);
            stage.model.origins().evidence(picture, stage.folder.resolve("harbour.evidence.zip"));
          });
      Events.await(() -> stage.model.notice().isPresent());
    }
  };

  /** Brings about what is behind the panel; at least, it is turned on. */
  void arrange(Stage stage) throws Exception {
    stage.open();
  }

  /** Does what is needed after the panel was built anew. */
  void pose(Stage stage) throws Exception {
    // Most are as they are.
  }
}
