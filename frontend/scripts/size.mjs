// Adds up what each route makes the browser load, gzipped, and fails when the first load is over its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const sizes = new Map();
function sizeOf(file) {
  if (!sizes.has(file)) {
    sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  }
  return sizes.get(file);
}

function chunksOf(...keys) {
  const seen = new Set();
  const visit = (key) => {
    if (!seen.has(key)) {
      seen.add(key);
      for (const next of manifest[key].imports ?? []) visit(next);
    }
  };
  keys.forEach(visit);
  return [...seen].map((key) => manifest[key].file);
}

const keyOf = (end) => Object.keys(manifest).find((key) => key.endsWith(end));
const entry = keyOf('index.html');
const frame = ['app/Kit.tsx', 'layout/AppLayout.tsx'].map(keyOf);

const total = (files) => files.reduce((sum, file) => sum + sizeOf(file), 0);
const routes = Object.keys(manifest).filter((key) => /src\/pages\/.*Page\.tsx$/.test(key));

// The first load is what stands between an empty browser and the first screen: sign-in, then the home page.
const BUDGET = { 'SignInPage.tsx': 180 * KB, 'HomePage.tsx': 250 * KB };
let failed = false;
for (const route of routes) {
  const alone = route.endsWith('SignInPage.tsx');
  const files = [...new Set(chunksOf(entry, route, ...(alone ? [] : frame)))];
  const bytes = total(files);
  const limit = Object.entries(BUDGET).find(([name]) => route.endsWith(name))?.[1];
  const over = limit !== undefined && bytes > limit;
  failed ||= over;
  const budget = limit === undefined ? '' : ` of ${limit / KB} kB${over ? '  OVER BUDGET' : ''}`;
  console.log(`${(bytes / KB).toFixed(1).padStart(7)} kB${budget.padEnd(24)} ${route.replace('src/', '')}`);
}
process.exit(failed ? 1 : 0);
