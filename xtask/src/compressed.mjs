// Writes two copies beside each file named, by gzip -9 and by brotli -11: what web servers send of it, at their best. The
// compressors are node's, those of web servers, and much faster than Rust's in a debug build.
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = (bytes) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    // In blocks of 64 KiB, each of which is counted anew: code differs along the way.
    [constants.BROTLI_PARAM_LGBLOCK]: 16,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
});

await Promise.all(
  process.argv.slice(2).map(async (file) => {
    const bytes = await readFile(file);
    await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, brotli(bytes)));
  }),
);
