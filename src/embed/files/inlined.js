// The same files where all is one script, which asks for nothing: pages from a disk, frames in a sandbox, hosts that
// do not let scripts fetch.

import style from "modascope-style";

import { unpacked } from "./unpacked.js";

/** The WebAssembly; the build puts it in, compressed and in base64. */
const packed = "@module@";

export const module = () => unpacked(packed);

/** The style sheet, as text. */
const css = async () => style;
export { css as style };

/** A file that is beside no other explains less: what is wrong and where, but not why. */
export const explainer = async () => ({});

/** The catalogue, which whoever makes the script hands to it. */
export const catalogue = () => ({ file: new TextEncoder().encode(modaScopeCatalogue) });
