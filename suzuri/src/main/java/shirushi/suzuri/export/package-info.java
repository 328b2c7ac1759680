/**
 * Purpose: writes the trained networks as ONNX models, in the layout that diffusers' exports have.
 * In: named weights and a tokenizer's folder. Out: a model directory any loader of Stable Diffusion
 * takes, with an upscaler beside. May import: java..., gson, ONNX's protocol buffers; not the
 * trainer. Source: ONNX operators, opset 17.
 */
package shirushi.suzuri.export;
