declare module "open-location-code" {
  interface CodeArea {
    readonly latitudeCenter: number;
    readonly longitudeCenter: number;
  }
  export class OpenLocationCode {
    encode(latitude: number, longitude: number, codeLength?: number): string;
    decode(code: string): CodeArea;
    recoverNearest(shortCode: string, latitude: number, longitude: number): string;
  }
}
