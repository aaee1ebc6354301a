import type { DetailField } from "../details/fields.ts";

/** What people say for the choices of a detail, beside the choices' own labels. Lower case, whole words. */
export const detailWords: { readonly [Field in DetailField]?: Readonly<Record<string, string>> } = {
  sex: {
    female: "perempuan|prempuan|wanita|cewek|cewe|wedok|wadon|estri|putri|istri|ibu ibu|female|woman|girl|p|pr|f",
    male: "laki laki|laki2|laki|lelaki|lk|pria|cowok|cowo|lanang|jaler|kakung|male|man|boy|l|m",
  },
  education: {
    none: "tidak sekolah|tidak tamat sd|tidak lulus sd|belum tamat sd|belum lulus sd|gak sekolah|ga sekolah|ora sekolah|ra sekolah|mboten sekolah|boten sekolah|mboten lulus sd|mboten tamat sd|mboten rampung sd|dereng tamat sd|dereng lulus sd|ora lulus sd|ora tamat sd|ra lulus sd|tidak pernah sekolah|putus sekolah sd|no school|never went to school",
    primary:
      "sd|sekolah dasar|sekolah rakyat|sr|mi|ibtidaiyah|paket a|tidak tamat smp|tidak lulus smp|putus smp|mboten lulus smp|mboten tamat smp|ora lulus smp|ora tamat smp|primary|primary school|elementary",
    junior:
      "smp|sltp|mts|tsanawiyah|paket b|tidak tamat sma|tidak lulus sma|tidak tamat smk|tidak lulus smk|putus sma|mboten lulus sma|mboten tamat sma|mboten lulus smk|mboten tamat smk|ora lulus sma|ora tamat sma|ora lulus smk|ora tamat smk|junior high|junior high school",
    senior:
      "sma|smk|slta|smu|stm|smea|smkk|spg|aliyah|paket c|tidak tamat kuliah|tidak lulus kuliah|kuliah tidak lulus|putus kuliah|mboten rampung kuliah|kuliah mboten rampung|mboten lulus kuliah|ora rampung kuliah|kuliah ora rampung|senior high|senior high school|high school",
    diploma: "d1|d2|d3|d 1|d 2|d 3|diploma|akademi|amd",
    degree:
      "s1|s2|s3|d4|s 1|s 2|s 3|d 4|sarjana|strata|magister|doktor|universitas|kuliah|bachelor|master|degree|university",
  },
  disability: {
    none: "tidak|tidak ada|bukan|normal|sehat|sehat semua|no|none|mboten|mboten wonten|ora|waras|saras",
    sight:
      "mata|mripat|paningal|buta|wuta|picak|tidak bisa melihat|tidak melihat|mboten saged ningali|mboten saged mirsani|ora iso weruh|tunanetra|tuna netra|netra|low vision|rabun|blind|sight",
    hearing:
      "telinga|kuping|tidak bisa mendengar|tidak mendengar|tidak bisa bicara|mboten saged mireng|mboten saged wicara|ora krungu|ora iso krungu|tuli|tunarungu|tuna rungu|rungu|bisu|tunawicara|tuna wicara|wicara|deaf|hearing|speech|budeg",
    movement:
      "kaki|suku|sikil|tangan|asta|tidak bisa jalan|tidak bisa berjalan|mboten saged mlampah|mboten saged mlaku|ora iso mlaku|lumpuh|tunadaksa|tuna daksa|daksa|fisik|kursi roda|stroke|polio|amputasi|movement|wheelchair|pincang",
    other: "lain|lainnya|yang lain|mental|other|another",
  },
  occupation: {
    self_employed:
      "wiraswasta|wirausaha|pedagang|dagang|jualan|usaha sendiri|pengusaha|swasta|bakul|sadean|dodolan|penjahit|tukang|self employed|trader|entrepreneur",
    housewife: "irt|ibu rumah tangga|rumah tangga|mengurus rumah tangga|ngurus griya|ngurus omah|ibu griya|housewife",
    farmer: "petani|tani|nelayan|peternak|pekebun|buruh tani|farmer|fisherman|fisher",
    worker:
      "karyawan|karyawati|buruh|pegawai swasta|karyawan swasta|pekerja|nyambut damel wonten pabrik|kerja di pabrik|honorer|kuli|employee|labourer|worker",
    civil_servant: "pns|asn|pppk|p3k|pegawai negeri|guru pns|civil servant",
    army_police: "tni|polri|polisi|tentara|army|police|soldier",
    state_company: "bumn|bumd|pegawai bumn|karyawan bumn|state company",
    student: "pelajar|mahasiswa|mahasiswi|siswa|santri|student",
    retired: "pensiun|pensiunan|purnawirawan|purna tugas|retired",
    other:
      "lain|lainnya|yang lain|other|another|belum bekerja|tidak bekerja|belum tidak bekerja|pengangguran|nganggur|mboten nyambut damel|dereng nyambut damel|ora nyambut gawe|momong putu",
  },
  market: {
    village:
      "tetangga|tangga|tanggi|tangga teparo|tanggi tepalih|sakiwa tengen|sakiwa tengen desa|celak mriki|mriki|ngriki|cedhak kene|kene wae|sekitar|sekitar sini|desa|satu desa|kampung|sekitar rumah|dekat rumah|kelurahan|kecamatan|neighbours|around here|around the village",
    regency: "kabupaten|kota|satu kota|satu kabupaten|dalam kota|regency|city",
    province: "provinsi|propinsi|satu provinsi|luar kota|luar kabupaten|kabupaten lain|province",
    country:
      "provinsi lain|luar provinsi|luar pulau|luar jawa|luar jawi|seluruh indonesia|se indonesia|indonesia|nasional|other provinces|country",
    abroad: "luar negeri|ekspor|export|mancanegara|abroad|overseas",
  },
  credit: {
    none: "tidak|tidak ada|tidak punya|belum|belum pernah|tidak pernah|lunas|sudah lunas|no|none|mboten|mboten wonten|ora|ora ono",
    kur: "kur|kredit usaha rakyat",
    bank: "bank|bri|bni|mandiri|bca|btn|bsi|bpr|pnm|mekaar|kredit bank|pinjaman bank",
    cooperative: "koperasi|kop|ksp|kospin|bmt|cooperative",
    other:
      "lain|lainnya|yang lain|pinjol|pinjaman online|pegadaian|rentenir|bank plecit|saudara|keluarga|teman|tetangga|arisan|leasing|other|another",
  },
};

/** A paper that one has, has not, or is unsure of. */
export const paperWords: Readonly<Record<string, string>> = {
  yes: "punya|ada|sudah punya|sudah ada|udah punya|udah ada|sudah jadi|duwe|nduwe|gadhah|gadah|wonten|ono|ana|have|have it|i have|i have it|yes i have",
  no: "belum punya|tidak punya|belum ada|tidak ada|masih proses|masih diurus|belum jadi|sudah mati|kedaluwarsa|kadaluarsa|expired|not yet|bukan makanan|bukan usaha makanan|bukan pangan|sanes panganan|sanes dhaharan|sanes tedhan|dudu panganan|tidak perlu|gak perlu",
  unsure: "tidak yakin|kurang yakin|ragu|ragu ragu|kayaknya|mungkin|not sure|unsure|maybe",
};
