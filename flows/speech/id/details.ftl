# Melengkapi data
ask-details = Data usaha “{ $business }” bisa dilengkapi sedikit demi sedikit. Mau isi yang mana?
ask-details-again = Pilih satu bagian dengan tombol atau ketik nomornya. Kalau cukup, pilih “Cukup dulu”.
help-details = Setiap bagian pendek. Setiap pertanyaan boleh dilewati, dan yang sudah dijawab langsung tersimpan. Contoh: 1
group-identity =
    { $left ->
        [0] ✓ Data diri
       *[other] Data diri: { $filled } dari { $of } terisi
    }
group-business =
    { $left ->
        [0] ✓ Bahan, alamat, foto
       *[other] Bahan, alamat, foto: { $filled } dari { $of } terisi
    }
group-legal =
    { $left ->
        [0] ✓ Surat dan izin
       *[other] Surat dan izin: { $filled } dari { $of } terisi
    }
group-economy =
    { $left ->
        [0] ✓ Modal dan penjualan
       *[other] Modal dan penjualan: { $filled } dari { $of } terisi
    }
group-membership =
    { $left ->
        [0] ✓ Koperasi dan kelompok
       *[other] Koperasi dan kelompok: { $filled } dari { $of } terisi
    }
details-enough = Cukup dulu
ask-detailsOf = Usaha mana yang mau dilengkapi?
ask-detailsOf-again = Pilih satu usaha dengan tombol atau ketik nomornya.
help-detailsOf = Anda punya lebih dari satu usaha. Pilih satu; yang lain bisa diisi nanti. Contoh: 1
details-nobody = Daftarkan usaha dulu, baru datanya bisa dilengkapi. Ketik DAFTAR untuk mulai.
details-again = Bagian ini sudah terisi semua. Jawab yang berubah saja, ketik LEWATI untuk yang lain.
details-thanks = Terima kasih, bagian ini sudah disimpan.
details-done = Terima kasih, jawaban Anda sudah disimpan.
details-complete = Terima kasih, semua data sudah lengkap!
details-later = Baik. Yang sudah dijawab tetap tersimpan. Ketik LENGKAPI kapan saja untuk meneruskan.
details-returned = Halo lagi. Kita teruskan melengkapi data. Yang sudah dijawab tetap tersimpan.
noted = Dicatat: { $value }.
sold-day = Dicatat: { $amount } sehari.
sold-week = Dicatat: { $amount } seminggu.
sold-month = Dicatat: { $amount } sebulan.
sold-year = Dicatat: { $amount } setahun.
noted-nik = NIK dicatat: { $masked }.
noted-derived =
    NIK dicatat: { $masked }.
    Dari NIK kami baca: lahir { $birthDate }, { $sex ->
        [female] perempuan
       *[male] laki-laki
    }. Kalau keliru, ketik KEMBALI.
noted-doubtful =
    NIK dicatat: { $masked }.
    Ada angka yang tidak biasa di situ. Tolong cocokkan lagi dengan KTP. Kalau keliru, ketik KEMBALI.
noted-kk = Nomor KK dicatat: { $masked }.
nib-free = Petugas bisa membantu membuat NIB, gratis. Ketik PETUGAS kalau mau dibantu.
photo-refused = Ada foto yang tidak bisa dibuka, jadi tidak kami simpan. Kalau mau, kirim lagi fotonya.
photo-received = Foto diterima.
answer-kept = sudah disimpan
photos-done = Selesai
per-day = { $amount } sehari
per-week = { $amount } seminggu
per-month = { $amount } sebulan
per-year = { $amount } setahun
rupiah = Rp { $amount }

# Data diri
field-nik = NIK
ask-nik =
    Berapa NIK Anda? NIK ada di KTP, 16 angka.
    Gunanya supaya data Anda tidak tertukar dengan orang lain. NIK disimpan terkunci dan tidak pernah ditampilkan utuh.
ask-nik-again = Tulis 16 angka NIK dari KTP. Boleh pakai spasi. Kalau KTP tidak di dekat Anda, pilih “Lewati”.
help-nik = NIK ada di baris atas KTP. Kami menyimpannya terkunci. Di layar hanya terlihat empat angka terakhir. Contoh: 33xx xxxx xxxx xxxx
field-kk = Nomor KK
ask-kk =
    Berapa nomor Kartu Keluarga (KK) Anda? 16 angka, di bagian atas kartu.
    Gunanya untuk melihat usaha mana yang satu keluarga. Nomor KK disimpan terkunci dan tidak pernah ditampilkan utuh.
ask-kk-again = Tulis 16 angka nomor KK. Boleh pakai spasi. Kalau kartunya tidak di dekat Anda, pilih “Lewati”.
help-kk = Nomor KK ada di bagian atas Kartu Keluarga. Kami menyimpannya terkunci. Contoh: 33xx xxxx xxxx xxxx
field-birthDate = Tanggal lahir
ask-birthDate = Kapan tanggal lahir Anda? Contoh: 17 Agustus 1985
ask-birthDate-again = Tulis tanggal, bulan, dan tahun lahir. Contoh: 17-08-1985. Kalau hanya ingat tahunnya, tulis tahunnya saja.
help-birthDate = Tanggal lahir seperti di KTP. Tahunnya saja juga boleh. Contoh: 17 Agustus 1985
field-sex = Jenis kelamin
ask-sex = Jenis kelamin Anda, sesuai KTP?
ask-sex-again = Pilih satu: perempuan atau laki-laki.
help-sex = Pilih seperti yang tertulis di KTP. Contoh: perempuan
sex-female = Perempuan
sex-male = Laki-laki
field-education = Pendidikan
ask-education = Apa pendidikan terakhir Anda?
ask-education-again = Pilih sekolah terakhir yang Anda tamatkan.
help-education = Pilih sekolah terakhir yang tamat. Dipakai untuk menyiapkan pelatihan yang cocok. Contoh: SMP
education-none = Tidak tamat SD
education-primary = SD
education-junior = SMP
education-senior = SMA atau SMK
education-diploma = Diploma (D1 sampai D3)
education-degree = Sarjana (S1 ke atas)
field-disability = Disabilitas
ask-disability = Apakah Anda penyandang disabilitas? Ini membantu kami menyiapkan layanan yang cocok. Boleh dilewati.
ask-disability-again = Pilih satu dari daftar, atau pilih “Lewati”.
help-disability = Jawaban ini hanya untuk kantor, tidak ditampilkan ke umum. Contoh: tidak
disability-none = Tidak
disability-sight = Penglihatan
disability-hearing = Pendengaran atau bicara
disability-movement = Gerak tubuh
disability-other = Lainnya
field-ktpAddress = Alamat KTP
ask-ktpAddress = Apa alamat Anda di KTP? Sebutkan jalan atau dusun, RT/RW, dan desa.
ask-ktpAddress-again = Tulis alamat seperti di KTP. Contoh: Dusun Krajan RT 2 RW 5, { $aVillage }
help-ktpAddress = Alamat KTP boleh berbeda dari tempat usaha. Contoh: Dusun Krajan RT 2 RW 5, { $aVillage }
field-occupation = Pekerjaan
ask-occupation = Apa pekerjaan Anda, seperti di KTP?
ask-occupation-again = Pilih satu yang paling dekat. Kalau tidak ada, pilih “Lainnya”.
help-occupation = Sebagian bantuan punya syarat pekerjaan. Contoh: wiraswasta
occupation-self_employed = Wiraswasta atau pedagang
occupation-housewife = Ibu rumah tangga
occupation-farmer = Petani atau nelayan
occupation-worker = Karyawan atau buruh
occupation-civil_servant = Pegawai negeri (ASN)
occupation-army_police = TNI atau Polri
occupation-state_company = Pegawai BUMN atau BUMD
occupation-student = Pelajar atau mahasiswa
occupation-retired = Pensiunan
occupation-other = Lainnya

# Usaha
field-materials = Bahan
ask-materials = Apa bahan utama usaha ini?
ask-materials-again = Tulis satu atau beberapa bahan. Contoh: singkong, minyak goreng
help-materials = Bahan yang sering dibeli untuk usaha. Contoh: singkong, minyak goreng, plastik
field-started = Mulai usaha
ask-started = Sejak kapan usaha ini berjalan? Tahunnya saja boleh. Contoh: 2019, atau 3 tahun lalu
ask-started-again = Tulis tahun mulai usaha, atau sudah berapa lama. Contoh: 2019
help-started = Kira-kira saja boleh. Contoh: sejak 2019, baru 6 bulan
field-address = Alamat usaha
ask-address = Apa alamat lengkap tempat usaha? Sebutkan jalan atau dusun, nomor, dan tanda di dekatnya.
ask-address-again = Tulis alamat tempat usaha. Contoh: Jalan Pasar 12, sebelah apotek
help-address = Alamat ini dipakai petugas untuk berkunjung. Contoh: Jalan Pasar 12, sebelah apotek
field-photos = Foto usaha
ask-photos = Kirim foto usaha: tempat, barang, atau cara membuatnya. Boleh beberapa, paling banyak { $most }.
ask-photos-more = Ada foto lain? Kirim lagi, atau pilih “Selesai”.
ask-photos-enough = Sudah { $most } foto, itu cukup. Terima kasih! Pilih “Selesai”.
ask-photos-again = Kirim foto dari HP lewat tombol kamera atau klip. Kalau tidak ada, pilih “Lewati”.
help-photos = Foto membantu petugas dan pembeli mengenal usaha Anda. Jangan kirim foto KTP atau KK. Contoh: foto warung dari depan

# Surat dan izin
field-nib = NIB
ask-nib = Berapa NIB (Nomor Induk Berusaha)? 13 angka.
ask-nib-again = Tulis 13 angka NIB. Kalau belum punya, pilih “Belum punya”.
help-nib = NIB ada di surat izin usaha dari OSS. Contoh: 0123 4567 8901 2
nib-none = Belum punya
field-sku = SKU
ask-sku = Punya SKU, surat keterangan usaha dari desa atau kelurahan?
ask-sku-again = Pilih satu: punya, belum, atau tidak yakin.
help-sku = SKU adalah surat dari desa atau kelurahan bahwa usaha Anda ada. Contoh: punya
sku-yes = Punya
sku-no = Belum punya
sku-unsure = Tidak yakin
field-pirt = PIRT
ask-pirt = Punya izin PIRT untuk makanan atau minuman kemasan?
ask-pirt-again = Pilih satu: punya, belum, atau tidak yakin.
help-pirt = PIRT adalah izin pangan rumahan dari dinas kesehatan. Kalau bukan usaha pangan, pilih “Lewati”. Contoh: belum
pirt-yes = Punya
pirt-no = Belum punya
pirt-unsure = Tidak yakin
field-halal = Sertifikat halal
ask-halal = Punya sertifikat halal?
ask-halal-again = Pilih satu: punya, belum, atau tidak yakin.
help-halal = Sertifikat halal untuk usaha kecil gratis; petugas bisa membantu. Contoh: belum
halal-yes = Punya
halal-no = Belum punya
halal-unsure = Tidak yakin
field-brand = Merek
ask-brand = Apa merek dagangnya?
ask-brand-again = Tulis merek yang ada di kemasan. Kalau tidak ada, pilih “Tidak punya merek”.
help-brand = Merek adalah nama yang ditulis di kemasan atau papan. Contoh: Renyah Jaya
brand-none = Tidak punya merek
field-npwp = NPWP
ask-npwp = Berapa NPWP? 15 atau 16 angka.
ask-npwp-again = Tulis angka NPWP. Kalau belum punya, pilih “Belum punya”.
help-npwp = NPWP adalah nomor pajak. Tanpa NPWP pun Anda tetap terdaftar. Contoh: 01.234.567.8-901.000
npwp-none = Belum punya

# Modal dan penjualan
field-capital = Modal
ask-capital = Berapa modal usaha sekarang, tanpa tanah dan bangunan? Kira-kira saja boleh.
ask-capital-again = Tulis jumlah uangnya, dengan “ribu” atau “juta”. Contoh: 2 juta
help-capital = Modal: uang dan barang yang dipakai menjalankan usaha. Contoh: 500 ribu, 2 juta
field-assets = Alat dan barang
ask-assets = Berapa kira-kira harga semua alat dan barang usaha?
ask-assets-again = Tulis jumlah uangnya, dengan “ribu” atau “juta”. Contoh: 3 juta
help-assets = Hitung kompor, mesin, gerobak, etalase, stok. Contoh: 3 juta
field-turnover = Hasil penjualan
ask-turnover = Berapa hasil penjualan, dan untuk berapa lama? Contoh: 200 ribu sehari, atau 3 juta sebulan
ask-turnover-again = Tulis uangnya dan waktunya. Contoh: 200 ribu sehari
help-turnover = Semua uang yang masuk dari jualan, belum dipotong modal. Contoh: 200 ribu sehari
field-workersWomen = Pekerja perempuan
ask-workersWomen = Berapa perempuan yang bekerja di usaha ini? Kalau Anda perempuan, hitung juga.
ask-workersWomen-again = Tulis angkanya. Kalau tidak ada, tulis 0. Contoh: 2
help-workersWomen = Hitung semua perempuan yang ikut bekerja, juga keluarga. Contoh: 2
field-workersMen = Pekerja laki-laki
ask-workersMen = Berapa laki-laki yang bekerja di usaha ini? Kalau Anda laki-laki, hitung juga.
ask-workersMen-again = Tulis angkanya. Kalau tidak ada, tulis 0. Contoh: 1
help-workersMen = Hitung semua laki-laki yang ikut bekerja, juga keluarga. Contoh: 1
field-market = Pembeli
ask-market = Pembeli paling jauh dari mana?
ask-market-again = Pilih satu dari daftar.
help-market = Pilih yang paling jauh, walaupun hanya sesekali. Contoh: sekitar desa
market-village = Sekitar desa
market-regency = Satu kabupaten atau kota
market-province = Satu provinsi
market-country = Provinsi lain
market-abroad = Luar negeri
field-onlineChannels = Jualan daring
ask-onlineChannels = Jualan lewat internet di mana? Contoh: WhatsApp, Facebook, Shopee
ask-onlineChannels-again = Tulis nama aplikasinya. Kalau tidak jualan lewat internet, pilih “Tidak”.
help-onlineChannels = Boleh lebih dari satu. Contoh: WhatsApp, Facebook
onlineChannels-none = Tidak
field-credit = Pinjaman
ask-credit = Sedang punya pinjaman untuk usaha?
ask-credit-again = Pilih satu dari daftar. Kalau tidak punya, pilih “Tidak ada”.
help-credit = Sebagian bantuan hanya untuk usaha tanpa pinjaman bank. Contoh: tidak ada
credit-none = Tidak ada
credit-kur = KUR
credit-bank = Pinjaman bank lain
credit-cooperative = Koperasi
credit-other = Lainnya

# Koperasi dan kelompok
field-cooperative = Koperasi
ask-cooperative = Ikut koperasi? Tulis namanya.
ask-cooperative-again = Tulis nama koperasinya. Kalau tidak ikut, pilih “Tidak ikut”.
help-cooperative = Koperasi tempat Anda menjadi anggota. Contoh: Koperasi Maju Bersama
cooperative-none = Tidak ikut
field-kube = KUBE
ask-kube = Ikut kelompok usaha bersama (KUBE)? Tulis namanya.
ask-kube-again = Tulis nama kelompoknya. Kalau tidak ikut, pilih “Tidak ikut”.
help-kube = KUBE adalah kelompok usaha sejenis di satu lingkungan. Contoh: KUBE Melati
kube-none = Tidak ikut
