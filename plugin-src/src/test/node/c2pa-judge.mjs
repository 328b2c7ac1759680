// Content Credentials through the C2PA project's own library, twice: the native build and the wasm
// one. Reads a JSON list of tasks on stdin, prints the list of answers.
//   {"read": FILE, "type": MEDIA_TYPE, "roots": PEM?}
//   {"sign": FILE, "to": FILE, "type": MEDIA_TYPE, "manifest": {…}, "intent": …, "chain": PEM, "key": PEM, "alg": "es256"}
// The first argument is the folder node_modules.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const modules = pathToFileURL(process.argv[2] + '/').href;
const { Builder, LocalSigner, Reader } = await import(modules + '@contentauth/c2pa-node/dist/index.js');
const wasm = await import(modules + '@contentauth/c2pa-wasm/pkg/c2pa.js');
wasm.initSync({ module: readFileSync(new URL(modules + '@contentauth/c2pa-wasm/pkg/c2pa_bg.wasm')) });

const attempt = async (what) => {
  try {
    return await what();
  } catch (e) {
    return { error: String(e.message ?? e) };
  }
};
const parsed = (json) => (typeof json === 'string' ? JSON.parse(json) : json);

async function read({ read: file, type, roots }) {
  const settings = {
    verify: { verify_trust: true, ocsp_fetch: false, remote_manifest_fetch: false },
    ...(roots && { trust: { trust_anchors: roots, trust_config: '1.3.6.1.5.5.7.3.4' } }),
  };
  return {
    node: await attempt(async () => {
      const reader = await Reader.fromAsset({ path: file, mimeType: type }, JSON.stringify(settings));
      return reader && parsed(reader.json());
    }),
    wasm: await attempt(async () => {
      const bytes = new Uint8Array(readFileSync(file));
      return parsed((await wasm.WasmReader.fromBytes(type, bytes, JSON.stringify(settings))).json());
    }),
  };
}

async function sign({ sign: file, to, type, manifest, intent, chain, key, alg }) {
  const signer = LocalSigner.newSigner(Buffer.from(chain), Buffer.from(key), alg);
  const builder = Builder.withJson(manifest);
  if (intent) builder.setIntent(intent);
  builder.sign(signer, { path: file, mimeType: type }, { path: to });
  return { signed: to };
}

const answers = [];
for (const task of JSON.parse(readFileSync(0, 'utf8'))) {
  answers.push(await attempt(() => (task.read ? read(task) : sign(task))));
}
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
