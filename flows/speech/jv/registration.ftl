# Idin
ask-consent =
    Sugeng rawuh ing pendataan usaha griya { $office }.

    Menawi sampun kadaftar, bantuan, pelatihan, lan tiyang tumbas langkung gampil dumugi usaha panjenengan. Mboten mbayar, kirang langkung 3 menit, kenging kendel kapan kemawon.

    Ingkang dipunsimpen: nama, nomer HP, usaha, lan papanipun, namung kangge pendataan punika. Mboten dipunsade, mboten dipuntedahaken dhateng umum tanpa idin panjenengan. Kapan kemawon panjenengan saged mirsani, ngleresaken, nyuwun salinan, utawi mbusak: ketik DATA KULA.

    Punapa panjenengan setuju?
ask-consent-again =
    Saderengipun tanglet punapa-punapa, kantor nyuwun idin rumiyin.
    Punapa { $office } kenging nyimpen data usaha panjenengan? Mangga wangsuli INGGIH utawi MBOTEN.
help-consent = Wangsuli INGGIH menawi setuju dipundata, MBOTEN menawi mboten kersa. Tanpa idin panjenengan, kantor mboten nyimpen punapa-punapa. Sampun kadaftar saking wicantenan sanes? Ketik HUBUNGKAN. Tuladha: inggih
consent-yes = Inggih, kula setuju
consent-no = Mboten

# Pitakenan
ask-ownerName = Asma panjenengan sinten, miturut KTP?
ask-ownerName-again = Mangga serat asma jangkepipun. Tuladha: Sri Wahyuni
help-ownerName = Serat asmanipun ingkang gadhah usaha kados ing KTP, tanpa gelar inggih kenging. Tuladha: Sri Wahyuni
ask-businessName = Usahanipun nama punapa? Menawi dereng wonten, serat sebatan ingkang dipunsumerepi tanggi tepalih.
ask-businessName-again = Mangga serat nama usahanipun, prasaja kemawon kenging. Tuladha: Keripik Bu Sri
help-businessName = Nama usaha kenging nama piyambak utawi sebatan padintenan. Tuladha: Keripik Bu Sri
ask-product = Panjenengan ndamel utawi sadean punapa? Ngangge tembung padintenan kemawon.
ask-product-again = Sebataken setunggal barang utawi jasa ingkang paling baku. Tuladha: keripik singkong
help-product = Sebataken ingkang paling baku. Tuladha: keripik singkong, jahit baju, servis motor
ask-cluster = “{ $product }” mlebet kelompok usaha ingkang pundi?
ask-cluster-again = Pilih setunggal kelompok ingkang paling mirip “{ $product }”. Menawi ragu, pilih ingkang paling celak.
help-cluster = Kelompok usaha dipunangge kantor kangge nata daftar. Pilih saking tombol utawi ketik nomeripun. Tuladha: 1
cluster-more = Kelompok sanes…
ask-mode = Kados pundi caranipun panjenengan sadean?
ask-mode-again = Pilih setunggal: ing papan tetep, mubeng, utawi online.
help-mode = Papan tetep: ing griya, warung, kios. Mubeng: pindhah-pindhah papan. Online: lumantar HP utawi internet kemawon. Tuladha: ing griya
mode-fixed = Papan tetep
mode-roving = Mubeng
mode-online = Online
ask-place =
    Usahanipun wonten pundi? Kintun lokasi saking HP nalika panjenengan wonten ngrika.
    Saged ugi nempel tautan peta, utawi nyerat nama desa.
ask-place-again = Serat nama desa utawi kelurahan, utawi pilih “Pilih saking daftar desa”. Tuladha: { $aVillage }
help-place = Kintun lokasi saking HP, tautan Google Maps, utawi nama desa. Menawi usahanipun mubeng: papan ingkang limrah kangge mangkal. Tuladha: { $aVillage }, { $aDistrict }
place-by-name = Pilih saking daftar desa
place-at-hint = Ing { $place }
ask-district = Wonten kecamatan pundi?
ask-district-landmark = Patokanipun sampun dipuncathet. Punika kecamatan pundi?
ask-district-again = Pilih kecamatan saking daftar utawi serat namanipun. Menawi mboten wonten, pilih “Mboten wonten ing daftar”.
help-district = Pilih kecamatan papan usaha, sanes alamat KTP. Tuladha: { $aDistrict }
ask-village = Desa utawi kelurahan pundi ing Kecamatan { $district }?
ask-village-pin = Lokasinipun sampun dipuntampi. Punika desa utawi kelurahan pundi, RT lan RW pinten? Tuladha: { $aVillage } RT 2 RW 5
village-by-district = Pilih kecamatan rumiyin
ask-village-again = Pilih desa saking daftar utawi serat namanipun. Menawi mboten wonten, pilih “Mboten wonten ing daftar”.
help-village = Pilih desa utawi kelurahan papan usaha. Tuladha: { $aVillage }
ask-landmark = Sebataken patokan ingkang dipunsumerepi tiyang kathah, supados petugas saged madosi. Tuladha: ngajeng Pasar Jongke
ask-landmark-again = Serat bangunan utawi margi ingkang paling celak. Tuladha: saler Masjid Agung
help-landmark = Patokan punika papan ingkang misuwur celak usaha panjenengan. Tuladha: ngajeng balai desa
ask-rtRw = RT lan RW pinten? Tuladha: RT 2 RW 5
ask-rtRw-found =
    Lokasi sampun dipuntampi: { $place }.
    RT lan RW pinten? Tuladha: RT 2 RW 5
ask-rtRw-again = Serat kalih angka: RT lajeng RW. Tuladha: 002/005. Menawi mboten ngertos, pilih “Mboten ngertos”.
help-rtRw = RT/RW papan usaha, saged dipunpirsani ing KTP utawi KK menawi usahanipun ing griya. Tuladha: 02/05
ask-phone = Nomer HP ingkang saged dipunhubungi petugas pinten?
ask-phone-again = Serat nomer HP, wiwit saking 08. Tuladha: 0812 3456 7890. Kenging dipunlewati.
help-phone = Nomer punika dipunangge petugas kangge ngubungi panjenengan, mboten dipuntedahaken dhateng umum. Tuladha: 0812 3456 7890

# Priksa
ask-review =
    Mangga dipunpriksa rumiyin:

    Asma: { $ownerName }
    Usaha: { $businessName }
    Produk: { $product }
    Kelompok: { $cluster }
    Cara sadean: { $mode }
    Papan: { $place }
    RT/RW: { $rtRw }
    HP: { $phone }

    Punapa sampun leres?
ask-review-again =
    Pilih INGGIH menawi sampun leres sedaya, utawi LERESAKEN menawi wonten ingkang klentu.

    Asma: { $ownerName }
    Usaha: { $businessName }
    Produk: { $product }
    Kelompok: { $cluster }
    Cara sadean: { $mode }
    Papan: { $place }
    RT/RW: { $rtRw }
    HP: { $phone }
help-review = INGGIH ngintun pendaftaran. LERESAKEN ngewahi setunggal wangsulan. BATAL kendel. Tuladha: inggih
review-yes = Inggih, kintun
review-correct = Leresaken
review-cancel = Batal
ask-correct = Ingkang pundi ingkang badhe dipunleresaken?
ask-correct-again = Pilih setunggal perangan ingkang klentu saking daftar.
help-correct = Pilih ingkang klentu, lajeng wangsuli malih namung punika. Tuladha: Papan
field-ownerName = Asma
field-businessName = Nama usaha
field-product = Produk
field-cluster = Kelompok
field-mode = Cara sadean
field-place = Papan
field-rtRw = RT/RW
field-phone = Nomer HP
ask-cancel = Pendaftaranipun dereng dipunkintun (langkah { $at } saking { $of }). Kersa panjenengan kados pundi?
ask-cancel-change = Ewah-ewahanipun dereng dipunsimpen. Kersa panjenengan kados pundi?
cancel-drop-change = Mboten siyos ngewahi
ask-cancel-again = Pilih setunggal: lajengaken, simpen rumiyin, utawi busak sedaya wangsulan.
help-cancel = Simpen rumiyin: wangsulan tetep wonten lan saged dipunlajengaken mangke. Busak: sedaya wangsulan pendaftaran punika ical. Tuladha: lajengaken
cancel-go-on = Lajengaken
cancel-later = Simpen, mangke kemawon
cancel-discard = Busak wangsulan kula

# Sasampunipun kadaftar
ask-publish = Punapa usaha panjenengan kenging katingal ing direktori umum, supados tiyang tumbas saged manggihaken? Ingkang katingal namung nama usaha, produk, kelompok, lan desa.
ask-publish-again = Punapa kenging katingal ing direktori umum? Mangga wangsuli INGGIH utawi MBOTEN. Pendaftaran panjenengan tetep sah.
help-publish = Asma panjenengan, nomer HP, lan titik griya mboten dipuntedahaken. Menawi ewah penggalih, ketik DATA KULA. Tuladha: inggih
ask-announcements = Punapa panjenengan kersa nampi pengumuman saking { $office }, upaminipun pelatihan utawi bantuan, lumantar wicantenan punika?
ask-announcements-again = Punapa kersa nampi pengumuman? Mangga wangsuli INGGIH utawi MBOTEN.
help-announcements = Menawi INGGIH, kantor kenging ngintun kabar dhateng ngriki. Ketik KENDEL kangge ngendelaken. Tuladha: inggih

told-kept = Inggih, sampun dipuncathet.
told-before-consent = Katrangan panjenengan dipunangge menawi panjenengan setuju.
reminder = Pendaftaran usaha panjenengan dereng rampung. Wangsulanipun taksih kasimpen, kantun dipunlajengaken. Mboten kersa dipunemutaken? Ketik KENDEL.
amended = Ewah-ewahanipun sampun dipunsimpen.
amended-again = Ewah-ewahanipun sampun dipunsimpen. Petugas badhe mriksani ewah-ewahanipun.

# Dipunisi dening petugas
draft-here = Petugas { $officer } sampun ngisekaken pendaftaran kagem panjenengan. Menawi panjenengan sarujuk, isinipun kula aturaken rumiyin supados dipunpriksa. Dereng wonten ingkang kadaftar.
draft-here-known = Petugas { $officer } sampun ngisekaken pendaftaran usaha satunggal malih kagem panjenengan. Mangga dipunpriksa rumiyin. Dereng wonten ingkang kadaftar.
draft-waits = Kodenipun leres, nanging pendaftaran wau dereng rampung. Mangga dipunrampungaken, utawi ketik BATAL lajeng dipunbusak, lajeng kintun kodenipun malih.
draft-code-missing = Ketik KODE lajeng wolung aksara lan angka saking petugas. Tuladha: KODE K7QP XM3R
code-unknown = Kode punika mboten kapanggih. Mangga dipunpriksa malih aksara lan angkanipun. Tuladha: KODE K7QP XM3R. Badhe ndaftar piyambak? Ketik DAFTAR.
code-expired = Kode punika sampun kedaluwarsa lan isinipun sampun dipunbusak. Nyuwun kode enggal dhateng petugas, utawi ketik DAFTAR kangge ndaftar piyambak.
code-withdrawn = Petugas sampun narik isian punika. Mangga tanglet petugas, utawi ketik DAFTAR kangge ndaftar piyambak.
code-used = Kode punika sampun dipunginakaken. Menawi sanes panjenengan, ketik PETUGAS.
code-refused = Isian kanthi kode punika sampun dipuntampik lan dipunbusak. Ketik DAFTAR kangge ndaftar piyambak.
code-later = Kekathahen kode ingkang klentu. Mangga dipunentosi sejam, lajeng dipuncobi malih. Badhe ndaftar piyambak? Ketik DAFTAR.
