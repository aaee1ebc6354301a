# Teks Indonesia. Satu baris kosong di antara paragraf. Yang di dalam { } diisi oleh program.

yes = Ya
no = Tidak
skip = Lewati
not-listed = Tidak ada di daftar
dont-know = Tidak tahu
not-told = belum diisi
pin = titik { $lat }, { $lng }
officer-will-find = lokasi akan dicari petugas
step = Langkah { $at } dari { $of }
current-answer =
    Jawaban sekarang: { $answer }
    Kirim jawaban baru, atau ketik LEWATI kalau sudah benar.
which-one = Yang mana maksudnya?
wants-location = Kirim lokasi saya
wants-contact = Kirim nomor saya

# Sapaan dan jawaban di mana saja
greeting = Halo!
thanks = Sama-sama.
welcome-back = Halo lagi. Usaha Anda sudah terdaftar.
what-now = Mau apa sekarang?
aid-later = Pendaftaran bantuan belum dibuka lewat obrolan ini. Kalau sudah terdaftar, Anda akan lebih mudah diusulkan.
cannot-here = Itu belum bisa dilakukan di langkah ini.
trouble = Maaf, ada gangguan di pihak kami. Jawaban Anda sebelumnya aman. Coba kirim lagi sebentar lagi, atau ketik PETUGAS.
status-none = Anda belum mendaftarkan usaha. Ketik DAFTAR untuk mulai.
status-draft = Pendaftaran Anda belum dikirim: baru sampai langkah { $at } dari { $of }. Jawaban yang sudah ada tetap tersimpan.
status-registered = Usaha “{ $name }” sudah terdaftar dengan nomor { $number }. Petugas akan memeriksa datanya.
ticket-opened = Permintaan Anda sudah kami catat (tiket { $number }). Petugas akan membalas di obrolan ini.
paused = Baik, disimpan dulu. Jawaban Anda tetap aman. Tulis apa saja kalau mau melanjutkan.
nothing-open = Tidak ada yang sedang berjalan. Ketik MENU untuk melihat pilihan.
nothing-to-stop = Kami tidak mengirim pengumuman ke obrolan ini.
announcements-stopped = Baik, pengumuman tidak akan dikirim lagi ke sini. Pendaftaran Anda tetap ada.
language-set = Baik, kita pakai bahasa Indonesia.
discarded = Jawaban Anda sudah dihapus. Ketik DAFTAR kapan saja untuk mulai lagi.
refused =
    Baik, kami hormati. Tidak ada data yang disimpan selain catatan bahwa Anda menolak.
    Kalau berubah pikiran, ketik DAFTAR.
refused-before = Dulu Anda memilih tidak mendaftar. Kalau berubah pikiran, pilih Daftar.
finished = Selesai, terima kasih! Simpan nomor pendaftaran Anda. Ketik MENU kapan saja untuk bertanya atau melihat status.
registered =
    Usaha Anda terdaftar.
    Nomor pendaftaran: { $number }

# Yang belum dipahami
unclear =
    { $detail ->
        [too_short] “{ $said }” terlalu pendek.
        [too_long] Jawaban itu terlalu panjang.
        [digits] Di “{ $said }” ada angka. Tulis namanya saja.
        [no_letters] Di “{ $said }” tidak ada huruf.
        [sentence] Kelihatannya itu sebuah kalimat. Tulis namanya saja.
        [yes_no] Kami butuh namanya, bukan ya atau tidak.
        [too_vague] “{ $said }” masih terlalu umum.
        [landline] “{ $said }” nomor telepon rumah. Kami perlu nomor HP.
        [foreign] “{ $said }” bukan nomor HP Indonesia.
        [this_number] Kami belum bisa melihat nomor yang Anda pakai di sini. Tolong ketik nomornya.
        [not_own] Itu kontak orang lain. Kirim nomor HP Anda sendiri.
        [outside] Tempat itu di luar wilayah kantor ini.
        [too_wide] “{ $said }” masih terlalu luas. Sebutkan desa atau kecamatannya.
        [other_district] Desa itu ada di kecamatan lain.
        [not_in_indonesia] Titik itu tidak berada di Indonesia. Mungkin GPS HP belum siap.
        [far] Titik itu jauh di luar wilayah kantor ini.
        [short_link] Tautan pendek itu belum bisa kami buka.
        [plus_code_needs_place] Tambahkan nama tempat di belakang kode itu. Contoh: CWQX+2F { $aDistrict }
        [one_number] Baru satu angka. Tulis RT dan RW.
        [rt_missing] RT-nya belum ada.
        [zero] RT atau RW tidak mungkin nol.
        [yes_but] Sepertinya ada yang perlu dibetulkan.
        [no_but] Sepertinya ada yang perlu dijelaskan. Jawab YA atau TIDAK dulu.
        [photo] Foto belum bisa kami baca di langkah ini.
        [voice] Maaf, kami belum bisa mendengar pesan suara.
        [location] Lokasinya kami tanyakan nanti, pada pertanyaan tempat usaha.
        [location_known] Tempat usaha sudah dicatat. Kalau salah, ketik BETULKAN.
        [coarse] Titik itu terlalu kasar. Nyalakan GPS lalu kirim lagi, atau tulis nama desa.
        [empty] Pesannya kosong.
        [contact] Kontak belum diperlukan di langkah ini.
        [other] Kiriman seperti itu belum bisa kami baca.
        [stale] Tombol itu dari pertanyaan sebelumnya.
        [no_such_number] Nomor itu tidak ada di daftar.
        [unknown] Tidak apa-apa kalau belum tahu.
       *[unclear] Maaf, kami belum paham “{ $said }”.
    }

# Persetujuan
ask-consent =
    Selamat datang di pendataan usaha rumahan { $office }.

    Dengan mendaftar, bantuan, pelatihan, dan pembeli bisa sampai ke usaha Anda. Gratis, sekitar 3 menit, boleh berhenti kapan saja.

    Kami menyimpan nama, nomor HP, usaha, dan lokasinya untuk pendataan ini. Tidak dijual, tidak ditampilkan ke umum tanpa izin Anda. Lewat petugas, data bisa dilihat, dibetulkan, atau dihapus.

    Apakah Anda setuju?
ask-consent-again =
    Kami perlu izin Anda sebelum bertanya apa pun.
    Bolehkah { $office } menyimpan data usaha Anda? Jawab YA atau TIDAK.
help-consent = Jawab YA kalau setuju didata, TIDAK kalau tidak mau. Tanpa persetujuan, kami tidak menyimpan apa pun. Contoh: ya
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
ask-cancel-again = Pilih satu: lanjutkan, simpan dulu, atau hapus semua jawaban.
help-cancel = Simpan dulu: jawaban tetap ada dan bisa diteruskan nanti. Hapus: semua jawaban pendaftaran ini dihapus. Contoh: lanjut
cancel-go-on = Lanjutkan
cancel-later = Simpan, nanti saja
cancel-discard = Hapus jawaban saya

# Setelah terdaftar
ask-publish = Boleh usaha Anda tampil di direktori umum supaya pembeli bisa menemukan? Yang tampil hanya nama usaha, produk, kelompok, dan desa.
ask-publish-again = Boleh tampil di direktori umum? Jawab YA atau TIDAK. Pendaftaran Anda tetap sah.
help-publish = Nama Anda, nomor HP, dan titik rumah tidak ditampilkan. Kalau berubah pikiran, beri tahu petugas lewat obrolan ini. Contoh: ya
ask-announcements = Mau menerima pengumuman dari { $office }, misalnya pelatihan atau bantuan, lewat obrolan ini?
ask-announcements-again = Mau menerima pengumuman? Jawab YA atau TIDAK.
help-announcements = Kalau YA, kantor boleh mengirim kabar ke sini. Ketik BERHENTI untuk menghentikan. Contoh: ya

# Lain-lain
ask-menu = Pilih salah satu:
ask-menu-again = Pilih dengan tombol atau ketik nomornya.
help-menu = Pilih yang Anda perlukan, atau ketik BATAL untuk kembali. Contoh: 1
help-idle = Ketik DAFTAR untuk mendaftarkan usaha, STATUS untuk melihat pendaftaran, PETUGAS untuk bicara dengan petugas, BAHASA untuk ganti bahasa.
menu-goOn = Lanjutkan pendaftaran
menu-register = Daftar usaha
menu-status = Status pendaftaran
menu-help = Bantuan cara pakai
menu-language = Ganti bahasa / Language
menu-officer = Bicara dengan petugas
menu-cancel = Batalkan pendaftaran
ask-language = Mau pakai bahasa apa? / Which language?
ask-language-again = Pilih satu bahasa. / Choose a language.
help-language = Contoh / Example: English
language-id = Bahasa Indonesia
language-en = English
ask-resume = Terakhir Anda sampai langkah { $at } dari { $of }. Mau lanjut atau mulai dari awal?
ask-resume-again = Pilih LANJUT untuk meneruskan, atau MULAI DARI AWAL untuk menghapus jawaban dan mengulang.
help-resume = LANJUT meneruskan dengan jawaban yang sudah ada. MULAI DARI AWAL menghapusnya. Contoh: lanjut
resume-go-on = Lanjut
resume-start-over = Mulai dari awal

# Menu perintah Telegram
command-menu = Lihat pilihan
command-status = Status pendaftaran
command-help = Bantuan untuk pertanyaan ini
command-back = Kembali ke pertanyaan sebelumnya
command-language = Ganti bahasa
command-officer = Bicara dengan petugas
command-cancel = Berhenti dulu
