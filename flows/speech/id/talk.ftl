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
both-in-one = Semuanya satu usaha
which-one = Yang mana maksudnya?
wants-location = Kirim lokasi saya
wants-contact = Kirim nomor saya
list-choose = Pilih jawaban
list-more = Pilihan lain
list-first = Kembali ke awal
choose-number = Untuk memilih, ketik angkanya:
choose-words = Bisa juga ketik:
attach-location = Cara kirim lokasi: tekan 📎 atau +, pilih Lokasi, lalu kirim lokasi saat ini.

# Sapaan dan jawaban di mana saja
greeting = Halo!
thanks = Sama-sama.
welcome-back = Halo lagi. Usaha Anda sudah terdaftar.
what-now = Mau apa sekarang?
aid-later = Pendaftaran bantuan belum dibuka lewat obrolan ini. Kalau sudah terdaftar, Anda akan lebih mudah diusulkan.
cannot-here = Itu belum bisa dilakukan di langkah ini.
trouble = Maaf, ada gangguan di pihak kami. Jawaban Anda sebelumnya aman. Coba kirim lagi sebentar lagi, atau ketik PETUGAS.
status-none = Belum ada usaha yang terdaftar dari obrolan ini. Ketik DAFTAR untuk mulai, atau HUBUNGKAN kalau sudah terdaftar lewat obrolan lain.
status-joined = Petugas telah menggabungkan pendaftaran yang ternyata satu usaha: { $pairs }. Nomor yang baru berlaku untuk keduanya. Kalau keliru, ketik PETUGAS.
status-draft = Pendaftaran Anda belum dikirim: baru sampai langkah { $at } dari { $of }. Jawaban yang sudah ada tetap tersimpan.
status-registered =
    Usaha “{ $name }” sudah terdaftar dengan nomor { $number }.{ $others ->
        [0] {""}
       *[other] {" "}Masih ada { $others } usaha lain: ketik USAHA SAYA.
    }{ $joined ->
        [0] {""}
       *[other] {" "}{ status-joined }
    }
status-closed =
    Usaha “{ $name }” ditutup. Nomor pendaftaran: { $number }. Ketik USAHA SAYA untuk membukanya lagi.{ $others ->
        [0] {""}
       *[other] {" "}Masih ada { $others } usaha lain.
    }{ $joined ->
        [0] {""}
       *[other] {" "}{ status-joined }
    }
edited = Pesan yang diubah tidak mengganti jawaban yang sudah dicatat. Untuk mengganti jawaban, ketik BETULKAN.
registration-waits = Pendaftaran yang tadi belum selesai. Kita selesaikan dulu, ya.
which-help = Bantuan cara pakai
which-aid = Bantuan atau program dari kantor
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
finished = Selesai, terima kasih! Simpan nomor pendaftaran Anda. Ketik LENGKAPI untuk menambah data dan foto usaha, atau MENU untuk pilihan lain.
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
        [billion] “{ $said }” bisa berarti miliar. Yang mana maksudnya?
        [same_as_before] Kami belum bisa melihat jawaban mana yang Anda maksud. Tolong tulis lagi.
        [several_trades] Ada beberapa usaha di jawaban itu. Pilih yang didaftarkan dulu; yang lain bisa ditambahkan nanti lewat USAHA SAYA.
        [not_own] Itu kontak orang lain. Kirim nomor HP Anda sendiri.
        [outside] Tempat itu di luar wilayah kantor ini.
        [too_wide] “{ $said }” masih terlalu luas. Sebutkan desa atau kecamatannya.
        [other_district] Desa itu ada di kecamatan lain.
        [not_in_indonesia] Titik itu tidak berada di Indonesia. Mungkin GPS HP belum siap.
        [far] Titik itu jauh di luar wilayah kantor ini.
        [outside_map] Titik itu di luar wilayah kantor ini. Kirim lokasi saat Anda berada di tempat usaha, atau tulis nama desanya.
        [short_link] Tautan pendek itu belum bisa kami buka.
        [plus_code_needs_place] Tambahkan nama tempat di belakang kode itu. Contoh: CWQX+2F { $aDistrict }
        [one_number] Baru satu angka. Tulis RT dan RW.
        [rt_missing] RT-nya belum ada.
        [zero] RT atau RW tidak mungkin nol.
        [yes_but] Sepertinya ada yang perlu dibetulkan.
        [no_but] Sepertinya ada yang perlu dijelaskan. Jawab YA atau TIDAK dulu.
        [photo] Foto belum diperlukan di langkah ini. Setelah terdaftar, ketik LENGKAPI untuk mengirim foto usaha.
        [photo_again] Setelah memilih usahanya, kirim lagi fotonya.
        [voice] Maaf, kami belum bisa mendengar pesan suara.
        [identifier] Itu seperti nomor NIK atau KK. Jangan ditulis di sini, nomor itu tidak kami simpan dari jawaban ini.
        [location] Lokasi belum diperlukan di langkah ini.
        [location_known] Tempat usaha sudah dicatat. Kalau salah, ketik BETULKAN.
        [coarse] Titik itu terlalu kasar. Nyalakan GPS lalu kirim lagi, atau tulis nama desa.
        [empty] Pesannya kosong.
        [contact] Kontak belum diperlukan di langkah ini.
        [other] Kiriman seperti itu belum bisa kami baca.
        [stale] Tombol itu dari pertanyaan sebelumnya.
        [number_slip] Ada angka yang keliru di nomor pendaftaran itu. Coba periksa lagi.
        [no_such_number] Nomor itu tidak ada di daftar.
        [wrong_length] Jumlah angkanya tidak pas. Coba hitung lagi.
        [several_numbers] Ada lebih dari satu nomor. Kirim satu saja.
        [not_digits] Nomor itu hanya angka. Tulis angkanya saja.
        [letter_o] Sepertinya ada huruf O di situ. Tulis angka nol.
        [letter_l] Sepertinya ada huruf di situ. Tulis angka satu.
        [not_whole] Tulis bilangan bulat. Contoh: 2
        [negative] Angkanya tidak mungkin kurang dari nol.
        [too_many] Angka itu terlalu besar.
        [too_much] Jumlah itu terlalu besar.
        [foreign_currency] Tulis dalam rupiah.
        [impossible] Tanggal itu tidak ada di kalender.
        [future] Tanggal itu belum lewat.
        [too_old] Tahun itu terlalu lama.
        [too_young] Tahun lahir itu terlalu baru.
        [send_photo] Di sini kami menunggu foto.
        [tell_it] Kami perlu isinya, bukan ya atau tidak.
        [none] Tidak apa-apa kalau belum ada.
        [unknown] Tidak apa-apa kalau belum tahu.
       *[unclear] Maaf, kami belum paham “{ $said }”.
    }

# Lain-lain
ask-menu = Pilih salah satu:
ask-menu-again = Pilih dengan tombol atau ketik nomornya.
help-menu = Pilih yang Anda perlukan, atau ketik BATAL untuk kembali. Contoh: 1
help-idle = Ketik DAFTAR untuk mendaftarkan usaha, HUBUNGKAN kalau sudah terdaftar lewat obrolan lain, STATUS untuk melihat pendaftaran, PETUGAS untuk bicara dengan petugas, BAHASA untuk ganti bahasa.
menu-goOn = Lanjutkan pendaftaran
menu-register = Daftar usaha
menu-status = Status pendaftaran
menu-businesses = Usaha saya
menu-complete = Lengkapi data
menu-myData = Data saya
menu-link = Sudah terdaftar di obrolan lain
menu-chats = Obrolan saya
menu-help = Bantuan cara pakai
menu-language = Ganti bahasa / Language
menu-officer = Bicara dengan petugas
menu-cancel = Batalkan pendaftaran
ask-language = Mau pakai bahasa apa? / Which language?
ask-language-again = Pilih satu bahasa. / Choose a language.
help-language = Contoh / Example: English
language-id = Bahasa Indonesia
language-en = English
language-jv = Basa Jawi
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

# Petugas di obrolan ini
officer-here = Petugas { $officer } ada di sini sekarang dan membaca pesan Anda. Selama itu bot diam. Untuk kembali ke bot, ketik SELESAI atau MENU.
officer-begins = Petugas { $officer } dari kantor ingin bicara dengan Anda di sini. Selama itu bot diam. Untuk kembali ke bot, ketik SELESAI atau MENU.
officer-left = Baik, obrolan dengan petugas selesai. Bot menjawab lagi. Ketik PETUGAS kalau masih perlu petugas.
officer-done = Petugas sudah selesai. Bot menjawab lagi. Ketik PETUGAS kalau masih perlu petugas.
officer-later = Petugas harus pergi dulu. Bot menjawab lagi; permintaan Anda tetap kami catat, petugas lain akan membalas di sini.
officer-away = Petugas belum sempat membalas lagi. Bot menjawab lagi; permintaan Anda tetap kami catat, petugas akan membalas di sini.
ticket-closed = Permintaan Anda (tiket { $number }) sudah kami tutup. Ketik PETUGAS kalau masih perlu petugas.
