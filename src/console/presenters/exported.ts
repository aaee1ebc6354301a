import type { FileFormat } from "../../registry/exporting/write-export.ts";
import { may, type Officer } from "../policies.ts";

/** Whether NIK, KK and NPWP leave whole: only where the officer may, asked for it and told why. */
export const mayLeaveWhole = (officer: Officer, wanted: boolean, reason: string): boolean =>
  wanted && may(officer, "exportUnmasked") && reason.length >= shortestReason;

/** Letters that a reason has at least. */
const shortestReason = 10;

/** A file's name says what and when, and nothing of anybody: "usaha-33.13.11-2026-11-23.xlsx". */
export const fileNameOf = (area: string | undefined, day: string, format: FileFormat, whole: boolean): string =>
  `${["usaha", area ?? "", whole ? "nomor-utuh" : "", day].filter((part) => part !== "").join("-")}.${format}`;
