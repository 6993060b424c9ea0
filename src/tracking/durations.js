// How long something took, as platforms write it, to a hundredth of a second. What is begun of a hundredth is left out.

const two = (number) => `${number}`.padStart(2, "0");

function parts(milliseconds) {
  const hundredths = Math.max(0, Math.floor(milliseconds / 10));
  const seconds = Math.floor(hundredths / 100);
  return {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    hundredths: hundredths % 100,
  };
}

/** As SCORM 1.2 has it: `0001:02:03.45`. There is room for 9,999 hours. */
export function clockDuration(milliseconds) {
  const { hours, minutes, seconds, hundredths } = parts(milliseconds);
  if (hours > 9999) return "9999:59:59.99";
  return `${`${hours}`.padStart(4, "0")}:${two(minutes)}:${two(seconds)}.${two(hundredths)}`;
}

/** As ISO 8601 has it, SCORM 2004 and cmi5 too: `PT1H2M3.45S`. */
export function isoDuration(milliseconds) {
  const { hours, minutes, seconds, hundredths } = parts(milliseconds);
  const fraction = hundredths ? `.${two(hundredths)}` : "";
  return `PT${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${seconds}${fraction}S`;
}
