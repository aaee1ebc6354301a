# Persetujuan
ask-consent =
    Selamat datang di pendataan usaha rumahan { $office }.

    Dengan mendaftar, bantuan, pelatihan, dan pembeli bisa sampai ke usaha Anda. Gratis, sekitar 3 menit, boleh berhenti kapan saja.

    Kami menyimpan nama, nomor HP, usaha, dan lokasinya untuk pendataan ini. Tidak dijual, tidak ditampilkan tanpa izin Anda. Ketik DATA SAYA untuk melihat, membetulkan, atau menghapus.

    Apakah Anda setuju?
ask-consent-again =
    Kami perlu izin Anda sebelum bertanya apa pun.
    Bolehkah { $office } menyimpan data usaha Anda? Jawab YA atau TIDAK.
help-consent = Jawab YA kalau setuju didata, TIDAK kalau tidak mau. Tanpa persetujuan, kami tidak menyimpan apa pun. Sudah terdaftar lewat obrolan lain? Ketik HUBUNGKAN. Contoh: ya
consent-yes = Ya, saya setuju
consent-no = Tidak

# Pertanyaan
ask-ownerName = Siapa nama Anda, sesuai KTP?
ask-ownerName-again = Tulis nama lengkap Anda dengan huruf. Contoh: Sri Wahyuni
help-ownerName = Tulis nama pemilik usaha seperti di KTP, tanpa gelar juga boleh. Contoh: Sri Wahyuni
ask-businessName = Apa nama usahanya? Kalau belum punya, tulis sebutan yang dikenal tetangga.
ask-businessName-again = Tulis nama usaha Anda, boleh sederhana. Contoh: Keripik Bu Sri
help-businessName = Nama usaha boleh nama sendiri atau sebutan sehari-hari. Contoh: Keripik Bu Sri
ask-product = Apa yang Anda buat atau jual? Pakai kata sehari-hari saja.
ask-product-again = Sebutkan satu barang atau jasa yang paling utama. Contoh: keripik singkong
help-product = Sebutkan yang paling utama. Contoh: keripik singkong, jahit baju, servis motor
ask-cluster = “{ $product }” masuk kelompok usaha yang mana?
ask-cluster-again = Pilih satu kelompok yang paling mirip dengan “{ $product }”. Kalau ragu, pilih yang terdekat.
help-cluster = Kelompok usaha dipakai kantor untuk menata daftar. Pilih dari tombol atau ketik nomornya. Contoh: 1
cluster-more = Kelompok lain…
ask-mode = Bagaimana Anda berjualan?
ask-mode-again = Pilih satu: di tempat tetap, berkeliling, atau lewat internet.
help-mode = Tempat tetap: di rumah, warung, kios. Keliling: berpindah-pindah. Daring: lewat HP atau internet saja. Contoh: di rumah
mode-fixed = Tempat tetap
mode-roving = Keliling
mode-online = Daring
ask-place =
    Di mana tempat usahanya? Kirim lokasi dari HP saat Anda berada di sana.
    Bisa juga tempel tautan peta, atau tulis nama desa.
ask-place-again = Tulis nama desa atau kelurahan, atau pilih “Pilih dari daftar desa”. Contoh: { $aVillage }
help-place = Kirim lokasi dari HP, tautan Google Maps, atau nama desa. Usaha keliling: tempat biasa mangkal. Contoh: { $aVillage }, { $aDistrict }
place-by-name = Pilih dari daftar desa
place-at-hint = Di { $place }
ask-district = Di kecamatan mana?
ask-district-landmark = Patokan dicatat. Di kecamatan mana itu?
ask-district-again = Pilih kecamatan dari daftar atau tulis namanya. Kalau tidak ada, pilih “Tidak ada di daftar”.
help-district = Pilih kecamatan tempat usaha, bukan alamat KTP. Contoh: { $aDistrict }
ask-village = Desa atau kelurahan apa di Kecamatan { $district }?
ask-village-pin = Lokasi sudah diterima. Di desa atau kelurahan apa itu, RT dan RW berapa? Contoh: { $aVillage } RT 2 RW 5
village-by-district = Pilih kecamatan dulu
ask-village-again = Pilih desa dari daftar atau tulis namanya. Kalau tidak ada, pilih “Tidak ada di daftar”.
help-village = Pilih desa atau kelurahan tempat usaha. Contoh: { $aVillage }
ask-landmark = Sebutkan patokan yang dikenal orang, supaya petugas bisa mencari. Contoh: depan Pasar Jongke
ask-landmark-again = Tulis bangunan atau jalan terdekat. Contoh: sebelah utara Masjid Agung
help-landmark = Patokan adalah tempat terkenal di dekat usaha Anda. Contoh: depan balai desa
ask-rtRw = RT dan RW berapa? Contoh: RT 2 RW 5
ask-rtRw-found =
    Lokasi diterima: { $place }.
    RT dan RW berapa? Contoh: RT 2 RW 5
ask-rtRw-again = Tulis dua angka: RT lalu RW. Contoh: 002/005. Kalau tidak tahu, pilih “Tidak tahu”.
help-rtRw = RT/RW tempat usaha, bisa dilihat di KTP atau KK kalau usahanya di rumah. Contoh: 02/05
ask-phone = Nomor HP yang bisa dihubungi petugas?
ask-phone-again = Tulis nomor HP mulai dengan 08. Contoh: 0812 3456 7890. Boleh dilewati.
help-phone = Nomor ini dipakai petugas untuk menghubungi Anda, tidak ditampilkan ke umum. Contoh: 0812 3456 7890

# Periksa
ask-review =
    Periksa dulu:

    Nama: { $ownerName }
    Usaha: { $businessName }
    Produk: { $product }
    Kelompok: { $cluster }
    Cara usaha: { $mode }
    Tempat: { $place }
    RT/RW: { $rtRw }
    HP: { $phone }

    Sudah benar?
ask-review-again =
    Pilih YA kalau semua benar, atau BETULKAN kalau ada yang salah.

    Nama: { $ownerName }
    Usaha: { $businessName }
    Produk: { $product }
    Kelompok: { $cluster }
    Cara usaha: { $mode }
    Tempat: { $place }
    RT/RW: { $rtRw }
    HP: { $phone }
help-review = YA mengirim pendaftaran. BETULKAN mengubah satu jawaban. BATAL berhenti. Contoh: ya
review-yes = Ya, kirim
review-correct = Betulkan
review-cancel = Batal
ask-correct = Mana yang mau dibetulkan?
ask-correct-again = Pilih satu bagian yang salah dari daftar.
help-correct = Pilih bagian yang salah, lalu jawab lagi hanya itu. Contoh: Tempat
field-ownerName = Nama
field-businessName = Nama usaha
field-product = Produk
field-cluster = Kelompok
field-mode = Cara usaha
field-place = Tempat
field-rtRw = RT/RW
field-phone = Nomor HP
ask-cancel = Pendaftaran belum dikirim (langkah { $at } dari { $of }). Mau bagaimana?
ask-cancel-change = Perubahan belum disimpan. Mau bagaimana?
cancel-drop-change = Tidak jadi mengubah
ask-cancel-again = Pilih satu: lanjutkan, simpan dulu, atau hapus semua jawaban.
help-cancel = Simpan dulu: jawaban tetap ada dan bisa diteruskan nanti. Hapus: semua jawaban pendaftaran ini dihapus. Contoh: lanjut
cancel-go-on = Lanjutkan
cancel-later = Simpan, nanti saja
cancel-discard = Hapus jawaban saya

# Setelah terdaftar
ask-publish = Boleh usaha Anda tampil di direktori umum supaya pembeli bisa menemukan? Yang tampil hanya nama usaha, produk, kelompok, dan desa.
ask-publish-again = Boleh tampil di direktori umum? Jawab YA atau TIDAK. Pendaftaran Anda tetap sah.
help-publish = Nama Anda, nomor HP, dan titik rumah tidak ditampilkan. Kalau berubah pikiran, ketik DATA SAYA. Contoh: ya
ask-announcements = Mau menerima pengumuman dari { $office }, misalnya pelatihan atau bantuan, lewat obrolan ini?
ask-announcements-again = Mau menerima pengumuman? Jawab YA atau TIDAK.
help-announcements = Kalau YA, kantor boleh mengirim kabar ke sini. Ketik BERHENTI untuk menghentikan. Contoh: ya

told-kept = Baik, sudah dicatat.
told-before-consent = Keterangan Anda kami pakai kalau Anda setuju.
reminder = Pendaftaran usaha Anda belum selesai. Jawaban Anda masih tersimpan, tinggal diteruskan. Tidak mau diingatkan? Ketik BERHENTI.
amended = Perubahan sudah disimpan.
amended-again = Perubahan sudah disimpan. Petugas akan melihat perubahannya.

# Diisi oleh petugas
draft-here = Petugas { $officer } sudah mengisikan pendaftaran untuk Anda. Kalau Anda setuju, isinya kami tampilkan dulu untuk Anda periksa. Belum ada yang terdaftar.
draft-here-known = Petugas { $officer } sudah mengisikan pendaftaran satu usaha lagi untuk Anda. Periksa dulu isinya. Belum ada yang terdaftar.
draft-waits = Kode itu benar, tetapi pendaftaran yang tadi belum selesai. Selesaikan dulu, atau ketik BATAL lalu hapus, kemudian kirim kodenya lagi.
draft-code-missing = Ketik KODE lalu delapan huruf dan angka dari petugas. Contoh: KODE K7QP XM3R
code-unknown = Kode itu tidak kami temukan. Periksa lagi huruf dan angkanya. Contoh: KODE K7QP XM3R. Mau mendaftar sendiri? Ketik DAFTAR.
code-expired = Kode itu sudah kedaluwarsa dan isinya sudah dihapus. Minta kode baru ke petugas, atau ketik DAFTAR untuk mendaftar sendiri.
code-withdrawn = Petugas sudah menarik kembali isian itu. Tanyakan ke petugas, atau ketik DAFTAR untuk mendaftar sendiri.
code-used = Kode itu sudah dipakai. Kalau bukan oleh Anda, ketik PETUGAS.
code-refused = Isian dengan kode itu sudah ditolak dan dihapus. Ketik DAFTAR untuk mendaftar sendiri.
code-later = Terlalu banyak kode yang keliru. Tunggu satu jam, lalu coba lagi. Mau mendaftar sendiri? Ketik DAFTAR.
