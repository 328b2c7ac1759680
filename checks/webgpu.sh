#!/usr/bin/env bash
# Another build of ONNX Runtime, and a GPU: the picture from a WebGPU device is the CPU's picture.
# The GPU is SwiftShader, which computes Vulkan on the CPU; it and the library are fetched if they may.
. "$(dirname "$0")/tap"
name="a WebGPU device paints what the CPU paints"
target=$(dirname "$shirushi")/target
[ "$(uname -sm)" = "Linux x86_64" ] || { skip "$name (this machine is not Linux x86_64)"; exit 0; }

library=$target/webgpu/node_modules/onnxruntime-node/bin/napi-v6/linux/x64/libonnxruntime.so.1
if [ ! -e "$library" ] && command -v npm >/dev/null; then
  npm install --prefix "$target/webgpu" --no-save --ignore-scripts --no-audit --no-fund \
    onnxruntime-node@1.30.0 >>"$target/check.log" 2>&1
fi
[ -e "$library" ] || { skip "$name (onnxruntime-node could not be installed)"; exit 0; }

driver=$target/swiftshader/usr/lib/chromium/vk_swiftshader_icd.json
if [ ! -e "$driver" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  mkdir -p "$target/swiftshader"
  (
    cd "$target/swiftshader" &&
      { apt-get install -y -q libvulkan1 || { apt-get update && apt-get install -y -q libvulkan1; }; } &&
      apt-get download chromium-common && dpkg-deb -x chromium-common*.deb . && rm chromium-common*.deb
  ) >>"$target/check.log" 2>&1
fi
[ -e "$driver" ] || { skip "$name (SwiftShader could not be fetched)"; exit 0; }

export SHIRUSHI_ORT=$library VK_ICD_FILENAMES=$driver XDG_RUNTIME_DIR=$tmp
for device in cpu webgpu; do
  "$shirushi" paint "a red flower" --seed 1 --steps 2 --device $device -o "$tmp/$device.png" \
    >"$tmp/out" 2>&1 || { not_ok "$name ($device: $(tail -n 1 "$tmp/out"))"; exit 0; }
done
cat >"$tmp/Difference.java" <<'JAVA'
import java.io.File;
import javax.imageio.ImageIO;

class Difference {
  public static void main(String[] files) throws Exception {
    var a = ImageIO.read(new File(files[0]));
    var b = ImageIO.read(new File(files[1]));
    int most = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int difference = (a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255);
          most = Math.max(most, Math.abs(difference));
        }
      }
    }
    System.out.println(most);
  }
}
JAVA
most=$("$java" "$tmp/Difference.java" "$tmp/cpu.png" "$tmp/webgpu.png")
[ "$most" -le 4 ] && ok "$name (largest difference of a byte: $most)" ||
  not_ok "$name (largest difference of a byte: $most)"
