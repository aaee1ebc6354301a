// Files on their way to the platform and back: nothing is encrypted here, for nobody reads along.
import { media } from "./wire.js";

class OpaqueData {
  constructor(blob) {
    Object.defineProperty(this, "blob", { value: blob });
  }
  static async createFromData(blob) {
    return new OpaqueData(blob);
  }
  url = () => "blob:";
  autorelease = () => undefined;
  formData = () => this.blob;
}
// The library asks the module itself, and for its class.
const blobs = new Map();

export const mediaModules = ({ ask }) => ({
  WAWebMediaOpaqueData: OpaqueData,
  WAWebPrepRawMedia: {
    prepRawMedia: (opaque, { asDocument }) => ({ waitForPrep: () => prepared(opaque, asDocument) }),
  },
  WAWebMediaStorage: {
    getOrCreateMediaObject: (filehash) => ({
      filehash,
      type: "document",
      size: blobs.get(filehash).size,
      consolidate() {},
    }),
  },
  WAWebMmsMediaTypes: { msgToMediaType: ({ type }) => type, castToV4: (type) => type },
  WAWebMediaDataUtils: { shouldUseMediaCache: () => false },
  WAWebMediaMmsV4Upload: {
    uploadMedia: async ({ mediaObject }) => {
      const bytes = new Uint8Array(await blobs.get(mediaObject.filehash).arrayBuffer());
      const { path } = await ask("upload", { bytes: btoa(String.fromCharCode(...bytes)) });
      return { mediaEntry: { directPath: path, mmsUrl: path, mediaKey: "key" } };
    },
  },
  WAWebDownloadManager: {
    downloadManager: { downloadAndMaybeDecrypt: ({ directPath }) => media(directPath) },
  },
});

async function prepared(opaque, asDocument) {
  const file = opaque.blob;
  const filehash = crypto.randomUUID();
  blobs.set(filehash, file);
  const type = asDocument ? "document" : "image";
  const fields = { type, mimetype: file.type, filename: file.name, size: file.size, filehash };
  return {
    ...fields,
    mediaBlob: opaque,
    set(more) {
      Object.assign(fields, more);
      Object.assign(this, more);
    },
    toJSON: () => fields,
  };
}
