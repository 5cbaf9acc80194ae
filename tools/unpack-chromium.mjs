// Unpacks npm's Chromium beside itself, with the libraries a bare machine lacks, and prints the path of what starts it.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const home = process.argv[2];
const unpacked = join(home, "unpacked");
mkdirSync(unpacked, { recursive: true });
// The package unpacks into the temporary folder, and brings libraries only where it believes to be on a bare host.
process.env.TMPDIR = unpacked;
process.env.AWS_EXECUTION_ENV = `AWS_Lambda_nodejs${process.versions.node.split(".")[0]}.x`;

const found = createRequire(join(home, "package.json")).resolve("@sparticuz/chromium");
const { default: chromium } = await import(pathToFileURL(found));
const binary = await chromium.executablePath();

const start = join(home, "chromium");
writeFileSync(
  start,
  `#!/bin/sh\nLD_LIBRARY_PATH="${join(unpacked, "al2023", "lib")}:$LD_LIBRARY_PATH" exec "${binary}" --no-zygote "$@"\n`,
  { mode: 0o755 },
);
console.log(start);
