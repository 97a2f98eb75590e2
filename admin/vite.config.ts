import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Port of the API that `npm start` serves; the development server passes its questions on to it. */
const apiPort = process.env.PORT ?? '4000';

/** The panel is built into dist/admin and served by the same origin as /graphql, so it needs no address of the API. */
export default defineConfig(({ command }) => {
  // What is built is what people use, also when a test run with its own NODE_ENV asks for it.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: import.meta.dirname,
    base: '/',
    plugins: [react()],
    build: {
      outDir: '../dist/admin',
      emptyOutDir: true,
      // The charts are loaded with the first page that draws one; what every page needs is one file.
      chunkSizeWarningLimit: 1_200,
    },
    server: { host: '127.0.0.1', proxy: { '/graphql': `http://127.0.0.1:${apiPort}` } },
  };
});
