# Obrolan yang terhubung
channel-name =
    { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
        [web] situs web
       *[other] { $channel }
    }
link-yes = Ya, itu saya
link-not-me = Bukan saya

# Di obrolan yang baru
ask-linkDraft = Di sini ada pendaftaran yang belum dikirim. Kalau obrolan ini dihubungkan, jawaban itu dihapus. Lanjutkan?
ask-linkDraft-again = Hapus jawaban yang belum dikirim, lalu hubungkan obrolan ini? Jawab YA atau TIDAK.
help-linkDraft = YA menghapus jawaban yang belum dikirim di obrolan ini. Usaha yang sudah terdaftar tidak berubah. TIDAK meneruskan pendaftaran. Contoh: ya
ask-linkNumber = Supaya obrolan ini terhubung dengan pendaftaran Anda, ketik nomor pendaftaran, atau nomor HP yang terdaftar.
ask-linkNumber-again = Ketik nomor pendaftaran seperti 3313-000042-6, atau nomor HP yang terdaftar. Tidak ingat? Ketik PETUGAS.
help-linkNumber = Kami akan mengirim kode ke obrolan yang lama, supaya tidak ada orang lain yang bisa masuk ke data Anda. Contoh: 3313-000042-6
ask-linkCode = Kalau nomor itu terdaftar, kami sudah mengirim kode ke obrolan yang lama. Ketik kodenya di sini. Kode berlaku 15 menit.
ask-linkCode-phone = Kalau nomor HP Anda terdaftar, kami sudah bertanya di obrolan yang lama. Buka obrolan itu dan jawab YA di sana. Terdaftar dengan nomor lain? Ketik nomor pendaftaran di sini.
ask-linkCode-again = Buka obrolan yang lama: ketik kode enam angka dari sana, atau jawab YA di sana. Tidak ada pesan? Ketik nomor pendaftaran sekali lagi, atau PETUGAS.
help-linkCode = Kode enam angka ada di obrolan tempat Anda dulu mendaftar. Obrolan itu hilang? Ketik PETUGAS. Contoh: 482 913
link-wrong = Kode itu tidak cocok. Masih bisa dicoba { $left } kali.
link-used-up = Kode itu tidak cocok, dan sudah lima kali dicoba. Minta kode baru.
link-gone = Kode itu sudah tidak berlaku. Minta kode baru.
link-later = Sudah beberapa kali diminta. Tunggu satu jam, lalu ketik HUBUNGKAN lagi, atau ketik PETUGAS.
link-joined = Obrolan ini sekarang terhubung dengan pendaftaran Anda. Ketik STATUS, DATA SAYA, atau MENU.
link-registered = Obrolan ini sudah terhubung dengan pendaftaran Anda. Untuk menghubungkan obrolan lain, tulis HUBUNGKAN di sana. Dua pendaftaran hanya bisa digabung petugas: ketik PETUGAS.

# Di obrolan yang lama
link-code =
    Ada yang ingin menghubungkan obrolan { channel-name } dengan pendaftaran Anda. Kalau itu Anda, ketik kode ini di sana: { $code }

    Kode berlaku 15 menit. Petugas tidak pernah meminta kode ini. Bukan Anda? Biarkan saja, dan jangan beri tahu siapa pun.
ask-linkAsked =
    Apakah Anda yang baru saja menulis dari { channel-name }, dengan nomor HP Anda?

    Kalau YA, obrolan itu bisa melihat dan mengubah data Anda. Berlaku 15 menit.
ask-linkAsked-again = Jawab YA kalau Anda sendiri yang menulis dari { channel-name }. Kalau bukan, jawab TIDAK.
help-linkAsked = YA menghubungkan obrolan itu dengan pendaftaran Anda. Kalau ragu, jawab TIDAK: tidak ada yang berubah. Contoh: tidak
link-confirmed = Baik, obrolan { channel-name } itu kami hubungkan. Untuk melepasnya, ketik OBROLAN SAYA.
link-denied = Baik, obrolan itu tidak dihubungkan. Tidak ada yang berubah.
link-late = Sudah lewat waktunya, jadi tidak ada yang dihubungkan. Ketik HUBUNGKAN sekali lagi di obrolan yang baru.
ask-linkMade = Obrolan { channel-name } baru saja dihubungkan dengan pendaftaran Anda. Itu Anda? Kalau bukan, pilih “Bukan saya”: obrolan itu langsung dilepas.
ask-linkMade-again = Anda sendiri yang menghubungkan obrolan { channel-name }? Jawab YA atau BUKAN SAYA.
help-linkMade = Obrolan yang terhubung bisa melihat dan mengubah data Anda. BUKAN SAYA melepasnya. Contoh: bukan saya
link-mine = Baik.
link-undone = Obrolan { channel-name } itu sudah dilepas dan tidak bisa melihat data Anda lagi. Kalau ada data yang berubah, ketik PETUGAS.
link-parted = Obrolan ini tidak terhubung lagi dengan pendaftaran. Untuk menghubungkannya lagi, ketik HUBUNGKAN. Ada yang keliru? Ketik PETUGAS.

# Obrolan saya
ask-chats =
    { $count ->
        [1] Baru obrolan ini yang terhubung dengan pendaftaran Anda. Untuk menghubungkan obrolan lain, tulis HUBUNGKAN di sana.
       *[other] Ini obrolan yang terhubung dengan pendaftaran Anda. Pesan dari kantor kami kirim ke { channel-name }. Pilih satu untuk mengaturnya.
    }
ask-chats-again = Pilih satu obrolan dengan tombol atau ketik nomornya, atau ketik KEMBALI.
help-chats = Pilih obrolan untuk menerima pesan kantor di sana, atau untuk melepasnya. Contoh: 1
chat-line =
    { $channel }, sejak { $date }{ $here ->
        [yes] {" "}(ini)
       *[no] { "" }
    }{ $receives ->
        [yes] {" "}✓
       *[no] { "" }
    }
chat-follow = Kirim ke obrolan yang terakhir saya pakai
ask-chat =
    Obrolan { $channel }, terhubung sejak { $date }{ $here ->
        [yes] {" "}(obrolan ini)
       *[no] { "" }
    }.{ $receives ->
        [yes] {" "}Pesan dari kantor dikirim ke sini.
       *[no] { "" }
    } Mau apa?
ask-chat-again = Pilih satu dengan tombol atau ketik nomornya, atau ketik KEMBALI.
help-chat = Pesan dari kantor cukup di satu obrolan. Obrolan yang dilepas tidak bisa melihat data Anda lagi. Contoh: kembali
chat-prefer = Kirim pesan kantor ke sini
chat-part = Lepas obrolan ini
ask-parting =
    Lepas obrolan { $channel } (sejak { $date })? { $here ->
        [yes] Ini obrolan yang sedang Anda pakai: setelah dilepas, di sini tidak ada data Anda lagi.
       *[no] Obrolan itu tidak bisa melihat data Anda lagi.
    } Data Anda sendiri tidak berubah.
ask-parting-again = Lepas obrolan { $channel } itu? Jawab YA atau TIDAK.
help-parting = YA melepas obrolan itu dari pendaftaran Anda. TIDAK membiarkannya. Contoh: tidak
chat-part-yes = Ya, lepas
chat-preferred = Baik, pesan dari kantor kami kirim ke obrolan itu.
chat-latest = Baik, pesan dari kantor kami kirim ke obrolan yang terakhir Anda pakai.
chat-parted = Baik, obrolan itu sudah dilepas.
chat-gone = Obrolan itu tidak bisa dilepas: sudah dilepas tadi, atau tinggal satu-satunya. Ketik OBROLAN SAYA untuk melihatnya.
chat-young = Obrolan ini baru saja dihubungkan. Obrolan lain baru bisa dilepas dari sini setelah satu hari; atau lepas dari obrolan yang lama.
chats-none = Obrolan ini belum terhubung dengan pendaftaran. Sudah terdaftar? Ketik HUBUNGKAN. Belum? Ketik DAFTAR.
