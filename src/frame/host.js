// For the page around a frame of the widget: gives the frame the height that its page asks for. A frame sizes itself
// and no other, as the window that a message comes from cannot be feigned. Without this script the frame scrolls.

const [least, most] = [100, 50_000];

/** What was asked for since the last frame of the screen, by the window that asks. */
const wanted = new Map();

/** The frames of a tree, also in open shadow roots, which may be nested. Those in closed ones cannot be found. */
function* frames(root) {
  for (const element of root.querySelectorAll("*")) {
    if (element.localName === "iframe") yield element;
    if (element.shadowRoot) yield* frames(element.shadowRoot);
  }
}

addEventListener("message", ({ data, source }) => {
  if (data?.type !== "moda-scope:height" || !Number.isFinite(data.height)) return;
  // However many come, each frame is sized once in a frame of the screen.
  if (!wanted.size) requestAnimationFrame(size);
  wanted.set(source, data.height);
});

function size() {
  for (const frame of frames(document)) {
    const height = wanted.get(frame.contentWindow);
    if (height === undefined) continue;
    // Where the page counts borders in, what is inside would come out too low by them.
    const isBorderIn = getComputedStyle(frame).boxSizing === "border-box";
    const borders = isBorderIn ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(Math.max(height, least), most) + borders}px`;
  }
  wanted.clear();
}

// Those that were there first have spoken already.
for (const { src, contentWindow } of frames(document)) {
  if (src.includes("frame.html")) contentWindow?.postMessage({ type: "moda-scope:ask" }, "*");
}
