/**
 * Purpose: from words, or from a picture, to pictures: the pipeline and its networks.
 *
 * <p>In: requests, a model directory, a runtime. Out: rasters.
 *
 * <p>May import: request, model, bridge, canvas.
 *
 * <p>Source: Rombach et al. 2022, High-Resolution Image Synthesis with Latent Diffusion Models.
 */
package shirushi.diffusion;
