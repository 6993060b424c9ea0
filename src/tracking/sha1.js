/** Four bytes as a number, turned left by some bits. */
const turned = (word, bits) => (word << bits) | (word >>> (32 - bits));

/** SHA-1 of bytes (RFC 3174), as bytes. The browser's own is absent where the page came by http. */
export function sha1(bytes) {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < blocks; block++) {
    const words = Array.from({ length: 16 }, (_, index) => view.getInt32(block * 64 + index * 4));
    for (let at = 16; at < 80; at++) {
      words[at] = turned(words[at - 3] ^ words[at - 8] ^ words[at - 14] ^ words[at - 16], 1);
    }
    let [a, b, c, d, e] = state;
    for (const [at, word] of words.entries()) {
      const [mixed, constant] = round(Math.floor(at / 20), b, c, d);
      [a, b, c, d, e] = [(turned(a, 5) + mixed + e + constant + word) | 0, a, turned(b, 30), c, d];
    }
    for (const [index, value] of [a, b, c, d, e].entries()) state[index] = (state[index] + value) | 0;
  }
  const digest = new DataView(new ArrayBuffer(20));
  for (const [index, value] of state.entries()) digest.setInt32(index * 4, value);
  return new Uint8Array(digest.buffer);
}

/** The function and the constant of each of the four rounds. */
function round(number, b, c, d) {
  if (number === 0) return [(b & c) | (~b & d), 0x5a827999];
  if (number === 1) return [b ^ c ^ d, 0x6ed9eba1];
  if (number === 2) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}
