// Zip archives as far as ours go: the files of the directory at the end, stored or deflated.
import { inflateRawSync } from "node:zlib";

/** The files of an archive by their names. */
export function unpacked(zip: Buffer): Record<string, Buffer> {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const files: Record<string, Buffer> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const start = zip.readUInt32LE(at + 42);
    // The head of the file itself has an extra field of its own.
    const content = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(content, content + packed);
    files[zip.toString("utf8", at + 46, at + 46 + name)] = method === 0 ? bytes : inflateRawSync(bytes);
    at += 46 + name + extra + comment;
  }
  return files;
}
