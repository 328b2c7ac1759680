/**
 * Purpose: run ONNX models on this machine's devices, without a native type in the signature.
 *
 * <p>In: model files, host tensors. Out: host or device tensors, devices with their faults.
 *
 * <p>May import: the JDK. Only the rooms below it ({@code ort}, {@code djl}, {@code os}) see JNA,
 * DJL and ONNX Runtime; {@link Runtimes} is where they are chosen.
 */
package shirushi.bridge;
