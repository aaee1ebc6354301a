# Pemeriksaan oleh petugas
checked-new = Petugas akan memeriksa datanya.
checked-verified = Datanya sudah diperiksa petugas dan sesuai.
checked-repair = Petugas minta ini diperbaiki: { $field }. { $why }
checked-refused = Belum dapat kami terima. { $why } Kalau menurut Anda keliru, ketik PETUGAS.
status-repair-after = Sesudah ini, ketik STATUS untuk memperbaikinya.
repair-asked =
    Petugas sudah memeriksa usaha “{ $name }”. Ada satu hal yang perlu diperbaiki: { $field }.
    { $why }{ $left ->
        [0] {""}
       *[other] {" "}(Sesudah ini masih ada { $left } perbaikan lagi.)
    }
repair-reminder =
    Kami masih menunggu perbaikan untuk usaha “{ $name }”: { $field }.
    { $why }{ $left ->
        [0] {""}
       *[other] {" "}(Sesudah ini masih ada { $left } perbaikan lagi.)
    }
repair-thanks = Terima kasih, sudah kami terima. Petugas akan memeriksanya lagi.
repair-gone = Terima kasih. Perbaikan itu ternyata tidak diperlukan lagi.
repair-later = Baik, nanti saja. Ketik STATUS kapan saja untuk memperbaikinya. Kalau ada yang mau ditanyakan, ketik PETUGAS.
repair-not-now = Nanti saja
verdict-approved = Kabar baik: usaha “{ $name }” ({ $number }) sudah diperiksa petugas dan datanya sesuai. Terima kasih!
verdict-refused =
    Usaha “{ $name }” ({ $number }) belum dapat kami terima.
    { $why }
    Kalau menurut Anda ini keliru, ketik PETUGAS. Petugas akan mendengarkan penjelasan Anda.
verdict-reopened = Ralat: hasil pemeriksaan usaha “{ $name }” ({ $number }) yang kami kirim tadi belum berlaku. Datanya kami periksa lagi. Anda tidak perlu berbuat apa-apa.
why-missing = Bagian ini belum diisi.
why-unclear = Jawabannya belum jelas bagi petugas.
why-mismatch = Jawabannya tidak cocok dengan data yang lain.
why-not_full = Tolong tulis nama lengkap seperti di KTP.
why-pin_far = Titik di peta jauh dari desa yang disebut.
why-not_found = Petugas belum menemukan tempatnya.
why-imprecise = Letaknya kurang tepat. Kirim lokasi saat Anda berada di tempat usaha.
why-unreachable = Nomor itu tidak dapat dihubungi.
why-shared = Nomor itu juga dipakai orang lain.
why-digits = Angkanya tidak cocok dengan kartu.
why-blurred = Fotonya kurang jelas.
why-not_business = Fotonya bukan foto usaha.
refusal-no_business = Petugas tidak menemukan kegiatan usaha.
refusal-outside = Tempat usahanya di luar wilayah kantor ini.
refusal-duplicate = Usaha yang sama sudah terdaftar.
refusal-ended = Usahanya sudah tidak berjalan.
refusal-untrue = Keterangannya tidak sesuai dengan keadaan di tempat.
refusal-silent = Kami sudah beberapa kali menghubungi Anda dan belum mendapat jawaban.
