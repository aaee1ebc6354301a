import { describe, expect, it } from "vitest";
import { createFormTokens } from "../../../src/console/form-token.ts";
import { layOut, sheet } from "../../../src/registry/posters/lay-out.ts";
import { linksOf, listPosters } from "../../../src/registry/posters/poster.ts";
import { createMeasure, posterPdf } from "../../../src/registry/posters/poster-pdf.ts";
import { databases } from "../../support/databases.ts";
import type { OfficerName } from "../rig/officers.ts";
import { openTestConsole, type TestConsole } from "../rig/open.ts";
import { readPdf } from "./read-pdf.ts";

const jati = { district: "33.13.11", area: "33.13.11.2002" };

/** The file behind the download button. */
const download = async (
  { server, desk }: TestConsole,
  officer: OfficerName,
  fields: Readonly<Record<string, string>>,
) => {
  const token = createFormTokens(desk.keyring).for(`session of ${officer}`);
  const response = await server.fetch(
    new Request("http://klaster.test/console/posters/pdf", {
      method: "POST",
      headers: { Cookie: `officer=${officer}` },
      body: new URLSearchParams({ ...fields, token }),
    }),
  );
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
};

describe.each(databases)("posters on $kind", (database) => {
  it("print a sheet for each RT, whose codes lead to the chat with the place already known", async () => {
    const console = await openTestConsole(database);
    const { status, headers, bytes } = await download(console, "viewer", {
      ...jati,
      rt: "1-3, 8",
      rw: "2",
      second: "jv",
    });
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("application/pdf");
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="poster-33.13.11.2002-rt001-008.pdf"');
    const pages = readPdf(bytes);
    expect(pages.map(({ codes }) => codes)).toEqual(
      ["001", "002", "003", "008"].map((rt) => [
        `http://klaster.test/chat/3313112002-${rt}-002`,
        `https://t.me/klaster_test_bot?start=3313112002-${rt}-002`,
      ]),
    );
    expect(pages[0]).toMatchObject({ width: 595.28, height: 841.89 });
    const text = pages[3]?.text ?? "";
    for (const told of [
      "RT 008 / RW 002",
      "Desa Jati",
      "Gratis",
      "3 menit",
      "Mboten mbayar",
      "klaster.test/chat/3313112002-008-002",
    ])
      expect(text.replaceAll("\n", " ")).toContain(told);
    const acts = await console.database.client.audit.findMany({ where: { action: "poster" } });
    expect(acts.map(({ actor, detail }) => [actor, JSON.parse(detail) as unknown])).toEqual([
      ["officer:viewer", { area: "33.13.11.2002", rt: "1-3, 8", rw: "2", sheets: 4, size: "A4", second: "jv" }],
    ]);
  });

  it("begin the talk at the place of the sheet", async () => {
    const console = await openTestConsole(database);
    const [page] = readPdf((await download(console, "viewer", { ...jati, rt: "4", rw: "7" })).bytes);
    const token = new URL(page?.codes[1] ?? "").searchParams.get("start") ?? "";
    expect(page?.codes[0]?.endsWith(`/chat/${token}`)).toBe(true);
    await console.say(5, `/start ${token}`, "m1");
    await console.say(5, "1", "m2");
    const chat = await console.database.client.chat.findFirstOrThrow({ where: { address: "owner-5" } });
    expect(chat.talk).toContain(`"village":"33.13.11.2002"`);
    expect(chat.talk).toContain(`"rt":"004"`);
    expect(chat.talk).toContain(`"rw":"007"`);
  });
});

describe("posters", () => {
  it("print a sheet for each village of a district, on half the paper", async () => {
    const console = await openTestConsole();
    const { bytes } = await download(console, "viewer", { district: "33.13.11", area: "33.13.11", size: "A5" });
    const pages = readPdf(bytes);
    const villages = console.desk.setting.world.places.villages("33.13.11");
    expect(pages.map(({ codes }) => codes[0])).toEqual(
      villages.map(({ code }) => `http://klaster.test/chat/${code.replaceAll(".", "")}`),
    );
    expect(pages[0]).toMatchObject({ width: 419.53, height: 595.28 });
  });

  it("have one code where the bot's name is not known", async () => {
    const console = await openTestConsole(undefined, { telegramName: undefined });
    const [page] = readPdf((await download(console, "viewer", jati)).bytes);
    expect(page?.codes).toEqual(["http://klaster.test/chat/3313112002"]);
    expect(page?.text).not.toContain("Telegram");
  });

  it("are shown before they are printed, with what is wrong at its field", async () => {
    const { get } = await openTestConsole();
    const path = "/console/posters?district=33.13.11&area=33.13.11.2002";
    const shown = await get("viewer", `${path}&rt=1-6&rw=2`);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("Unduh PDF, 6 lembar");
    expect(shown.text).toContain("RT 001 / RW 002, Desa Jati");
    for (const [query, told] of [
      ["&rt=satu", "Ini bukan daftar RT"],
      ["&rt=6-1", "Ini bukan daftar RT"],
      ["&rt=0", "Ini bukan daftar RT"],
      ["&rt=1&rw=dua", "RW ditulis dengan satu angka"],
      ["&rw=2", "Isi juga RT-nya"],
      ["&rt=1-999&rw=1", "Itu 999 lembar, paling banyak 500"],
    ] as const) {
      const { status, text } = await get("viewer", path + query);
      expect([query, status]).toEqual([query, 422]);
      expect(text).toContain(told);
      expect(text).not.toContain("Unduh PDF");
    }
    const many = await get("viewer", "/console/posters?district=33.13.11&area=33.13.11&rt=1");
    expect(many.text).toContain("RT hanya untuk satu desa");
  });

  it("are made for the officer's own territory alone", async () => {
    const console = await openTestConsole();
    const elsewhere = { district: "33.13.01", area: "33.13.01.2001" };
    const { headers, bytes } = await download(console, "viewer-small", elsewhere);
    expect(headers.get("Content-Type")).toContain("text/html");
    expect(bytes.toString()).not.toContain("Unduh PDF");
    const own = await download(console, "viewer-small", jati);
    expect(own.headers.get("Content-Type")).toBe("application/pdf");
    const page = await console.get("viewer-small", "/console/posters");
    expect(page.text).toContain('value="33.13.11"');
    expect(page.text).not.toContain('value="33.13.01"');
    expect(await console.database.client.audit.count({ where: { action: "poster" } })).toBe(1);
  });

  it.each(["Poster untuk RT 1;DROP", "<script>alert(1)</script>", "1-6\u0007", "９"])(
    "takes %j for no RT",
    async (rt) => {
      const { get } = await openTestConsole();
      const query = new URLSearchParams({ ...jati, rt });
      const { status, text } = await get("viewer", `/console/posters?${query.toString()}`);
      expect(status).toBe(422);
      expect(text).not.toContain("<script>alert");
    },
  );
});

describe("a sheet", () => {
  const measure = createMeasure();
  const long =
    "Dinas Koperasi, Usaha Kecil dan Menengah, Perdagangan, Perindustrian dan Tenaga Kerja Kabupaten Kepulauan Tanimbar Selatan";
  const village =
    "RT 123 / RW 123, Kelurahan Pulau Terluar Sungai Jambu Batu Payung, Kecamatan Sungai Tabukan Hulu Selatan, Kabupaten Ogan Komering Ulu Selatan";

  it.each([null, "jv", "en"] as const)("holds the longest names within its margins, beside %s", (second) => {
    const links = linksOf(
      { village: "33.13.11.2002", rt: "123", rw: "123" },
      {
        publicUrl: `https://pendataan-usaha-rumahan.${"kabupaten".repeat(5)}.go.id`,
        telegramName: "pendataan_usaha_rumahan_kab_bot",
      },
    );
    for (const some of [links, links.slice(0, 1)]) {
      const marks = layOut({ office: long, place: village, links: some, second }, measure);
      const bottoms = marks.map((mark) =>
        mark.is === "text" ? mark.y : mark.is === "box" ? mark.y + mark.height : mark.y + mark.side,
      );
      expect(Math.max(...bottoms)).toBeLessThan(sheet.height - 10);
      for (const mark of marks)
        if (mark.is === "text") {
          const half = measure(mark.text, mark.size, mark.bold) / 2;
          expect(mark.x - half).toBeGreaterThanOrEqual(40);
          expect(mark.x + half).toBeLessThanOrEqual(sheet.width - 40);
          expect(mark.size).toBeGreaterThanOrEqual(7);
        }
      // Nothing is written over a code.
      const texts = marks.filter((mark) => mark.is === "text");
      for (const code of marks.filter((mark) => mark.is === "qr"))
        expect(
          texts.filter(
            ({ x, y, size }) =>
              y > code.y && y - size < code.y + code.side && Math.abs(x - code.x - code.side / 2) < code.side / 2,
          ),
        ).toEqual([]);
    }
  });

  it("leads with names of any letters to a page that a reader opens", async () => {
    const odd = {
      office: "Dinas “UKM” – 字 \u{1F600} é",
      place: "Ds. Ñ’x",
      links: linksOf({ village: "33.13.11.2002" }, { publicUrl: "https://k.id" }),
      second: null,
    };
    const pdf = Buffer.from(await new Response(posterPdf([odd], "A4", odd.place)).arrayBuffer());
    expect(readPdf(pdf).map(({ codes }) => codes)).toEqual([["https://k.id/chat/3313112002"]]);
  });

  it("is drawn when it is read, and no more when the reader has gone", async () => {
    let drawn = 0;
    const sheets = Array.from({ length: 400 }, () => ({
      ...{ office: "Dinas", links: [], second: null },
      get place() {
        drawn += 1;
        return "Desa Jati";
      },
    }));
    const reader = posterPdf(sheets, "A4", "Poster").getReader();
    await reader.read();
    await reader.cancel();
    expect(drawn).toBeLessThan(20);
  });

  it("stands for numbers as they are typed, each once", async () => {
    const { desk } = await openTestConsole();
    const numbers = (rts: string) => {
      const listed = listPosters(desk.setting.world.places, "33.13.11.2002", rts, "");
      return listed.ok ? listed.posters.map(({ rt }) => rt) : listed.reason;
    };
    expect(numbers("3, 1 - 2; 2 dan 010")).toEqual(["001", "002", "003", "010"]);
    expect(numbers("")).toEqual([undefined]);
    expect(numbers("1000")).toBe("rt");
  });
});
