/** What people type, made into answers. One kind of question a file; every kind is pure and returns `Understood`. */
export { understandAddress } from "./address.ts";
export { understandBusiness } from "./business.ts";
export { understandChoice } from "./choice.ts";
export { understandCluster } from "./cluster.ts";
export { commandsMeant, understandCommand } from "./command.ts";
export { understandCount } from "./count.ts";
export { understandDate } from "./date.ts";
export { understandKk } from "./kk.ts";
export { understandMode } from "./mode.ts";
export { understandMoney } from "./money.ts";
export { understandNib } from "./nib.ts";
export { understandNik } from "./nik.ts";
export { understandNpwp } from "./npwp.ts";
export { understandPersonName } from "./person-name.ts";
export { understandPhone } from "./phone.ts";
export type { Places } from "./place.ts";
export { understandProduct } from "./product.ts";
export { understandRtRw } from "./rt-rw.ts";
export { understandSearch } from "./search.ts";
export { understandTitle } from "./title.ts";
export type {
  Command,
  Misunderstood,
  Mode,
  Option,
  PlaceAnswer,
  RtRw,
  Understood,
} from "./understood.ts";
export { understandYesNo } from "./yes-no.ts";
