import { sha1 } from "./sha1.js";

/** What the names are made in: a UUID of our own. */
const NAMESPACE = "0f7c1c52-9a55-4c0b-8f6e-5a2d1b7e9c34";

/** A name that nothing else has. The browser's own way is absent where the page came by http. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return formed(crypto.getRandomValues(new Uint8Array(16)), 4);
}

/** The same name for the same text, at any time and in any browser (RFC 9562, version 5). */
export function uuidOf(text) {
  const space = NAMESPACE.replaceAll("-", "").match(/../g).map((hex) => Number.parseInt(hex, 16));
  return formed(sha1(new Uint8Array([...space, ...new TextEncoder().encode(text)])), 5);
}

function formed(bytes, version) {
  // Of variant 1.
  bytes[6] = (bytes[6] & 0x0f) | (version << 4);
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
