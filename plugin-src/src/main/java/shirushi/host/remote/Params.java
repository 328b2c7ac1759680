package shirushi.host.remote;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What a call is made with. Not for several threads. */
final class Params {
  private final JsonObject json = new JsonObject();

  /** Of a call about a document. */
  static Params on(RemoteDocument document) {
    return new Params().text("document", document.id());
  }

  Params text(String name, String value) {
    json.addProperty(name, value);
    return this;
  }

  Params number(String name, Number value) {
    json.addProperty(name, value);
    return this;
  }

  Params flag(String name, boolean value) {
    json.addProperty(name, value);
    return this;
  }

  Params with(String name, JsonElement value) {
    json.add(name, value);
    return this;
  }

  Params region(int x, int y, int width, int height) {
    return number("x", x).number("y", y).number("width", width).number("height", height);
  }

  JsonObject json() {
    return json;
  }
}
