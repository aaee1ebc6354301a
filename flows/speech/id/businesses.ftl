# Usaha saya: beberapa usaha, mengubah, menutup, tempat mangkal
businesses-none = Belum ada usaha yang terdaftar dari obrolan ini. Ketik DAFTAR untuk mendaftarkan.
is-open = masih berjalan
is-closed = ditutup
go-back = Kembali
enough = Cukup
ask-businesses = Usaha yang mana?
ask-businesses-again = Pilih satu usaha dari daftar, atau “Tambah usaha lain”.
help-businesses = Pilih usaha yang mau dilihat atau diubah. Contoh: 1
ask-business =
    { $name } ({ $state })
    Nomor pendaftaran: { $number }

    Mau apa?
ask-business-again = Pilih satu dengan tombol atau ketik nomornya.
help-business = Anda bisa mengubah satu jawaban, melengkapi data, menutup atau membuka lagi usaha ini. Contoh: 1
business-correct = Ubah data usaha
business-details = Lengkapi data
business-photos = Kirim foto usaha
business-spot = Tambah tempat mangkal
business-close = Tutup usaha ini
business-reopen = Buka lagi usaha ini
business-add = Tambah usaha lain
ask-spot = Kirim lokasi tempat Anda biasa mangkal. Boleh beberapa, satu per satu. Kalau sudah semua, pilih Cukup.
ask-spot-again = Kirim lokasi dari HP, tautan Google Maps, atau koordinat. Kalau sudah semua, pilih Cukup.
help-spot = Tempat usaha Anda biasa mangkal, supaya pembeli tahu di mana mencari. Contoh: -7.5601, 110.9482
spot-kept = Tempat itu sudah dicatat.
ask-closing = Tutup usaha “{ $name }”? Usaha ini tidak akan tampil lagi untuk pembeli. Bisa dibuka lagi kapan saja.
ask-closing-again = Jawab YA untuk menutup “{ $name }”, TIDAK kalau tidak jadi.
help-closing = Menutup tidak menghapus data, hanya menandai bahwa usaha berhenti. Contoh: ya
business-closed = Usaha sudah ditandai tutup.
business-reopened = Usaha sudah dibuka lagi.
change-dropped = Baik, tidak ada yang diubah.
