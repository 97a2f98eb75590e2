import { defineConfig } from 'vite';

/** The query explorer of the local service, bundled whole so that it works without internet. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  worker: { format: 'es' },
});
