# Njangkepi data
ask-details = Data usaha “{ $business }” saged dipunjangkepi sekedhik mbaka sekedhik. Badhe ngisi ingkang pundi?
ask-details-again = Pilih setunggal perangan ngangge tombol utawi ketik nomeripun. Menawi cekap, pilih “Cekap rumiyin”.
help-details = Saben perangan cekak. Saben pitakenan kenging dipunlewati, lan ingkang sampun dipunwangsuli langsung kasimpen. Tuladha: 1
group-identity =
    { $left ->
        [0] ✓ Data dhiri
       *[other] Data dhiri: { $filled } saking { $of } kaisi
    }
group-business =
    { $left ->
        [0] ✓ Bahan, alamat, foto
       *[other] Bahan, alamat, foto: { $filled } saking { $of } kaisi
    }
group-legal =
    { $left ->
        [0] ✓ Serat lan ijin
       *[other] Serat lan ijin: { $filled } saking { $of } kaisi
    }
group-economy =
    { $left ->
        [0] ✓ Modal lan sadean
       *[other] Modal lan sadean: { $filled } saking { $of } kaisi
    }
group-membership =
    { $left ->
        [0] ✓ Koperasi lan kelompok
       *[other] Koperasi lan kelompok: { $filled } saking { $of } kaisi
    }
details-enough = Cekap rumiyin
ask-detailsOf = Usaha pundi ingkang badhe dipunjangkepi?
ask-detailsOf-again = Pilih setunggal usaha ngangge tombol utawi ketik nomeripun.
help-detailsOf = Usaha panjenengan langkung saking setunggal. Pilih setunggal; sanesipun saged dipunisi mangke. Tuladha: 1
details-nobody = Usahanipun dipundaftaraken rumiyin, lajeng datanipun saged dipunjangkepi. Ketik NDAFTAR kangge miwiti.
details-again = Perangan punika sampun kaisi sedaya. Wangsuli ingkang ewah kemawon, ketik LEWATI kangge sanesipun.
details-thanks = Matur nuwun, perangan punika sampun dipunsimpen.
details-done = Matur nuwun, wangsulan panjenengan sampun dipunsimpen.
details-complete = Matur nuwun, sedaya data sampun jangkep!
details-later = Inggih. Ingkang sampun dipunwangsuli tetep kasimpen. Ketik JANGKEPI kapan kemawon kangge nglajengaken.
details-returned = Sugeng rawuh malih. Mangga dipunlajengaken njangkepi data. Ingkang sampun dipunwangsuli tetep kasimpen.
noted = Dipuncathet: { $value }.
sold-day = Dipuncathet: { $amount } sedinten.
sold-week = Dipuncathet: { $amount } seminggu.
sold-month = Dipuncathet: { $amount } sewulan.
sold-year = Dipuncathet: { $amount } setaun.
noted-nik = NIK dipuncathet: { $masked }.
noted-derived =
    NIK dipuncathet: { $masked }.
    Saking NIK kawaos: lair { $birthDate }, { $sex ->
        [female] putri
       *[male] kakung
    }. Menawi klentu, ketik WANGSUL.
noted-doubtful =
    NIK dipuncathet: { $masked }.
    Wonten angka ingkang mboten limrah. Nyuwun tulung dipuncocogaken malih kaliyan KTP. Menawi klentu, ketik WANGSUL.
noted-kk = Nomer KK dipuncathet: { $masked }.
nib-free = Petugas saged mbiyantu ndamel NIB, mboten mbayar. Ketik PETUGAS menawi kersa dipunbiyantu.
photo-refused = Wonten foto ingkang mboten saged dipunbikak, pramila mboten kula simpen. Menawi kersa, mangga dipunkintun malih.
photo-received = Foto sampun dipuntampi.
answer-kept = sampun dipunsimpen
photos-done = Rampung
per-day = { $amount } sedinten
per-week = { $amount } seminggu
per-month = { $amount } sewulan
per-year = { $amount } setaun
rupiah = Rp { $amount }

# Data dhiri
field-nik = NIK
ask-nik =
    NIK panjenengan pinten? NIK wonten ing KTP, 16 angka.
    Ginanipun supados data panjenengan mboten klentu kaliyan tiyang sanes. NIK dipunkunci rapet lan mboten nate dipuntedahaken wetah.
ask-nik-again = Serat 16 angka NIK saking KTP. Kenging ngangge spasi. Menawi KTP-nipun mboten wonten celak panjenengan, pilih “Lewati”.
help-nik = NIK wonten ing larik nginggil KTP. Dipunkunci rapet, ing layar namung katingal sekawan angka pungkasan. Tuladha: 33xx xxxx xxxx xxxx
field-kk = Nomer KK
ask-kk =
    Nomer Kartu Keluarga (KK) panjenengan pinten? 16 angka, ing sisih nginggil kertu.
    Ginanipun kangge ningali usaha pundi ingkang sakulawarga. Nomer KK dipunkunci rapet lan mboten nate dipuntedahaken wetah.
ask-kk-again = Serat 16 angka nomer KK. Kenging ngangge spasi. Menawi kertunipun mboten wonten celak panjenengan, pilih “Lewati”.
help-kk = Nomer KK wonten ing sisih nginggil Kartu Keluarga. Dipunkunci rapet. Tuladha: 33xx xxxx xxxx xxxx
field-birthDate = Tanggal lair
ask-birthDate = Panjenengan lair tanggal pinten? Tuladha: 17 Agustus 1985
ask-birthDate-again = Serat tanggal, wulan, lan taun lair. Tuladha: 17-08-1985. Menawi namung kengetan taunipun, serat taunipun kemawon.
help-birthDate = Tanggal lair kados ing KTP. Taunipun kemawon inggih kenging. Tuladha: 17 Agustus 1985
field-sex = Jinis kelamin
ask-sex = Panjenengan putri punapa kakung, miturut KTP?
ask-sex-again = Pilih setunggal: putri utawi kakung.
help-sex = Pilih kados ingkang kaserat ing KTP. Tuladha: putri
sex-female = Putri
sex-male = Kakung
field-education = Pendidikan
ask-education = Panjenengan lulusan sekolah punapa?
ask-education-again = Pilih sekolah pungkasan ingkang sampun tamat.
help-education = Pilih sekolah pungkasan ingkang tamat. Dipunangge nyiapaken pelatihan ingkang cocog. Tuladha: SMP
education-none = Mboten tamat SD
education-primary = SD
education-junior = SMP
education-senior = SMA utawi SMK
education-diploma = Diploma (D1 dumugi D3)
education-degree = Sarjana (S1 manginggil)
field-disability = Disabilitas
ask-disability = Punapa panjenengan nyandhang disabilitas? Punika mbiyantu kantor nyiapaken layanan ingkang cocog. Kenging dipunlewati.
ask-disability-again = Pilih setunggal saking daftar, utawi pilih “Lewati”.
help-disability = Wangsulan punika namung kangge kantor, mboten dipuntedahaken dhateng umum. Tuladha: mboten
disability-none = Mboten
disability-sight = Paningal
disability-hearing = Pamireng utawi wicara
disability-movement = Ebahing badan
disability-other = Sanesipun
field-ktpAddress = Alamat KTP
ask-ktpAddress = Alamat panjenengan ing KTP pundi? Sebataken margi utawi dhusun, RT/RW, lan desa.
ask-ktpAddress-again = Serat alamat kados ing KTP. Tuladha: Dusun Krajan RT 2 RW 5, { $aVillage }
help-ktpAddress = Alamat KTP kenging benten kaliyan papan usaha. Tuladha: Dusun Krajan RT 2 RW 5, { $aVillage }
field-occupation = Padamelan
ask-occupation = Padamelan panjenengan punapa, miturut KTP?
ask-occupation-again = Pilih setunggal ingkang paling celak. Menawi mboten wonten, pilih “Sanesipun”.
help-occupation = Sawetawis bantuan wonten sarat padamelanipun. Tuladha: wiraswasta
occupation-self_employed = Wiraswasta utawi bakul
occupation-housewife = Ibu rumah tangga
occupation-farmer = Tani utawi nelayan
occupation-worker = Karyawan utawi buruh
occupation-civil_servant = Pegawe negeri (ASN)
occupation-army_police = TNI utawi Polri
occupation-state_company = Pegawe BUMN utawi BUMD
occupation-student = Pelajar utawi mahasiswa
occupation-retired = Pensiunan
occupation-other = Sanesipun

# Usaha
field-materials = Bahan
ask-materials = Bahan ingkang baku kangge usaha punika punapa?
ask-materials-again = Serat setunggal utawi sawetawis bahan. Tuladha: singkong, minyak goreng
help-materials = Bahan ingkang asring dipuntumbas kangge usaha. Tuladha: singkong, minyak goreng, plastik
field-started = Wiwit usaha
ask-started = Usaha punika mlampah wiwit kapan? Taunipun kemawon kenging. Tuladha: 2019, utawi 3 taun kepengker
ask-started-again = Serat taun wiwitipun usaha, utawi sampun pinten dangunipun. Tuladha: 2019
help-started = Kinten-kinten kemawon kenging. Tuladha: wiwit 2019, nembe 6 wulan
field-address = Alamat usaha
ask-address = Alamat jangkepipun papan usaha pundi? Sebataken margi utawi dhusun, nomer, lan tandha ing celakipun.
ask-address-again = Serat alamat papan usaha. Tuladha: Jalan Pasar 12, sebelah apotek
help-address = Alamat punika dipunangge petugas kangge tuwi. Tuladha: Jalan Pasar 12, sebelah apotek
field-photos = Foto usaha
ask-photos = Kintun foto usaha: papan, barang, utawi caranipun ndamel. Kenging langkung saking setunggal, paling kathah { $most }.
ask-photos-more = Wonten foto sanes? Kintun malih, utawi pilih “Rampung”.
ask-photos-enough = Sampun { $most } foto, punika cekap. Matur nuwun! Pilih “Rampung”.
ask-photos-again = Kintun foto saking HP lumantar tombol kamera utawi klip. Menawi mboten wonten, pilih “Lewati”.
help-photos = Foto mbiyantu petugas lan tiyang tumbas tepang kaliyan usaha panjenengan. Ampun ngintun foto KTP utawi KK. Tuladha: foto warung saking ngajeng

# Serat lan ijin
field-nib = NIB
ask-nib = NIB (Nomor Induk Berusaha) pinten? 13 angka.
ask-nib-again = Serat 13 angka NIB. Menawi dereng gadhah, pilih “Dereng gadhah”.
help-nib = NIB wonten ing serat ijin usaha saking OSS. Tuladha: 0123 4567 8901 2
nib-none = Dereng gadhah
field-sku = SKU
ask-sku = Punapa gadhah SKU, serat katrangan usaha saking desa utawi kelurahan?
ask-sku-again = Pilih setunggal: gadhah, dereng, utawi mboten yakin.
help-sku = SKU punika serat saking desa utawi kelurahan bilih usaha panjenengan pancen wonten. Tuladha: gadhah
sku-yes = Gadhah
sku-no = Dereng gadhah
sku-unsure = Mboten yakin
field-pirt = PIRT
ask-pirt = Punapa gadhah ijin PIRT kangge dhaharan utawi unjukan kemasan?
ask-pirt-again = Pilih setunggal: gadhah, dereng, utawi mboten yakin.
help-pirt = PIRT punika ijin pangan griya saking dinas kesehatan. Menawi sanes usaha pangan, pilih “Lewati”. Tuladha: dereng
pirt-yes = Gadhah
pirt-no = Dereng gadhah
pirt-unsure = Mboten yakin
field-halal = Sertifikat halal
ask-halal = Punapa gadhah sertifikat halal?
ask-halal-again = Pilih setunggal: gadhah, dereng, utawi mboten yakin.
help-halal = Sertifikat halal kangge usaha alit mboten mbayar; petugas saged mbiyantu. Tuladha: dereng
halal-yes = Gadhah
halal-no = Dereng gadhah
halal-unsure = Mboten yakin
field-brand = Merek
ask-brand = Merek daganganipun punapa?
ask-brand-again = Serat merek ingkang wonten ing kemasan. Menawi mboten wonten, pilih “Mboten gadhah merek”.
help-brand = Merek punika nama ingkang kaserat ing kemasan utawi papan nama. Tuladha: Renyah Jaya
brand-none = Mboten gadhah merek
field-npwp = NPWP
ask-npwp = NPWP pinten? 15 utawi 16 angka.
ask-npwp-again = Serat angka NPWP. Menawi dereng gadhah, pilih “Dereng gadhah”.
help-npwp = NPWP punika nomer pajeg. Tanpa NPWP panjenengan inggih tetep kadaftar. Tuladha: 01.234.567.8-901.000
npwp-none = Dereng gadhah

# Modal lan sadean
field-capital = Modal
ask-capital = Modal usaha sapunika pinten, tanpa siti lan bangunan? Kinten-kinten kemawon kenging.
ask-capital-again = Serat cacahing arta, ngangge “ewu” utawi “yuta”. Tuladha: 2 yuta
help-capital = Modal: arta lan barang ingkang dipunangge nglampahaken usaha. Tuladha: 500 ewu, 2 yuta
field-assets = Piranti lan barang
ask-assets = Reginipun sedaya piranti lan barang usaha kinten-kinten pinten?
ask-assets-again = Serat cacahing arta, ngangge “ewu” utawi “yuta”. Tuladha: 3 yuta
help-assets = Etang kompor, mesin, grobag, etalase, stok. Tuladha: 3 yuta
field-turnover = Asil sadean
ask-turnover = Asil sadeanipun pinten, lan kangge pinten dangunipun? Tuladha: 200 ewu sedinten, utawi 3 yuta sewulan
ask-turnover-again = Serat artanipun lan wekdalipun. Tuladha: 200 ewu sedinten
help-turnover = Sedaya arta ingkang mlebet saking sadean, dereng dipunpotong modal. Tuladha: 200 ewu sedinten
field-workersWomen = Pekerja estri
ask-workersWomen = Tiyang estri ingkang nyambut damel ing usaha punika pinten? Menawi panjenengan putri, kaetang ugi.
ask-workersWomen-again = Serat angkanipun. Menawi mboten wonten, serat 0. Tuladha: 2
help-workersWomen = Etang sedaya tiyang estri ingkang tumut nyambut damel, ugi kulawarga. Tuladha: 2
field-workersMen = Pekerja jaler
ask-workersMen = Tiyang jaler ingkang nyambut damel ing usaha punika pinten? Menawi panjenengan kakung, kaetang ugi.
ask-workersMen-again = Serat angkanipun. Menawi mboten wonten, serat 0. Tuladha: 1
help-workersMen = Etang sedaya tiyang jaler ingkang tumut nyambut damel, ugi kulawarga. Tuladha: 1
field-market = Ingkang tumbas
ask-market = Ingkang tumbas paling tebih saking pundi?
ask-market-again = Pilih setunggal saking daftar.
help-market = Pilih ingkang paling tebih, sanadyan namung kala-kala. Tuladha: sakiwa tengen desa
market-village = Sakiwa tengen desa
market-regency = Sakabupaten utawi sakutha
market-province = Saprovinsi
market-country = Provinsi sanes
market-abroad = Luar negeri
field-onlineChannels = Sadean online
ask-onlineChannels = Sadean lumantar internet wonten pundi? Tuladha: WhatsApp, Facebook, Shopee
ask-onlineChannels-again = Serat nama aplikasinipun. Menawi mboten sadean lumantar internet, pilih “Mboten”.
help-onlineChannels = Kenging langkung saking setunggal. Tuladha: WhatsApp, Facebook
onlineChannels-none = Mboten
field-credit = Sambutan
ask-credit = Punapa sapunika gadhah sambutan kangge usaha?
ask-credit-again = Pilih setunggal saking daftar. Menawi mboten gadhah, pilih “Mboten wonten”.
help-credit = Sawetawis bantuan namung kangge usaha ingkang mboten gadhah sambutan bank. Tuladha: mboten wonten
credit-none = Mboten wonten
credit-kur = KUR
credit-bank = Sambutan bank sanes
credit-cooperative = Koperasi
credit-other = Sanesipun

# Koperasi lan kelompok
field-cooperative = Koperasi
ask-cooperative = Punapa tumut koperasi? Serat namanipun.
ask-cooperative-again = Serat nama koperasinipun. Menawi mboten tumut, pilih “Mboten tumut”.
help-cooperative = Koperasi papan panjenengan dados anggota. Tuladha: Koperasi Maju Bersama
cooperative-none = Mboten tumut
field-kube = KUBE
ask-kube = Punapa tumut kelompok usaha bersama (KUBE)? Serat namanipun.
ask-kube-again = Serat nama kelompokipun. Menawi mboten tumut, pilih “Mboten tumut”.
help-kube = KUBE punika kelompok usaha ingkang sajinis ing setunggal lingkungan. Tuladha: KUBE Melati
kube-none = Mboten tumut
