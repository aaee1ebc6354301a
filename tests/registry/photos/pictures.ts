import sharp from "sharp";

/** Waves in colours, so that turning and cutting show; noise where it must not compress. */
export const picture = (width: number, height: number, noise = false) => {
  const data = Buffer.alloc(width * height * 3);
  let seed = 12345;
  for (let at = 0; at < data.length; at += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    data[at] = noise ? seed >> 16 : ((at % (width * 3)) / (width * 3)) * 200;
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
};

/** A phone's photo: with the place where it was taken, the device, a name, a profile and a thumbnail's words. */
export const taggedJpeg = (width = 1200, height = 900, orientation = 1): Promise<Buffer> =>
  picture(width, height)
    .withExif({
      IFD0: { Make: "KameraRahasia", Artist: "Sri Rahayu", Copyright: "rahasia" },
      IFD2: { DateTimeOriginal: "2026:01:02 03:04:05", UserComment: "rumah rahasia" },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "7/1 35/1 45/1", GPSLongitudeRef: "E", GPSLongitude: "110/1 56/1 0/1" },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>`,
    )
    .withMetadata({ orientation })
    .withIccProfile("p3")
    .jpeg({ quality: 90 })
    .toBuffer();

export const traces = [
  "Exif",
  "GPS",
  "http://ns.adobe.com",
  "xmpmeta",
  "ICC_PROFILE",
  "Rahasia",
  "rahasia",
  "Rahayu",
  "Photoshop",
  "JFXX",
];
