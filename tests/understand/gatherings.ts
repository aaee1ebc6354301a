import type { QuestionId } from "../../flows/kit/vocabulary.ts";
import type { Told } from "../../flows/understand/gather.ts";

/** What people write, and all that may be taken from it. Invented names and numbers. */
export interface Gatherings {
  readonly title: string;
  /** Karanganyar, 33.13, unless said. */
  readonly territory?: string;
  readonly asked?: QuestionId;
  readonly rows: readonly (readonly [text: string, told: Told])[];
}

const area = (district: string, village?: string): Pick<Told, "place"> => ({
  place: village === undefined ? { kind: "area", district } : { kind: "area", district, village },
});
const near = (text: string): Pick<Told, "place"> => ({ place: { kind: "landmark", text } });
const rtRw = (rt: string, rw?: string): Pick<Told, "rtRw"> => ({ rtRw: rw === undefined ? { rt } : { rt, rw } });
const sells = (product: string, cluster?: string): Pick<Told, "product" | "cluster"> =>
  cluster === undefined ? { product } : { product, cluster };
const phone = { phone: "+6281234567890" };
const sri = { ownerName: "Sri" };
const jaten = area("33.13.11");
const jati = area("33.13.11", "33.13.11.2002");
const gaum = area("33.13.10", "33.13.10.2004");
const ngringo = area("33.13.11", "33.13.11.2005");
const tawangmangu = area("33.13.06");
const fixed = { mode: "fixed" } as const;
const roving = { mode: "roving" } as const;
const online = { mode: "online" } as const;
const cassava = sells("keripik singkong", "keripik");

export const gatherings: readonly Gatherings[] = [
  {
    title: "everything in one breath",
    rows: [
      ["Saya Sri, jualan keripik singkong di Jaten RT 2 RW 5", { ...sri, ...cassava, ...jaten, ...rtRw("002", "005") }],
      ["saya sri jualan keripik singkong di jaten rt 2 rw 5", { ...sri, ...cassava, ...jaten, ...rtRw("002", "005") }],
      [
        "SAYA SRI JUALAN KERIPIK SINGKONG DI JATEN RT 02/RW 05",
        { ...sri, ...sells("KERIPIK SINGKONG", "keripik"), ...jaten, ...rtRw("002", "005") },
      ],
      [
        "Nama saya Sri Wahyuni, usaha keripik singkong di Jaten RT02/RW05, hp 081234567890",
        { ownerName: "Sri Wahyuni", ...cassava, ...jaten, ...rtRw("002", "005"), ...phone },
      ],
      [
        "nama saya Bu Tini jual nasi pecel keliling di Desa Gaum",
        { ownerName: "Tini", ...sells("nasi pecel", "siapsaji"), ...roving, ...gaum },
      ],
      [
        "Warung Bu Tini, jualan pecel lele, mangkal depan pasar Palur, hp 081234567890",
        {
          businessName: "Warung Bu Tini",
          ...sells("pecel lele", "siapsaji"),
          ...fixed,
          ...near("depan pasar Palur"),
          ...phone,
        },
      ],
      ["jualan bakso sama es teh di rumah, Jaten", { product: "bakso sama es teh", ...fixed, ...jaten }],
      [
        "Assalamualaikum bu, saya Sri dari Jaten mau daftar, usaha saya keripik singkong",
        { ...sri, ...cassava, ...jaten },
      ],
      [
        "Perkenalkan nama saya Sri Lestari. Saya jualan gorengan di Ngringo. No WA 0812-3456-7890",
        { ownerName: "Sri Lestari", ...sells("gorengan", "siapsaji"), ...ngringo, ...phone },
      ],
      [
        "namaku Wati, dodolan es dawet keliling neng Tawangmangu",
        { ownerName: "Wati", ...sells("es dawet", "minuman"), ...roving, ...tawangmangu },
      ],
      [
        "Saya Budi Santoso pemilik Warung Barokah di Ngringo RT 01 RW 02",
        { ownerName: "Budi Santoso", businessName: "Warung Barokah", ...ngringo, ...rtRw("001", "002") },
      ],
      ["aku wati jualan baju online", { ownerName: "Wati", product: "baju", ...online }],
      [
        "saya Joko penjual sate ayam, alamat Jati RT 3 RW 1",
        { ownerName: "Joko", ...sells("sate ayam", "siapsaji"), ...jati, ...rtRw("003", "001") },
      ],
      [
        "Saya Sri\njualan keripik singkong\ndi Jaten RT 2 RW 5\n081234567890",
        { ...sri, ...cassava, ...jaten, ...rtRw("002", "005"), ...phone },
      ],
      ["Saya Sri 😊 jualan keripik singkong 🍠🍠 di Jaten ya bu 🙏", { ...sri, ...cassava, ...jaten }],
      ["halo bu, saya Sri. usaha saya bikin tempe di Jati", { ...sri, ...sells("tempe", "olahan"), ...jati }],
      [
        "Nama usaha saya Keripik Bu Sri, saya jualan keripik singkong di Jaten",
        { businessName: "Keripik Bu Sri", ...cassava, ...jaten },
      ],
      [
        "warung saya namanya Warung Pojok, jual soto ayam di Jati",
        { businessName: "Warung Pojok", ...sells("soto ayam", "siapsaji"), ...jati },
      ],
      ["saya sri jualan keripik singkong di jaten, apa bisa daftar?", { ...sri, ...cassava, ...jaten }],
      ["apakah bisa daftar? saya jualan keripik singkong di Jaten", { ...cassava, ...jaten }],
      [
        "Jualan keripik singkong, peyek, dan rengginang di Jaten",
        { ...sells("keripik singkong, peyek, dan rengginang", "keripik"), ...jaten },
      ],
      [
        "jual bakso, es teh, sama gorengan di Jaten RT 2",
        { product: "bakso, es teh, sama gorengan", ...jaten, ...rtRw("002") },
      ],
      ["saya jual bakso dan bikin keripik di Jati", { product: "bakso dan bikin keripik", ...jati }],
      ["jualan sayur keliling, alamat Jati", { ...sells("sayur", "hasilbumi"), ...roving, ...jati }],
      ["saya pedagang sayur keliling", { ...sells("sayur", "hasilbumi"), ...roving }],
      ["jualan kerupuk rambak lewat shopee", { ...sells("kerupuk rambak", "keripik"), ...online }],
      ["jualan roti di pasar Jaten", { ...sells("roti", "tepung"), ...fixed, ...jaten }],
      ["terima jahitan di rumah, Ngringo RT 2 RW 3", { ...ngringo, ...rtRw("002", "003") }],
      ["saya jualan tempe RT 2 RW 5 Jaten", { ...sells("tempe", "olahan"), ...jaten, ...rtRw("002", "005") }],
      [
        "saya Sri Wahyuni (50 th) jualan tempe di Jati",
        { ownerName: "Sri Wahyuni", ...sells("tempe", "olahan"), ...jati },
      ],
      ["jual wadai dan amplang, hubungi 081234567890", { product: "wadai dan amplang", ...phone }],
      [
        "saya jualan batik tulis, ini lokasinya https://maps.google.com/?q=-7.56,110.95",
        { ...sells("batik tulis", "batik"), place: { kind: "pin", source: "link", lat: -7.56, lng: 110.95 } },
      ],
      [
        "Saya Sri jualan keripik singkong -7.5601, 110.9502",
        { ...sri, ...cassava, place: { kind: "pin", source: "coordinates", lat: -7.5601, lng: 110.9502 } },
      ],
      ["saya jualan jamu di Jaten sejak 2010, omzet 500000 sehari", { ...sells("jamu", "kesehatan"), ...jaten }],
      ["jualan keripik singkong harga 10.000 per bungkus di Jaten", { ...cassava, ...jaten }],
      [
        "Toko Makmur Jaya, jualan sembako, di Ngringo",
        { businessName: "Toko Makmur Jaya", ...sells("sembako", "warung"), ...ngringo },
      ],
    ],
  },
  {
    title: "a form with labels",
    rows: [
      [
        "Nama: Sri\nUsaha: Keripik Bu Sri\nProduk: keripik\nAlamat: Jati RT 2 RW 5\nHP: 081234567890",
        {
          ...sri,
          businessName: "Keripik Bu Sri",
          ...sells("keripik", "keripik"),
          ...jati,
          ...rtRw("002", "005"),
          ...phone,
        },
      ],
      [
        "HP = 0812 3456 7890\nAlamat = Jati RT 2 RW 5\nProduk = keripik\nNama = Sri",
        { ...sri, ...sells("keripik", "keripik"), ...jati, ...rtRw("002", "005"), ...phone },
      ],
      ["nama - Sri\nproduk - keripik singkong\nalamat - Jaten", { ...sri, ...cassava, ...jaten }],
      [
        "Nama : SRI WAHYUNI, Produk : tempe, Alamat : Jaten, No HP : 081234567890",
        { ownerName: "Sri Wahyuni", ...sells("tempe", "olahan"), ...jaten, ...phone },
      ],
      ["nama: sri usaha: jualan keripik singkong alamat: jaten", { ...sri, ...cassava, ...jaten }],
      [
        "Nama Pemilik: Sri Wahyuni\nNama Usaha: Sri Rejeki\nJenis Usaha: jahit baju\nDesa: Jati\nKecamatan: Jaten\nRT: 2\nRW: 5",
        {
          ownerName: "Sri Wahyuni",
          businessName: "Sri Rejeki",
          ...sells("jahit baju", "konveksi"),
          ...jati,
          ...rtRw("002", "005"),
        },
      ],
      [
        "1. Nama: Sri\n2. NIK: 3313114101900001\n3. Produk: batik tulis\n4. RT/RW: 02/05",
        { ...sri, ...sells("batik tulis", "batik"), ...rtRw("002", "005") },
      ],
      ["*Nama* : Sri\n*Produk* : tempe", { ...sri, ...sells("tempe", "olahan") }],
      [
        "Name: Sri\nBusiness name: Sri Snacks\nProduct: cassava chips\nAddress: Jaten\nPhone: +62 812-3456-7890",
        { ...sri, businessName: "Sri Snacks", ...sells("cassava chips", "keripik"), ...jaten, ...phone },
      ],
      ["Nama: -\nUsaha: belum ada\nProduk: tempe", sells("tempe", "olahan")],
      ["Nama:\nAlamat:\nHP:", {}],
      ["NIK: 3313114101900001", {}],
      ["Modal: 85.000.000\nOmzet: 812.345.678", {}],
      ["Nama: Sri; Alamat: depan masjid Al Huda", { ...sri, ...near("depan masjid Al Huda") }],
      ["Alamat: Jl Lawu No 5 Jaten\nWA: 81234567890", { ...jaten, ...phone }],
      ["Usaha: keripik singkong\nAlamat: Jaten", { ...cassava, ...jaten }],
      ["Usaha: Sri Rejeki", { businessName: "Sri Rejeki" }],
      ["nama sri, alamat jaten rt 2 rw 5, hp 081234567890", { ...sri, ...jaten, ...rtRw("002", "005"), ...phone }],
      [
        "[12/05 10.30] Bu Kader: Nama: Sri\nProduk: tempe\nAlamat: Jati",
        { ...sri, ...sells("tempe", "olahan"), ...jati },
      ],
      ["[10.30, 12/5/2026] Tini: saya Sri, jualan tempe di Jati", { ...sri, ...sells("tempe", "olahan"), ...jati }],
      ["Diteruskan:\nSaya Sri jualan tempe di Jati", { ...sri, ...sells("tempe", "olahan"), ...jati }],
      ["Nama: apa?\nProduk: ?", {}],
      ["Cara jualan: keliling\nJualan: cilok", { ...sells("cilok", "siapsaji"), ...roving }],
      ["Alamat: Sragen\nNama: Sri", sri],
      ["Nama: Sri\nNama: Tini", {}],
      ["Nama saya: Sri\nDagangan: telur asin", { ...sri, ...sells("telur asin", "olahan") }],
    ],
  },
  {
    title: "Javanese",
    rows: [
      ["kula Sri, sadean tempe wonten Jaten", { ...sri, ...sells("tempe", "olahan"), ...jaten }],
      [
        "nami kula Sri Lestari, sadean gethuk wonten Jati RT kalih RW gangsal",
        { ownerName: "Sri Lestari", ...sells("gethuk", "tepung"), ...jati, ...rtRw("002", "005") },
      ],
      ["kulo sadean jamu ider wonten Gaum", { ...sells("jamu", "kesehatan"), ...roving, ...gaum }],
      ["aku sri dodolan bakso neng jaten", { ...sri, ...sells("bakso", "siapsaji"), ...jaten }],
      ["jenengku Parmi, adol sayur ning Jati", { ownerName: "Parmi", ...sells("sayur", "hasilbumi"), ...jati }],
      ["kula damel kerupuk rambak wonten griya, Jati", { ...sells("kerupuk rambak", "keripik"), ...fixed, ...jati }],
      ["asma kula Suparmi saking Ngringo", { ownerName: "Suparmi", ...ngringo }],
      ["kula saking Jaten", jaten],
      ["kula badhe ndaftar", {}],
      ["kula dereng gadhah usaha", {}],
      [
        "aku bakul pecel lele cedhak pasar Palur",
        { ...sells("pecel lele", "siapsaji"), ...near("cedhak pasar Palur") },
      ],
      ["nuwun sewu bu, kula Sri badhe tanglet", sri],
      ["pripun carane ndaftar", {}],
      ["kula mboten sadean tempe", {}],
    ],
  },
  {
    title: "Banjar",
    territory: "64.74",
    rows: [
      [
        "ulun Siti, bajualan wadai di Bontang Kuala",
        { ownerName: "Siti", product: "wadai", ...area("64.74.01", "64.74.01.1001") },
      ],
      [
        "ngaran ulun Siti, badagang amplang di Guntung RT 4",
        { ownerName: "Siti", ...sells("amplang", "olahan"), ...area("64.74.01", "64.74.01.1004"), ...rtRw("004") },
      ],
      ["ulun handak badaftar", {}],
      ["ulun kada bajualan", {}],
      ["jualan amplang di Bontang", sells("amplang", "olahan")],
    ],
  },
  {
    title: "Solo, a city",
    territory: "33.72",
    rows: [
      ["Saya Sri jualan timlo di Solo", { ...sri, ...sells("timlo", "siapsaji") }],
      [
        "saya sri jualan timlo di Laweyan Solo rt 1 rw 3",
        { ...sri, ...sells("timlo", "siapsaji"), ...area("33.72.01"), ...rtRw("001", "003") },
      ],
      [
        "usaha shuttlecock di Pringgolayan Tipes",
        { ...sells("shuttlecock", "olahraga"), ...area("33.72.02", "33.72.02.1004") },
      ],
      ["jual batik di Pasar Kliwon", { ...sells("batik", "batik"), ...area("33.72.03") }],
    ],
  },
  {
    title: "Baubau",
    territory: "74.72",
    rows: [
      [
        "saya La Ode Hasan jualan ikan di Wameo",
        { ownerName: "La Ode Hasan", ...sells("ikan", "hasilbumi"), ...area("74.72.08", "74.72.08.1003") },
      ],
      [
        "saya Wa Ode Nur bikin kasoami di rumah, kelurahan Melai",
        { ownerName: "Wa Ode Nur", ...sells("kasoami", "olahan"), ...fixed, ...area("74.72.06", "74.72.06.1009") },
      ],
      ["jualan tenun di Baubau", sells("tenun", "batik")],
    ],
  },
  {
    title: "a province, where names have several meanings",
    territory: "65",
    rows: [
      ["saya Sri jualan amplang di Kalimantan Utara", { ...sri, ...sells("amplang", "olahan") }],
      ["jualan amplang di Tanjung Selor", { ...sells("amplang", "olahan"), ...area("65.01.05") }],
    ],
  },
  {
    title: "English",
    rows: [
      ["I'm Sri and I sell cassava chips in Jaten", { ...sri, ...sells("cassava chips", "keripik"), ...jaten }],
      [
        "My name is Sri Wahyuni. I make tempe at home in Jaten, RT 2 RW 5.",
        { ownerName: "Sri Wahyuni", ...sells("tempe", "olahan"), ...fixed, ...jaten, ...rtRw("002", "005") },
      ],
      ["I am Sri, I sell iced tea online", { ...sri, ...sells("iced tea", "minuman"), ...online }],
      ["we sell bread in Ngringo, phone 081234567890", { ...sells("bread", "tepung"), ...ngringo, ...phone }],
      ["I want to register my business", {}],
      ["I'm from Jaten", jaten],
      ["I'm not Sri", {}],
      ["I am a widow with two children", {}],
      ["how do I register?", {}],
      ["can I sell chips in Jaten?", {}],
    ],
  },
  {
    title: "one thing only",
    rows: [
      ["saya jualan keripik", sells("keripik", "keripik")],
      ["saya dari Jaten", jaten],
      ["Bu Sri jualan pecel", sells("pecel", "siapsaji")],
      ["Saya Sri", sri],
      ["nama saya sri", sri],
      ["jualan online", online],
      ["saya jualan keliling", roving],
      ["RT 2 RW 5", rtRw("002", "005")],
      ["hp saya 081234567890", phone],
      ["halo bu Tini, saya Sri", sri],
      ["saya Sri mau daftar usaha", sri],
      ["saya jualan macam-macam di Jaten", jaten],
      ["saya tinggal di Jaten", jaten],
      ["rumah saya di Ngringo", ngringo],
      ["Sri, jualan tempe", sells("tempe", "olahan")],
      ["jual kosmetik", { product: "kosmetik" }],
      ["jualan keripik di Sragen", sells("keripik", "keripik")],
      ["jualan keripik di Karanganyar", sells("keripik", "keripik")],
      ["jualan tahu bakso", { product: "tahu bakso", cluster: "olahan" }],
      ["saya jualan keripik dari singkong", sells("keripik dari singkong", "keripik")],
      ["saya jualan di pasar", fixed],
      ["saya Sri'; DROP TABLE owners; --", sri],
      ["rekening 081234567890 atas nama Sri, jualan tempe", sells("tempe", "olahan")],
      ["jualan bakso bukan di Jaten tapi di Jati", { ...sells("bakso", "siapsaji"), ...jati }],
      ["saya jualan tempe\u202e di\u200b Jati\u202c", { ...sells("tempe", "olahan"), ...jati }],
      ["ketua RT 5 menyuruh saya daftar, saya jualan tempe", sells("tempe", "olahan")],
      ["jualan tempe di Karanglo", { ...sells("tempe", "olahan"), ...area("33.13.06", "33.13.06.2007") }],
      ["jualan tempe di Dayu", sells("tempe", "olahan")],
      ["nomor saya 081234567890 atau 085712345678, jualan tempe", sells("tempe", "olahan")],
      ["Warung Bu Tini, di Jati", { businessName: "Warung Bu Tini", ...jati }],
      ["toko kelontong di Jati", {}],
      ["saya jualan nasi di rumah sakit", sells("nasi", "siapsaji")],
    ],
  },
  {
    title: "nothing",
    rows: [
      ["Saya mau daftar usaha", {}],
      ["apakah saya bisa daftar?", {}],
      ["saya bukan Sri", {}],
      ["saya tidak jualan", {}],
      ["saya tidak jualan keripik", {}],
      ["halo bu", {}],
      ["halo bu Sri", {}],
      ["selamat pagi pak", {}],
      ["ya", {}],
      ["1", {}],
      ["", {}],
      ["🙏🙏🙏", {}],
      ["keripik singkong", {}],
      ["Jaten", {}],
      ["Keripik Bu Sri Jaten", {}],
      ["Sri Wahyuni", {}],
      ["3313114101900001", {}],
      ["modal saya 85.000.000", {}],
      ["Rp 812.345.678.901", {}],
      ["saya ibu rumah tangga", {}],
      ["saya janda dua anak", {}],
      ["saya capek jualan sepi terus", {}],
      ["saya lapar", {}],
      ["tetangga saya Sri, jualan keripik di Jaten", {}],
      ["suami saya jualan bakso di Jaten", {}],
      ["anak saya namanya Sri", {}],
      ["kok saya ga dapat blt", {}],
      ["bantuan saya sudah cair belum", {}],
      ["usaha saya sepi", {}],
      ["jualan laris manis bu", {}],
      ["saya sudah daftar kemarin", {}],
      ["saya belum punya usaha", {}],
      ["nama saya salah", {}],
      ["alamatnya salah", {}],
      ["ada yang jual keripik di Jaten?", {}],
      ["siapa yang jual bakso dekat pasar", {}],
      ["mau beli keripik di Jaten", {}],
      ["saya cari tempe di Jaten", {}],
      ["saya dulu jualan bakso di Jaten", {}],
      ["hubungi dinas di 0271 495149", {}],
      ["terima kasih bu Sri sudah dibantu", {}],
      ["saya sakit, di rumah saja", {}],
      ["nanti saja ya bu, saya di pasar", {}],
      ["kata Bu RT saya harus daftar di sini", {}],
      ["saya orang baru", {}],
      ["Saya Petani", {}],
      ["<b>Saya Sri</b><script>jualan keripik</script>", {}],
      ["' OR 1=1; SELECT * FROM owners WHERE name='Sri'", {}],
      ["a".repeat(4000), {}],
      ["di ".repeat(1300), {}],
      ["saya ".repeat(800), {}],
      ["RT ".repeat(1300), {}],
      ["jualan, ".repeat(500), {}],
      ["0".repeat(4000), {}],
      ["Nama: ".repeat(600), {}],
      ["saya mau tanya soal bantuan di Jaten", {}],
      ["hapus data saya", {}],
      ["saya Sri dan Tini", {}],
    ],
  },
  {
    title: "a long letter",
    rows: [
      [
        `Saya Sri, jualan tempe di Jati. ${"Usaha ini sudah lama sekali kami jalankan bersama keluarga. ".repeat(30)}Saya Tini jualan bakso di Gaum.`,
        { ...sri, ...sells("tempe", "olahan"), ...jati },
      ],
      [
        `${"Kami mohon perhatian dari dinas untuk usaha kecil seperti kami. ".repeat(25)}\nNama: Sri\nProduk: tempe`,
        { ...sri, ...sells("tempe", "olahan") },
      ],
    ],
  },
  {
    title: "where the product was asked",
    asked: "product",
    rows: [
      ["keripik singkong di Jaten RT 2 RW 5", { ...cassava, ...jaten, ...rtRw("002", "005") }],
      ["keripik singkong", {}],
      ["keripik singkong dan peyek", {}],
      ["bakso, mie ayam, es teh", {}],
      ["keripik Jaten", {}],
      ["bakso keliling", { ...sells("bakso", "siapsaji"), ...roving }],
      ["tempe, hp 081234567890", { ...sells("tempe", "olahan"), ...phone }],
      ["saya jualan tempe", sells("tempe", "olahan")],
      ["es teh di rumah", { ...sells("es teh", "minuman"), ...fixed }],
      ["apa maksudnya?", {}],
      ["tidak tahu", {}],
      ["roti, di Ngringo", { ...sells("roti", "tepung"), ...ngringo }],
      ["keripik dari singkong", {}],
    ],
  },
  {
    title: "where the owner's name was asked",
    asked: "ownerName",
    rows: [
      ["Sri Wahyuni, jualan tempe", { ownerName: "Sri Wahyuni", ...sells("tempe", "olahan") }],
      ["Sri Wahyuni", {}],
      ["Bu Sri dari Jaten", { ...sri, ...jaten }],
      [
        "sri wahyuni jualan keripik singkong di jaten rt 2 rw 5",
        { ownerName: "Sri Wahyuni", ...cassava, ...jaten, ...rtRw("002", "005") },
      ],
      ["Sri 081234567890", { ...sri, ...phone }],
      ["Warung Bu Tini, jualan pecel lele", { businessName: "Warung Bu Tini", ...sells("pecel lele", "siapsaji") }],
      ["mau daftar, jualan tempe", sells("tempe", "olahan")],
      ["saya jualan tempe", sells("tempe", "olahan")],
      ["Budi Santoso, Jati RT 2 RW 5", { ownerName: "Budi Santoso", ...jati, ...rtRw("002", "005") }],
    ],
  },
  {
    title: "where the business's name was asked",
    asked: "businessName",
    rows: [
      ["Keripik Bu Sri Jaten", {}],
      ["Warung Depan Masjid Agung", {}],
      ["Bakso Keliling Pak Budi", {}],
      ["Sri Rejeki", {}],
      ["Warung Desa Gaum", {}],
      ["Warung Saya Sendiri", {}],
      ["Toko Online Murah", {}],
      ["Dodolan Yuk", {}],
      ["Keripik Bu Sri di Jaten RT 2 RW 5", { businessName: "Keripik Bu Sri", ...jaten, ...rtRw("002", "005") }],
      ["Warung Bu Tini, jualan pecel lele", { businessName: "Warung Bu Tini", ...sells("pecel lele", "siapsaji") }],
      ["Sri Rejeki, hp 081234567890", { businessName: "Sri Rejeki", ...phone }],
      ["belum ada nama, jualan tempe di Jati", { ...sells("tempe", "olahan"), ...jati }],
    ],
  },
  {
    title: "where the place was asked",
    asked: "place",
    rows: [
      ["Jaten RT 2 RW 5", { ...jaten, ...rtRw("002", "005") }],
      ["Jaten", {}],
      ["Jati, hp 081234567890", { ...jati, ...phone }],
      ["depan masjid Al Huda RT 2 RW 5", { ...near("depan masjid Al Huda"), ...rtRw("002", "005") }],
      ["ngringo rt 02/05 keliling", { ...ngringo, ...rtRw("002", "005"), ...roving }],
      ["di mana?", {}],
    ],
  },
  {
    title: "where RT and RW were asked",
    asked: "rtRw",
    rows: [
      ["RT 2 RW 5 nomor hp 081234567890", { ...rtRw("002", "005"), ...phone }],
      ["2/5, hp 081234567890", { ...rtRw("002", "005"), ...phone }],
      ["02/05", {}],
      ["rt 2 rw 5 desa jati", { ...rtRw("002", "005"), ...jati }],
    ],
  },
  {
    title: "where the phone was asked",
    asked: "phone",
    rows: [
      ["081234567890 atas nama Sri", phone],
      ["081234567890", phone],
      ["081234567890, jualan tempe", { ...phone, ...sells("tempe", "olahan") }],
      ["tidak punya hp", {}],
    ],
  },
  {
    title: "where the way of operating was asked",
    asked: "mode",
    rows: [
      ["keliling di Gaum", { ...roving, ...gaum }],
      ["di rumah, Jaten RT 2 RW 5", { ...fixed, ...jaten, ...rtRw("002", "005") }],
      ["di rumah", fixed],
      ["mangkal depan pasar Palur", { ...fixed, ...near("depan pasar Palur") }],
    ],
  },
  {
    title: "where a yes was asked",
    asked: "consent",
    rows: [
      ["iya, saya Sri jualan tempe di Jati", { ...sri, ...sells("tempe", "olahan"), ...jati }],
      ["ya setuju", {}],
      ["tidak, saya tidak mau", {}],
    ],
  },
];
