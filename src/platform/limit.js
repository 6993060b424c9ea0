// Fields that take so many characters and no more.

const segmenter = globalThis.Intl?.Segmenter && new Intl.Segmenter();

/** How many characters, as a reader counts them, of what is about to be put into a field will not fit (`beforeinput`):
    browsers cut them off without a word. */
export function cutOff({ target, data, dataTransfer, isComposing }) {
  const { value, maxLength, selectionStart, selectionEnd } = target;
  const put = (data ?? dataTransfer?.getData("text/plain") ?? "").replace(/\r\n?/g, "\n");
  const room = Math.max(0, maxLength - value.length + selectionEnd - selectionStart);
  // An input method puts in again what it has put in before.
  if (isComposing || put.length <= room) return 0;
  if (!segmenter) return [...put.slice(room)].length;
  const { index } = segmenter.segment(put).containing(room);
  let count = 0;
  for (const _ of segmenter.segment(put.slice(index))) count++;
  return count;
}
