/** Purpose: run ONNX models on this machine. */
package shirushi.bridge;
