import fc from "fast-check";
import { OpenLocationCode } from "open-location-code";
import { describe, expect, it, test } from "vitest";
import { understandCoordinates } from "../../flows/understand/coordinates.ts";
import { decodePlusCode, findPlusCode, recoverPlusCode } from "../../flows/understand/plus-code.ts";

const at = (source: string, lat = -7.56, lng = 110.95) => ({
  ok: true,
  value: { kind: "pin", source, lat: expect.closeTo(lat, 4), lng: expect.closeTo(lng, 4) },
});

describe("coordinates", () => {
  test.each([
    "-7.56, 110.95",
    "-7.56,110.95",
    "-7.56 110.95",
    "-7,56 110,95",
    "-7,56, 110,95",
    "-7,56; 110,95",
    "(-7.56, 110.95)",
    "110.95, -7.56",
    "7.56 S 110.95 E",
    "7.56S, 110.95E",
    "S 7.56 E 110.95",
    "7,56 LS 110,95 BT",
    "7°33'36\"S 110°57'00\"E",
    "7°33'36\" LS 110°57'0\" BT",
    "7° 33′ 36″ S, 110° 57′ 0″ E",
    "7 derajat 33 menit 36 detik LS 110 derajat 57 menit BT",
    "lat -7.56 lng 110.95",
    "koordinat: -7.56, 110.95",
    "lokasi saya -7.5600, 110.9500 ya pak",
    "−7.56, 110.95",
    "lat: -7.56, long: 110.95",
  ])("%s", (typed) => expect(understandCoordinates(typed)).toEqual(at("coordinates")));

  test.each([
    "https://www.google.com/maps/@-7.56,110.95,17z",
    "https://maps.google.com/?q=-7.56,110.95",
    "https://www.google.com/maps?q=-7.56,110.95&z=17&hl=id",
    "https://www.google.com/maps/search/?api=1&query=-7.56%2C110.95",
    "https://www.google.com/maps/search/-7.56,+110.95?entry=tts",
    "https://www.google.com/maps/dir/?api=1&destination=-7.56,110.95",
    "https://www.google.com/maps/place/Warung+Bu+Sri/@-7.5,110.9,17z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d-7.56!4d110.95",
    "https://maps.google.com/maps?ll=-7.56,110.95&z=16",
    "http://maps.google.com/maps?q=loc:-7.56,110.95",
    "geo:-7.56,110.95?z=17",
    "geo:0,0?q=-7.56,110.95(Warung)",
    "https://maps.apple.com/?ll=-7.56,110.95&q=Warung",
    "https://www.openstreetmap.org/#map=17/-7.56/110.95",
    "https://www.openstreetmap.org/?mlat=-7.56&mlon=110.95#map=12/-7.5/110.9",
    "https://waze.com/ul?ll=-7.56%2C110.95&navigate=yes",
    "ini lokasinya https://maps.google.com/?q=-7.56,110.95 ya bu",
    "https://www.google.com/maps/place/7%C2%B033'36.0%22S+110%C2%B057'00.0%22E/",
  ])("link %s", (typed) => {
    const read = understandCoordinates(typed);
    expect(read.ok && { ...read.value, source: "link" }).toEqual(at("link").value);
  });

  test.each([
    "https://maps.app.goo.gl/AbCdEf123",
    "https://goo.gl/maps/xyz123",
    "https://www.google.com/maps/place/Warung+Bu+Sri",
  ])("%s holds no coordinates", (typed) =>
    expect(understandCoordinates(typed)).toEqual({ ok: false, reason: "invalid", detail: "short_link" }),
  );
  test.each([
    "48.8566, 2.3522",
    "3.139 N 101.6869 W",
    "https://maps.google.com/?q=51.5,-0.12",
    "-33.86, 151.2",
    "9C3XGV4C+XV",
    "7.56, 110.95",
  ])("%s lies outside Indonesia", (typed) =>
    expect(understandCoordinates(typed)).toEqual({ ok: false, reason: "invalid", detail: "not_in_indonesia" }),
  );
  test.each([
    "jl lawu 5",
    "rt 2 rw 5",
    "depan masjid",
    "08123456789",
    "5, 7",
    "",
    "https://example.org/keripik",
    "002/005",
    "c2 no 5",
    "a+b",
    "%E0%A4%A",
  ])("%j holds none", (typed) => expect(understandCoordinates(typed)).toEqual({ ok: false, reason: "unclear" }));

  it("reads a full plus code, and a short one near the place named beside it", () => {
    expect(understandCoordinates("6P5CCXRX+2F")).toMatchObject({ ok: true, value: { source: "plus_code" } });
    const near = (name: string) => (name.toLowerCase() === "jaten" ? { lat: -7.6, lng: 111 } : undefined);
    expect(understandCoordinates("CW4X+2F Jaten", near)).toEqual(at("plus_code", -7.59494, 110.94869));
    expect(understandCoordinates("cw4x+2f, jaten", near)).toEqual(at("plus_code", -7.59494, 110.94869));
    expect(understandCoordinates("CW4X+2F Antah", near)).toEqual({
      ok: false,
      reason: "invalid",
      detail: "plus_code_needs_place",
    });
  });

  it("decodes and completes plus codes as the reference implementation does", () => {
    const reference = new OpenLocationCode();
    const inside = fc.record({
      lat: fc.double({ min: -11, max: 6, noNaN: true }),
      lng: fc.double({ min: 95, max: 141, noNaN: true }),
    });
    fc.assert(
      fc.property(inside, inside, fc.constantFrom(10, 11, 12), (place, offset, length) => {
        const full = reference.encode(place.lat, place.lng, length);
        const code = findPlusCode(full);
        const whole = reference.decode(full);
        const ours = decodePlusCode(code?.digits ?? "");
        expect(ours.lat).toBeCloseTo(whole.latitudeCenter, 8);
        expect(ours.lng).toBeCloseTo(whole.longitudeCenter, 8);
        const near = { lat: place.lat + (offset.lat % 0.45), lng: place.lng + (offset.lng % 0.45) };
        const short = findPlusCode(full.slice(4));
        if (short === undefined) throw new Error(full);
        const completed = recoverPlusCode(short, near);
        const theirs = reference.decode(reference.recoverNearest(full.slice(4), near.lat, near.lng));
        expect(completed.lat).toBeCloseTo(theirs.latitudeCenter, 8);
        expect(completed.lng).toBeCloseTo(theirs.longitudeCenter, 8);
      }),
    );
  });
});
