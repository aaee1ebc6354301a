/** The words by which people mark what they tell. Lower case; Indonesian, Javanese, Banjar and English. */
const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** Who speaks. */
export const self = set("saya sy aku ak kami kita kula kulo ulun unda i we i'm im");
/** Whose it is: "usaha saya", "warungku". */
export const own = set("saya sy aku kami kita kula kulo ulun ku my our milik sendiri dewe piyambak");
export const titles = set(
  "bu ibu pak bapak bpk mbak mba mas mbok mbah yu lik bude pakde haji hj hajah om tante mak cak kang mr mrs ms",
);
/** Before what is told, and no part of it. */
export const openers = set(
  `halo hallo hai hi hello helo hei assalamualaikum assalamu'alaikum assalamu alaikum wr wb waalaikumsalam selamat met pagi siang sore malam permisi punten maaf mohon nuwun nyuwun sewu sugeng enjing siyang sonten ndalu kulonuwun
   perkenalkan kenalkan perkenalan izin ijin oh oke ok iya ya yes nggih inggih baik siap nah jadi ini niki iki itu yaitu adalah tapi tp tetapi namun but nanging terus lalu dan and serta juga min admin petugas kak kakak gan bos
   bu ibu pak bapak bpk mbak mba mas dengan sekarang saiki sakmenika masih tasih sudah sampun udah sehari hari sehari-hari biasanya cuma hanya lagi sedang memang kebetulan good morning afternoon evening dear sir madam so well`,
);
/** Wishes to register, which say nothing yet of what follows. */
export const wishes = set("mau ingin pengen pengin badhe arep handak hendak want to wants would like");
export const registering = set(
  "daftar mendaftar daftarkan mendaftarkan daftarin ndaftar ndaftaraken badaftar register umkm",
);

/** Selling: what follows is the product, whatever it is called. */
export const selling = set(
  `jualan jual jualannya jualanku menjual berjualan bejualan bajualan jajakan menjajakan dagang berdagang dagangan dagangannya badagang pedagang penjual bakul bakulan adol dodolan sadean sade nyade ngedol sell selling sells`,
);
/** Making and running: said of much else too, so that what follows must be a product of the catalogue. */
export const making = set(
  `usaha usahanya usahaku bisnis bisnisnya produksi memproduksi produknya produk bikin membikin buat membuat pembuatan pembuat perajin pengrajin gawe damel ndamel baulah buka make making makes run running produce producing juragan jualin`,
);
/** Between the verb and the product. */
export const fillers = set(
  "saya sy aku kami kita kula kulo ulun adalah yaitu ialah itu niku is are my our nya sing berupa seperti utama sampingan a an the kecil kecilan rumahan",
);

export const prepositions = set(
  "di wonten neng nang ning ndek teng ing at in pada daerah wilayah alamat alamatnya alamatku alamate address lokasi lokasinya lokasine tempat tempatnya tinggal bertempat domisili berdomisili beralamat berlokasi rumahku omahku papanipun papane panggenanipun griyanipun dalemipun",
);
export const origins = set("dari saking seko soko from asal asli warga");
/** Part of a landmark as well as the word before it. */
export const nearby = set(
  "depan dpn dekat deket dkt cedhak cedak caket cerak sebelah sblh samping belakang blkg mburi seberang sebrang ngarep ngajeng near behind opposite",
);
export const kinds = set("desa ds kelurahan kel kecamatan kec dusun dsn kampung village district");
export const streets = set("jl jln jalan gang gg lorong perum perumahan perumnas komplek kompleks");

export const modeWords: ReadonlyMap<string, "fixed" | "roving" | "online"> = new Map([
  ...[...set("mangkal menetap manggon netep mapan")].map((word) => [word, "fixed"] as const),
  ...[...set("keliling kliling berkeliling ider mider ideran iderang ngider mubeng muter roving")].map(
    (word) => [word, "roving"] as const,
  ),
  ...[...set("online onlen daring shopee shoppee tokopedia tokped lazada gofood grabfood shopeefood olshop")].map(
    (word) => [word, "online"] as const,
  ),
]);
/** After "di": where a business stays. */
export const premises = set(
  "rumah omah griya warung toko kios kedai lapak pasar peken ruko garasi teras kantin home house market stall shop",
);
/** A "rumah makan" is a product, and nobody trades at home in a hospital. */
export const notPremises = set("sakit makan ibadah dinas online mertua tetangga orang orangtua");
export const through = set("lewat via liwat through by secara");

export const phoneWords = set(
  "hp no nomor nomer nmr wa whatsapp telepon telp tlp telpon phone number hape handphone kontak contact hubungi call cp nope",
);
/** Numbers that are no telephones. */
export const otherNumbers = set(
  "rekening rek norek nik ktp kk nib npwp rp harga modal omzet omset suami istri anak tetangga teman dinas kantor",
);

export const negations = set(
  "tidak tdk tak bukan bkn gak ga nggak ngga enggak ndak nda belum blm jangan mboten boten dereng durung ora ra udu dudu sanes kada kadada balum inda not no never don't dont isn't isnt without",
);
/** What was, what may be, what another one wants: no telling of what is. */
export const unreal = set(
  "dulu dahulu dulunya mantan biyen rumiyin pernah kalau kalo jika misal misalnya andai rencana rencananya calon formerly used if beli tuku tumbas buy mencari cari nyari golek salah keliru klentu lepat betulkan koreksi ubah ganti hapus wrong titip dititipkan katanya",
);
/** Somebody else's doings. */
export const others = set(
  "tetangga tetanggaku anak anakku suami suamiku istri istriku adik adikku kakakku teman temanku kawan saudara saudaraku sepupu mertua orangtua dia ia beliau mereka kata menurut neighbor neighbour husband wife son daughter friend he she they ketua almarhum almarhumah bojo bojoku anake kancaku",
);
export const questions = set(
  "apa apakah apaan bagaimana gimana gmn gmana berapa brp kapan kenapa knp mengapa siapa mana dimana bisakah bolehkah adakah bisa boleh pripun piye opo punapa nopo menapa sinten sapa pinten pira how what when why who where which can may do does is are could should kok ada",
);
/** Ends a name, a product or a place. */
export const stops = set(
  `mau ingin pengen pengin badhe arep handak hendak want untuk utk karena krn sejak selama setiap tiap umur usia berumur omzet omset modal harga seharga mulai rp yang yg sing sambil supaya agar dengan dg pakai pake sudah udah sampun masih minta tolong mohon terima makasih terimakasih matur suwun thanks
   pemilik pengusaha owner punya gadhah duwe petani ibu-ibu jam buka nama namanya jenenge bernama called hubungi minat sekian demikian selanjutnya lalu terus kemudian juga since because with who that sebagai ialah adalah yaitu tinggal alamat lokasi daftar mendaftar bersama ya nggih bu pak kak mas mbak min`,
);
export const joiners = set("dan and sama karo kalih kaliyan serta atau plus lan & lawan juga");

/** A business's own noun, which begins its name: "Warung Bu Tini". */
export const businessNouns = set(
  "warung toko kedai kios depot ud cv bengkel salon katering catering laundry konveksi penjahit butik rumahmakan wr angkringan",
);

/** Words after "saya" that are nobody's name. */
export const everyday = set(
  `capek cape lelah lapar sakit sehat bangkrut sukses semangat bosan malas rajin senang sedih bingung lupa takut malu miskin kaya susah sulit mudah gampang butuh perlu minta mohon tanya nanya bertanya tanglet takon lihat liat dengar baca tulis kirim terima dapat dapet diberi dikasih disuruh menyuruh suruh coba cek
   hobi biasa biasanya sering jarang kadang selalu tetap terus lagi sedang baru lama sudah udah belum masih tadi kemarin besok nanti sekarang hari tiap setiap pagi siang sore malam minggu bulan tahun kerja bekerja buruh petani tani nelayan guru pns asn tni polri sopir tukang pensiunan mahasiswa pelajar karyawan karyawati swasta wiraswasta
   pengusaha pemilik pelaku umkm ukm janda duda lajang single lansia difabel ibu rumah irt orang warga anak cucu istri suami kepala keluarga ketua anggota kader perempuan laki wanita pria asli asal dari tinggal ada punya pakai juga jg pun cuma hanya bisa boleh harus akan ingin mau pengen pengin hendak handak badhe arep ikut tertarik berminat minat setuju sepakat siap
   sendiri saja aja semua sama dan atau yang itu ini di ke untuk dengan tanpa tentang soal masalah nama namanya usaha usahanya bisnis jualan jual dagang toko warung kecil besar sepi laris laku lancar ramai rame manis murah mahal rugi habis cepat grosir eceran borongan enak bagus bantu bantuan modal uang hutang utang kredit data daftar mendaftar tahu tau ngerti paham yakin rasa pikir kira
   memang sangat sekali banget kok sih lho ya iya nggih maaf terima makasih suka senang cinta jalan pergi pulang datang mulai berhenti tutup buka libur pindah menikah nikah lahir hamil tua muda dua tiga lulusan tamat sekolah kuliah bapak pak bu mbak mas hp wa nomor alamat rumah
   a an the from at in going not very so just also here there happy sorry sick hungry tired poor rich old young new looking trying using interested married single retired widow farmer seller trader maker owner worker mother father housewife student teacher want would will have has had am is was do did can could may need sell make live run own work hope think`,
);
