// node psd-read.js FILE.psd: what ag-psd reads of it, as JSON. NODE_PATH points to ag-psd.
const fs = require('fs');
const { initializeCanvas, readPsd } = require('ag-psd');

initializeCanvas(
  () => {
    throw new Error('there is no canvas here');
  },
  (width, height) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) }),
);

const psd = readPsd(fs.readFileSync(process.argv[2]), {
  useImageData: true,
  useRawData: false,
  throwForMissingFeatures: false,
});

const hex = (image) =>
  image && {
    width: image.width,
    height: image.height,
    data: Buffer.from(image.data.buffer, image.data.byteOffset, image.data.byteLength).toString('hex'),
  };

const layer = (it) => ({
  name: it.name,
  left: it.left,
  top: it.top,
  hidden: !!it.hidden,
  opacity: it.opacity,
  blendMode: it.blendMode,
  clipping: !!it.clipping,
  layerColor: it.layerColor,
  opened: it.opened,
  mask: it.mask && {
    left: it.mask.left,
    top: it.mask.top,
    defaultColor: it.mask.defaultColor,
    disabled: !!it.mask.disabled,
    pixels: hex(it.mask.imageData),
  },
  pixels: hex(it.imageData),
  children: it.children && it.children.map(layer),
});

console.log(
  JSON.stringify({
    width: psd.width,
    height: psd.height,
    bits: psd.bitsPerChannel,
    xmp: psd.imageResources && psd.imageResources.xmpMetadata,
    merged: hex(psd.imageData),
    children: (psd.children || []).map(layer),
  }),
);
