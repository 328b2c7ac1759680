/**
 * Purpose: find a model directory, know that it is whole and what its maker states about it.<br>
 * In: a name or a folder. Out: checked paths, configuration values, hashes, the statement.<br>
 * May import: gson, the JDK, {@code origin}.<br>
 * Source: the diffusers directory layout; onnx.proto3 and protobuf's wire format.
 */
package shirushi.model;
