// Zip files as they are packed here: no more than 65,535 files, each deflated or as it is.
import { inflateRawSync } from "node:zlib";

/** The files by their names. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3 */
export function unzip(bytes: Buffer) {
  const files = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const method = bytes.readUInt16LE(entry + 10);
    const size = bytes.readUInt32LE(entry + 20);
    const [name, extra, comment] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at));
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(start, start + size);
    const path = bytes.toString("utf8", entry + 46, entry + 46 + name);
    files.set(path, method === 8 ? inflateRawSync(body) : body);
    entry += 46 + name + extra + comment;
  }
  return files;
}
