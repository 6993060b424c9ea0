// The module inside the script, for packages whose pages may fetch nothing.

import { unpacked } from "../embed/files/unpacked.js";

/** The WebAssembly; the build puts it in, compressed and in base64. */
const packed = "@module@";

/** The WebAssembly, compiled. */
export const module = () => unpacked(packed);
