import fc from "fast-check";

// The same cases on every machine and at every run; FAST_CHECK_SEED=random, or a number, draws others.
const { FAST_CHECK_SEED: seed = "20261123" } = process.env;
if (seed !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
