import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import {
  commandsMeant,
  understandMode,
  understandPhone,
  understandPlace,
  understandProduct,
  understandRtRw,
  understandYesNo,
} from "../../flows/understand/index.ts";
import type { Places } from "../../flows/understand/place.ts";
import { loadGazetteer } from "../../src/registry/regions/gazetteer.ts";
import { shippedCatalogue } from "../../src/registry/trades/shipped-catalogue.ts";
import { createTrades } from "../../src/registry/trades/trades.ts";

const file = new URL("../../../shared/data/utterances.csv", import.meta.url);
const rows: { utterance: string; expects: string; meaning: string }[] = existsSync(file)
  ? parse(readFileSync(file), { columns: true })
  : [];
const of = (kind: string) => rows.filter(({ expects }) => expects === kind);

describe.skipIf(rows.length === 0)(
  "what people really typed (skipped where the collected sayings are not at hand)",
  () => {
    it.each(of("yes_no"))("$utterance: $meaning", ({ utterance, meaning }) => {
      const read = understandYesNo(utterance);
      if (meaning.startsWith("YES_BUT")) expect(read).toMatchObject({ ok: false, detail: "yes_but" });
      else if (meaning.startsWith("UNKNOWN")) expect(read).toMatchObject({ ok: false, reason: "unknown" });
      else expect(read).toEqual({ ok: true, value: meaning.startsWith("YES") });
    });

    const named: Readonly<Record<string, string>> = {
      HUMAN: "officer",
      ERASURE: "officer",
      ACCESS: "officer",
      AID_STATUS: "aid",
      OPT_OUT: "stop",
      HELP_REGISTER: "help",
      AMBIGUOUS: "help",
    };
    it.each(of("command"))("$utterance: $meaning", ({ utterance, meaning }) => {
      const word = /^[A-Z_]+/.exec(meaning)?.[0] ?? "";
      expect(commandsMeant(utterance)[0]).toBe(named[word] ?? word.toLowerCase());
      expect(commandsMeant(utterance)).toHaveLength(word === "AMBIGUOUS" ? 2 : 1);
    });

    it.each(of("phone"))("$utterance: $meaning", ({ utterance, meaning }) => {
      const number = /\+62\d+/.exec(meaning)?.[0];
      const read = understandPhone(utterance);
      if (number !== undefined) expect(read).toEqual({ ok: true, value: number });
      else
        expect(read).toMatchObject({ ok: false, detail: meaning.startsWith("landline") ? "landline" : "this_number" });
    });

    it.each(of("rt_rw"))("$utterance: $meaning", ({ utterance, meaning }) => {
      const [, rt, rw] = /rt=(\d+) rw=(\d+)/.exec(meaning) ?? [];
      expect(understandRtRw(utterance)).toEqual({ ok: true, value: { rt, rw } });
    });

    it.each(of("operation_mode"))("$utterance: $meaning", ({ utterance, meaning }) => {
      expect(understandMode(utterance)).toEqual({ ok: true, value: meaning.startsWith("fixed") ? "fixed" : "roving" });
    });

    describe("addresses", () => {
      const offices = new Map<string, Places>();
      beforeAll(async () => {
        for (const code of ["33.13", "33.72", "65", "74.72"]) {
          const loaded = await loadGazetteer([code]);
          if (loaded.ok) offices.set(code, loaded.gazetteer);
        }
      });
      const read = (utterance: string, office: string) => {
        const places = offices.get(office);
        if (places === undefined) throw new Error(office);
        return { place: understandPlace(utterance, places), found: places.find(utterance), places };
      };
      const saying = (start: string) =>
        of("address").find(({ utterance }) => utterance.toLowerCase().startsWith(start))?.utterance ?? "";
      it("finds districts, villages and other names", () => {
        expect(read(saying("tanjung"), "65").place).toMatchObject({ ok: true, value: { district: "65.01.05" } });
        expect(read(saying("solo"), "33.72").found[0]?.code).toBe("33.72");
        expect(read(saying("bau"), "74.72").found[0]?.code).toBe("74.72");
        expect(read(saying("depan"), "33.13").place).toMatchObject({ ok: true, value: { kind: "landmark" } });
        expect(read(saying("perum"), "33.13").place).toEqual({
          ok: true,
          value: { kind: "area", district: "33.13.11" },
        });
        expect(read(saying("jln"), "33.72").place).toMatchObject({ ok: true, value: { village: "33.72.02.1004" } });
        const desa = read(saying("ds."), "33.13");
        expect(
          desa.place.ok && desa.place.value.kind === "area" && desa.places.describe(desa.place.value.village ?? ""),
        ).toMatch(/^Desa Ngargoyoso/);
      });
    });

    it.each(of("business"))("$utterance: $meaning", async ({ utterance, meaning }) => {
      const { clusters, products } = await shippedCatalogue();
      const trades = createTrades(clusters, products);
      const product = understandProduct(utterance);
      const cluster = /cluster (\w+)/.exec(meaning)?.[1];
      if (cluster === undefined) {
        const alike = product.ok ? trades.suggest(product.value).filter(({ score }) => score === 1) : [];
        expect(product.ok ? alike.length : product.detail).toSatisfy((seen) => seen === "too_vague" || seen === 2);
        return;
      }
      if (!product.ok) throw new Error("not understood");
      const [best] = trades.suggest(product.value);
      expect(best?.cluster).toBe(cluster);
      const kbli = /kbli2020 (\d+)|; (\d{5})/.exec(meaning);
      if (kbli) expect(best?.kbli?.code).toBe(kbli[1] ?? kbli[2]);
    });
  },
);
