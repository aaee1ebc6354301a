import { isDetail } from "../details/fields.ts";
import type { Asking } from "../kit/flow.ts";
import type { TextId } from "../speech/text-ids.ts";
import { detailLabel } from "./detail-lines.ts";

/** Names of the register's columns, as its history knows them, and what owners call them. */
const columns: Readonly<Record<string, TextId>> = {
  "owner.name": "field-ownerName",
  "owner.phone": "field-phone",
  name: "field-businessName",
  product: "field-product",
  clusterId: "field-cluster",
  kbli: "field-cluster",
  kbliEdition: "field-cluster",
  mode: "field-mode",
  village: "field-place",
  district: "field-place",
  lat: "field-place",
  lng: "field-place",
  accuracy: "field-place",
  placeSource: "field-place",
  landmark: "field-place",
  rt: "field-rtRw",
  rw: "field-rtRw",
  status: "data-status",
  chat: "data-linked",
};

/** What was changed, by the name the register gives it. */
export const changedInWords = (column: string, asking: Asking): string => {
  const id = columns[column];
  if (id !== undefined) return asking.speak(id);
  return isDetail(column) ? detailLabel(column, asking) : column;
};
