import { z } from "zod";
import { languages } from "../../../flows/kit/vocabulary.ts";
import { readQuietHours } from "../../lib/quiet-hours.ts";

/** One language's own line of an office. */
const line = z.string().trim().max(300);

/** What an office sets up in the console, by key. What it never set is what the environment says. */
export const settingSchemas = {
  /** The office's name as owners read it. */
  name: z.string().trim().min(3).max(100),
  /** Said first to who begins a talk, in place of our own greeting; "" where ours stays. */
  greeting: z.object({ id: line, en: line, jv: line }),
  /** "HH:MM-HH:MM" on the territory's clocks, or "off". */
  quietHours: z.string().refine((said) => said === "off" || readQuietHours(said) !== undefined),
  /** The languages that owners are offered; Indonesian is always among them. */
  languages: z.array(z.enum(languages)).refine((offered) => offered.includes("id")),
  /** Owners are not told when their business was approved. */
  silentApproval: z.boolean(),
  /** Code prefixes: provinces, regencies, districts. */
  territory: z
    .array(z.string().regex(/^\d{2}(?:\.\d{2}){0,2}$/))
    .min(1)
    .max(50),
} as const;
export type SettingKey = keyof typeof settingSchemas;
export const settingKeys = Object.keys(settingSchemas) as readonly SettingKey[];

export type OfficeSettings = { readonly [Key in SettingKey]?: z.output<(typeof settingSchemas)[Key]> };

/** Keys that have a history too, though their content stands in tables of its own. */
export type HistoryKey = SettingKey | "catalogue" | "map";
