package shirushi.ui.view;

import java.util.EnumMap;
import java.util.Map;
import shirushi.language.Language;

/** Prompts in each language. */
final class Said {
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

  private Said() {}
}
