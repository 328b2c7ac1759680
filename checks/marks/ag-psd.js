// node ag-psd.js IN.psd OUT.psd: ag-psd reads it and writes it again. NODE_PATH points to ag-psd.
const fs = require('fs');
const { initializeCanvas, readPsd, writePsdBuffer } = require('ag-psd');

initializeCanvas(
  () => {
    throw new Error('there is no canvas here');
  },
  (width, height) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) }),
);

const psd = readPsd(fs.readFileSync(process.argv[2]), { useImageData: true });
fs.writeFileSync(process.argv[3], writePsdBuffer(psd));
