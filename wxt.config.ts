import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  outDir: 'dist',
  webExt: { disabled: true },
  vite: () => ({ plugins: [preact()] }),
});
