# Data saya
ask-myData = Ini tentang data Anda di { $office }. Mau apa?
ask-myData-nobody =
    Usaha Anda belum terdaftar. Yang tersimpan hanya isi obrolan ini dan, kalau Anda pernah menjawab, catatan persetujuan{ $draft ->
        [yes] , juga jawaban pendaftaran yang belum dikirim
       *[no] { "" }
    }. Semuanya boleh dihapus.
ask-myData-more = Ada lagi yang mau dilihat atau diubah?
ask-myData-again = Pilih satu dengan tombol atau ketik nomornya, atau ketik KEMBALI.
help-myData = Data ini milik Anda: boleh dilihat, dibetulkan, disalin, atau dihapus kapan saja. Contoh: lihat data saya
right-see = Lihat data saya
right-correct = Betulkan data saya
right-copy = Minta salinan data saya
right-withdraw = Atur persetujuan saya
right-accesses = Siapa yang melihat data saya
right-erase = Hapus data saya
right-back = Kembali

# Isi data
data-title = Data Anda yang kami simpan:
data-line = { $label }: { $value }
data-business = Usaha “{ $name }”
data-number = Nomor pendaftaran
data-status = Keadaan
data-checked = Pemeriksaan
status-word-registered = terdaftar
status-word-closed = ditutup
data-since = Terdaftar sejak
data-spots = Titik tempat lain
data-photos = Foto
data-hint = Kode poster
data-linked = Obrolan yang terhubung
data-consents = Persetujuan:
data-chats = Obrolan:
data-chat =
    { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
        [web] Situs web
       *[other] { $channel }
    }: sejak { $date }, { $messages } pesan dari Anda
data-changes = Perubahan data:
data-change =
    { $date }: { $what }, oleh { $by ->
        [owner] Anda
       *[other] petugas
    }
data-draft = Jawaban Anda yang belum dikirim:
data-draft-empty = Belum ada jawaban yang tersimpan.
data-more = Masih ada lagi. Pilih “Minta salinan data saya” untuk melihat semuanya.

# Salinan
copy-made = Ini salinan data Anda: satu berkas untuk dibaca, satu untuk komputer. NIK dan KK hanya terlihat sebagian, karena berkas bisa tertinggal di HP atau di aplikasi. Nomor lengkapnya ada di kartu Anda.
copy-name = data-saya
copy-title = Salinan data Anda pada { $office }
copy-masked = NIK dan KK hanya ditulis sebagian. Nomor lengkapnya ada di kartu Anda.

# Siapa yang melihat
accesses-none = Belum ada petugas yang melihat data Anda.
accesses-title = Yang pernah melihat data Anda:
access =
    { $span ->
        [before] Sebelum { $date }
       *[on] { $date }
    }: { $actor ->
        [viewer] petugas kantor
        [verifier] petugas verifikasi
        [programme] petugas program
        [administrator] administrator kantor
        [program] pengelola sistem kantor
       *[other] petugas kantor
    } { $did ->
        [see] membuka data usaha Anda
        [talk] membaca obrolan Anda
        [unmask] melihat nomor lengkap { $what }
        [change] mengubah { $what }
        [note] menulis catatan tentang usaha Anda
        [check] memeriksa usaha Anda
        [merge] menggabungkan data usaha Anda dengan data yang sama
        [unmerge] memisahkan kembali data usaha Anda
        [different] membandingkan data usaha Anda dengan usaha lain
        [ticket] menanggapi permintaan Anda
        [draft] mengisi pendaftaran untuk Anda
        [export] membuat salinan data Anda
        [list] melihat daftar usaha, yang mungkin memuat usaha Anda
        [exports] membuat salinan daftar usaha, yang mungkin memuat usaha Anda
       *[other] memakai data Anda
    }{ $times ->
        [1] { "" }
       *[other] , { $times } kali
    }{ $why ->
        [none] { "" }
        [card] , untuk mencocokkan dengan kartu
        [programme] , untuk keperluan program bantuan
        [asked] , atas permintaan Anda
        [duplicate] , untuk memeriksa data ganda
       *[other] { "" }
    }{ $words ->
        [none] { "" }
       *[other] . Alasannya: { $words }
    }
officer-changed = Petugas { $office } memperbarui data usaha “{ $business }”: { $fields }. Untuk melihat atau membetulkannya, ketik DATA SAYA.

# Persetujuan
ask-consents = Pilih persetujuan yang mau diubah. Mencabut yang satu tidak mengubah yang lain.
ask-consents-again = Pilih satu persetujuan dengan tombol atau ketik nomornya, atau ketik KEMBALI.
help-consents = Yang bertanda YA sedang berlaku. Pilih untuk mencabut, atau untuk memberi izin lagi. Contoh: pengumuman
consent-state =
    { $purpose }: { $given ->
        [yes] ya
       *[no] tidak
    }
consent-when = { $consent } ({ $date })
purpose-register = Pendataan
purpose-publication = Direktori umum
purpose-announcements = Pengumuman
consent-given = Baik, izin Anda dicatat.
withdrawn-publication = Baik, izin dicabut. Usaha Anda tidak tampil di direktori umum. Pendaftaran Anda tetap ada.
withdrawn-announcements = Baik, izin dicabut. Pengumuman tidak akan dikirim lagi ke sini. Pendaftaran Anda tetap ada.
withdrawn-register = Pendaftaran Anda berdiri di atas persetujuan ini. Kalau dicabut, semua data Anda dihapus.

# Hapus
ask-erasing =
    Yang dihapus: nama, nomor HP, semua usaha Anda dan fotonya, persetujuan, dan isi obrolan ini. Nomor pendaftaran tidak berlaku lagi.

    Yang sudah dihapus tidak bisa dikembalikan. Hapus semuanya?
ask-erasing-nobody =
    Yang dihapus: isi obrolan ini, jawaban yang belum dikirim, dan catatan persetujuan Anda.

    Yang sudah dihapus tidak bisa dikembalikan. Hapus semuanya?
ask-erasing-again = Hapus semua data Anda? Jawab YA untuk menghapus, TIDAK untuk membiarkannya.
help-erasing = YA menghapus semua data Anda untuk selamanya. TIDAK membiarkan semuanya seperti sekarang. Contoh: tidak
erasing-yes = Ya, hapus semuanya
not-erased = Baik, tidak ada yang dihapus.
erased =
    Semua data Anda sudah dihapus. Nomor bukti: { $proof }
    Yang kami simpan hanya bukti itu, tanpa nama Anda. Kalau suatu hari mau mendaftar lagi, ketik DAFTAR.
