import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { bridge } from "./dev/bridge.ts";

export default defineConfig({
  plugins: [svelte(), svelteTesting({ autoCleanup: false }), bridge()],
  resolve: { alias: { $: fileURLToPath(new URL("./src", import.meta.url)) } },
  // Nothing becomes a data: address, so the window's policy can allow files of our own and no more.
  build: { target: "safari16", assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: { port: 5173, strictPort: true, host: "127.0.0.1" },
  // Tests of components begin with `// @vitest-environment happy-dom`; the others do without its seconds.
  test: { environment: "node", include: ["src/**/*.test.ts"], setupFiles: ["./dev/test-setup.ts"] },
});
