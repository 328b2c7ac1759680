/**
 * Purpose: ONNX Runtime through its C function table, the default runtime.
 *
 * <p>In: the library's path, model files. Out: the bridge's own types.
 *
 * <p>May import: the bridge, {@code os}, JNA. C names live in {@link shirushi.bridge.ort.Slot}.
 *
 * <p>Source: {@code onnxruntime_c_api.h}, whose table only ever grows at its end.
 */
package shirushi.bridge.ort;
