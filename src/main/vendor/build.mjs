// Bundles the libraries of the console into src/main/webapp/vendor: one ES module for each library, its types, the licences of
// everything in it, and the SHA-256 of all files. Only an upgrade runs this script, see docs/console-development.md:
//   npm ci --ignore-scripts && npm run build
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { icons } from './icons.mjs';
import { withoutStringCompilation } from './transcoder.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const target = resolve(here, '../webapp/vendor');

/** Decoders are files beside the module instead of files of another host, which is the default. */
const ownDecoders = {
  name: 'own-decoders',
  setup(build) {
    build.onLoad({ filter: /model-viewer\/lib\/features\/loading\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const own = source
        .replace(/'https:\/\/www\.gstatic\.com\/draco\/[^']*'/, "new URL('./decoders/', import.meta.url).href")
        .replace(/'https:\/\/www\.gstatic\.com\/basis-universal\/[^']*'/, "new URL('./decoders/', import.meta.url).href")
        .replace(/'https:\/\/cdn\.jsdelivr\.net\/[^']*'/, "''");
      return { contents: own, loader: 'js' };
    });
  }
};

const LIBRARIES = [
  { name: 'lit', entry: 'entries/lit.js', types: 'entries/lit.js' },
  { name: 'ol', entry: 'entries/ol.js', types: 'entries/ol.js' },
  // Both share the modules of OpenLayers in vendor/ol.
  { name: 'ol-pmtiles', entry: 'entries/ol-pmtiles.js', types: 'types/ol-pmtiles.d.ts', beside: 'ol' },
  {
    name: 'oauth4webapi',
    entry: 'node_modules/oauth4webapi/build/index.js',
    types: 'node_modules/oauth4webapi/build/index.d.ts'
  },
  {
    name: 'model-viewer',
    entry: 'node_modules/@google/model-viewer/lib/model-viewer.js',
    types: 'types/model-viewer.d.ts',
    plugins: [ownDecoders]
  },
  { name: 'uqr', entry: 'entries/uqr.js', types: 'entries/uqr.js' }
];

/** Files that are used as they are, with the package that they belong to. */
const FILES = [
  ['world-atlas', 'land-110m.json', 'land-110m.json'],
  ['world-atlas', 'land-50m.json', 'land-50m.json'],
  ['three', 'examples/jsm/libs/draco/gltf/draco_decoder.wasm', 'decoders/draco_decoder.wasm'],
  ['three', 'examples/jsm/libs/draco/gltf/draco_wasm_wrapper.js', 'decoders/draco_wasm_wrapper.js'],
  ['three', 'examples/jsm/libs/basis/basis_transcoder.wasm', 'decoders/basis_transcoder.wasm']
];

/** Bundles a library, together with those that are beside it: the modules that they share are then loaded once. */
async function bundle({ name, entry, beside, plugins = [] }) {
  if (beside) {
    return;
  }
  const others = LIBRARIES.filter(other => other.beside === name);
  const result = await esbuild.build({
    absWorkingDir: here,
    entryPoints: Object.fromEntries([[name, entry], ...others.map(other => [other.name, other.entry])]),
    outdir: target,
    bundle: true,
    splitting: others.length > 0,
    chunkNames: `${name}/shared`,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    loader: { '.css': 'text' },
    metafile: true,
    plugins
  });
  for (const { name: bundled } of [{ name }, ...others]) {
    await writeLicences(bundled, packagesOf(Object.keys(result.metafile.inputs)));
  }
}

function packagesOf(inputs) {
  const names = inputs.map(path => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean);
  return [...new Set(names)].sort();
}

async function writeLicences(name, packages) {
  const texts = [];
  for (const each of packages) {
    const { version, license } = JSON.parse(await readFile(join(modules, each, 'package.json'), 'utf8'));
    texts.push(`${each} ${version} (${license})\n\n${await licenceOf(each)}`);
  }
  await writeFile(join(target, `${name}.LICENSE.txt`), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

async function licenceOf(name) {
  const file = (await readdir(join(modules, name))).find(each => /^licen[cs]e(\.md|\.txt)?$/i.test(each));
  const fallback = join(here, 'licences', `${name.replace('/', '+')}.txt`);
  const text = await readFile(file ? join(modules, name, file) : fallback, 'utf8');
  return `${text.replace(/\r/g, '').trim()}\n`;
}

/** One declaration file for each library, so that TypeScript checks the modules of the console against it. */
async function declare({ name, types }) {
  if (types.startsWith('types/')) {
    await cp(join(here, types), join(target, `${name}.d.ts`));
    return;
  }
  const bundled = await rollup({
    input: join(here, types),
    plugins: [stringOfStyleSheet, dts({ respectExternal: true, compilerOptions: { allowJs: false } })],
    onwarn: () => {}
  });
  await bundled.write({ file: join(target, `${name}.d.ts`) });
}

/** The bundle contains the text of a style sheet. */
const stringOfStyleSheet = {
  name: 'style-sheet',
  resolveId: id => (id.endsWith('.css') ? join(here, 'entries/style-sheet.d.ts') : null)
};

async function writeIcons() {
  const lines = [];
  for (const name of icons) {
    const source = await readFile(join(modules, 'lucide-static/icons', `${name}.svg`), 'utf8');
    const shapes = /<svg[^>]*>([^]*)<\/svg>/.exec(source)[1].replace(/\s*\n\s*/g, '');
    lines.push(`  '${name}': svg\`${shapes}\``);
  }
  await writeFile(
    join(target, 'icons.js'),
    `import { svg } from './lit.js';\n/** The shapes of each icon, in a square of 24 units. */\nexport const icons = {\n${lines.join(',\n')}\n};\n`
  );
  const names = icons.map(name => `'${name}'`).join(' | ');
  await writeFile(
    join(target, 'icons.d.ts'),
    `import { SVGTemplateResult } from './lit.js';\nexport const icons: Record<${names}, SVGTemplateResult>;\n`
  );
  await writeLicences('icons', ['lucide-static']);
}

async function copyFiles() {
  for (const [name, from, to] of FILES) {
    await cp(join(modules, name, from), join(target, to));
  }
  const transcoder = await readFile(join(modules, 'three/examples/jsm/libs/basis/basis_transcoder.js'), 'utf8');
  await writeFile(join(target, 'decoders/basis_transcoder.js'), withoutStringCompilation(transcoder));
  await writeLicences('land', ['world-atlas']);
  await writeLicences('decoders', ['three']);
  const notice = await readFile(join(here, 'licences/decoders.txt'), 'utf8');
  await appendFile(join(target, 'decoders.LICENSE.txt'), `\n${notice}\n${await licenceOf('@google/model-viewer')}`);
}

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name));
}

async function writeSums() {
  const lines = [];
  for (const file of (await filesOf(target)).sort()) {
    const sum = createHash('sha256').update(await readFile(file)).digest('hex');
    lines.push(`${sum}  ${file.slice(target.length + 1)}`);
  }
  await writeFile(join(target, 'SHA256SUMS'), `${lines.join('\n')}\n`);
}

await rm(target, { recursive: true, force: true });
await mkdir(join(target, 'decoders'), { recursive: true });
for (const library of LIBRARIES) {
  await bundle(library);
  await declare(library);
}
await writeIcons();
await copyFiles();
await writeSums();
