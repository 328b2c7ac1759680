/**
 * Purpose: the fallback runtime, DJL's ONNX Runtime engine, CPU only.
 *
 * <p>In: the library's folder, model files. Out: the bridge's own types.
 *
 * <p>May import: the bridge, {@code os}, ai.djl.
 *
 * <p>It copies every tensor in and out, and a run in flight can't be stopped: a cancel acts when
 * the call returns.
 */
package shirushi.bridge.djl;
