// Colours as the browser paints them, and the measures by which they are judged.
import type { Page } from "@playwright/test";

/** Red, green and blue of sRGB, from 0 to 255. */
export type Colour = readonly number[];

/** What comes out where each of the lists is painted one over the other, the first at the bottom. */
export function painted(page: Page, lists: string[][]): Promise<Colour[]> {
  return page.evaluate((lists) => {
    const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
    return lists.map((layers) => {
      for (const layer of ["white", ...layers]) {
        brush.fillStyle = layer;
        brush.fillRect(0, 0, 1, 1);
      }
      return [...brush.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    });
  }, lists);
}

/** Light instead of numbers on a scale for the eye: IEC 61966-2-1. */
function linear(colour: Colour) {
  const parts = colour.map((part) => part / 255);
  return parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
}

function times(matrix: number[][], parts: number[]) {
  return matrix.map((row) => row.reduce((sum, factor, place) => sum + factor * parts[place], 0));
}

/** From 1 to 21, whichever is the lighter: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour) {
  const [[a], [b]] = [one, other].map((colour) => times([[0.2126, 0.7152, 0.0722]], linear(colour)));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How light is seen by those who lack one of the three cones: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, “A
    Physiologically-based Model for Simulation of Color Vision Deficiency”, 2009, table of matrices, severity 1.0. */
const deficiencies = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The ways of seeing colours, by their names. */
export const eyes = {
  "all cones": (light: number[]) => light,
  ...Object.fromEntries(
    Object.entries(deficiencies).map(([name, matrix]) => [
      name,
      (light: number[]) => times(matrix, light).map((part) => Math.min(1, Math.max(0, part))),
    ]),
  ),
};

/** How far apart two colours are for an eye: the distance in OKLab (B. Ottosson, “A perceptual color space for image
    processing”, 2020), which is made for large differences as well as small ones, and is 1 from black to white. */
export function distance(one: Colour, other: Colour, eye: (light: number[]) => number[]) {
  const [a, b] = [one, other].map((colour) => {
    const cones = times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ],
      eye(linear(colour)),
    );
    return times(
      [
        [0.2104542553, 0.793617785, -0.0040720468],
        [1.9779984951, -2.428592205, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.808675766],
      ],
      cones.map(Math.cbrt),
    );
  });
  return Math.hypot(...a.map((part, place) => part - b[place]));
}
