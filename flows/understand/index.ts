export { understandAddress } from "./address.ts";
export { understandBusiness } from "./business.ts";
export { type Labelled, understandChoice } from "./choice.ts";
export { understandCluster } from "./cluster.ts";
export { commandsMeant, understandCommand } from "./command.ts";
export { understandCount } from "./count.ts";
export { understandDate } from "./date.ts";
export { understandKk } from "./kk.ts";
export { understandMode } from "./mode.ts";
export { type Money, understandMoney } from "./money.ts";
export { understandNib } from "./nib.ts";
export { readNik, understandNik } from "./nik.ts";
export { understandNpwp } from "./npwp.ts";
export { understandPersonName } from "./person-name.ts";
export { understandPhone } from "./phone.ts";
export { understandPlace } from "./place.ts";
export { understandProduct } from "./product.ts";
export { understandRtRw } from "./rt-rw.ts";
export { understandSearch } from "./search.ts";
export { understandTitle } from "./title.ts";
export {
  type Command,
  commands,
  type Mode,
  modes,
  type Option,
  type PlaceAnswer,
  type RtRw,
  type Understood,
} from "./understood.ts";
export { understandYesNo } from "./yes-no.ts";
