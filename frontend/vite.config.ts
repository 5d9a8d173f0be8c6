import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const backend = process.env.BACKEND_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  base: '/',
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': backend, '/problems': backend, '/q': backend } },
  build: {
    outDir: 'dist',
    manifest: true,
    target: 'es2022',
    // All styles together are smaller than one request more for each part of a page.
    cssCodeSplit: false,
    // Fonts stay files: inlined they would count into the first load of every page.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    css: false,
    restoreMocks: true,
    // Not `test`: the kit then gives every element the same id, and labels point to the wrong one.
    env: { TZ: 'Europe/Moscow', NODE_ENV: 'development' },
  },
});
