package shirushi.cli;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Device;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;

@Command(
    name = "devices",
    description = "What this machine can paint with; each is tried with a tiny model.",
    mixinStandardHelpOptions = true)
final class DevicesCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--runtime", defaultValue = "native", description = "native or djl")
  private String runtime;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  DevicesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws BridgeException {
    try (Runtime opened = Runtimes.open(runtime)) {
      if (json) {
        context.out().println(json(opened));
        return 0;
      }
      for (Device device : opened.devices()) {
        String memory =
            device.memoryBytes().isPresent()
                ? String.format(Locale.ROOT, "%.1f GiB", device.memoryBytes().getAsLong() / 0x1p30)
                : "";
        String state = device.fault().map(fault -> "can't be used: " + fault).orElse("ready");
        context
            .out()
            .printf("%-10s %-9s %-50s %s%n", device.id(), memory, device.description(), state);
      }
      context.out().printf("ONNX Runtime %s (%s)%n", opened.version(), opened.name());
      return 0;
    }
  }

  private static String json(Runtime opened) throws BridgeException {
    JsonArray devices = new JsonArray();
    for (Device device : opened.devices()) {
      JsonObject object = new JsonObject();
      object.addProperty("id", device.id());
      object.addProperty("provider", device.provider());
      object.addProperty("description", device.description());
      device.memoryBytes().ifPresent(bytes -> object.addProperty("memoryBytes", bytes));
      object.addProperty("usable", device.usable());
      device.fault().ifPresent(fault -> object.addProperty("fault", fault));
      devices.add(object);
    }
    JsonObject result = new JsonObject();
    result.addProperty("runtime", opened.name());
    result.addProperty("onnxruntime", opened.version());
    result.add("devices", devices);
    return new Gson().toJson(result);
  }
}
