// node psd-write.js FILE.psd [zip]: a PSD by ag-psd. NODE_PATH points to ag-psd.
const fs = require('fs');
const { writePsdBuffer } = require('ag-psd');

const image = (width, height, seed) => {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i++) data[i] = (i * seed + (i >> 3)) & 255;
  return { width, height, data };
};
const mask = (width, height) => {
  const it = image(width, height, 11);
  for (let i = 0; i < it.data.length; i += 4) {
    it.data[i + 1] = it.data[i + 2] = it.data[i];
    it.data[i + 3] = 255;
  }
  return it;
};

const psd = {
  width: 20,
  height: 16,
  imageData: image(20, 16, 3),
  imageResources: { xmpMetadata: '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>', resolutionInfo: {
    horizontalResolution: 300, horizontalResolutionUnit: 'PPI', widthUnit: 'Inches',
    verticalResolution: 300, verticalResolutionUnit: 'PPI', heightUnit: 'Inches' } },
  children: [
    { name: 'paper', imageData: image(20, 16, 5), top: 0, left: 0 },
    {
      name: '影 shade', opened: false, blendMode: 'multiply', opacity: 128 / 255,
      children: [
        {
          name: 'masked', imageData: image(6, 5, 7), top: -2, left: 3, blendMode: 'linear burn',
          mask: { top: 1, left: 2, defaultColor: 255, disabled: true, imageData: mask(4, 3) },
        },
        { name: 'clip', imageData: image(4, 4, 9), top: 1, left: 1, clipping: true, hidden: true },
      ],
    },
    { name: 'through', blendMode: 'pass through', children: [
      { name: 'text', imageData: image(4, 4, 13), top: 8, left: 8,
        text: { text: 'hello', style: { font: { name: 'ArialMT' }, fontSize: 4 } },
        effects: { dropShadow: [{ enabled: true, size: { units: 'Pixels', value: 2 } }] } },
    ] },
    { name: 'curves', adjustment: { type: 'brightness/contrast', brightness: 10, contrast: 5 } },
  ],
};

fs.writeFileSync(process.argv[2], writePsdBuffer(psd, { compress: process.argv[3] === 'zip', noBackground: true }));
