import sharp from "sharp";

/** A drawn picture with a word on it, 800 by 600 pixels, as PNG; the number chooses its colours. For made-up data. */
export const drawPicture = (word: string, nth: number): Promise<Buffer> => {
  const hue = (nth * 47) % 360;
  const text = word.replaceAll(/[<>&"']/g, " ").slice(0, 30);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
<rect width="800" height="600" fill="hsl(${hue} 45% 78%)"/>
<circle cx="${200 + (nth % 7) * 60}" cy="260" r="150" fill="hsl(${(hue + 40) % 360} 55% 62%)"/>
<rect x="80" y="420" width="640" height="110" fill="hsl(${hue} 40% 30%)"/>
<text x="400" y="490" font-size="48" font-family="sans-serif" text-anchor="middle" fill="#fff">${text}</text>
</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
};
