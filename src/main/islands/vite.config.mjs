import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const island = (name) => fileURLToPath(new URL(`${name}/index.js`, import.meta.url));

/** Each island is one ES module of a known name; the server adds the content hash to its address. */
export default defineConfig({
  base: "./",
  publicDir: false,
  build: {
    // light-dark() and :has() stay as they are written.
    target: "es2022",
    cssTarget: "esnext",
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      // htmx can evaluate attributes; behaviours/index.js turns that off, and the content security policy forbids it.
      onwarn: (warning, say) => (warning.code === "EVAL" && warning.id?.includes("htmx.org") ? undefined : say(warning)),
      input: {
        behaviours: island("behaviours"),
        diagram: island("diagram"),
        "task-form": island("task-form"),
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
