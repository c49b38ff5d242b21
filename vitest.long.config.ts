import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

/** `npm run test:long`: what draws random records draws twenty times as many of them, by another seed at each run. */
export default mergeConfig(base, defineConfig({
  test: { env: { FAST_CHECK_SEED: "random", RECORDS_TIMES: "20" }, testTimeout: 3_600_000 },
}));
