# Usaha kula: pinten-pinten usaha, ngewahi, nutup, papan mangkal
businesses-none = Dereng wonten usaha ingkang kadaftar saking wicantenan punika. Ketik NDAFTAR kangge ndaftaraken.
is-open = taksih mlampah
is-closed = sampun tutup
go-back = Wangsul
enough = Cekap
ask-businesses = Usaha ingkang pundi?
ask-businesses-again = Pilih setunggal usaha saking daftar, utawi “Tambah usaha sanes”.
help-businesses = Pilih usaha ingkang badhe dipunpirsani utawi dipunewahi. Tuladha: 1
ask-business =
    { $name } ({ $state })
    Nomer pendaftaran: { $number }

    Badhe punapa?
ask-business-again = Pilih setunggal ngangge tombol utawi ketik nomeripun.
help-business = Panjenengan saged ngewahi setunggal wangsulan, njangkepi data, nutup utawi mbikak malih usaha punika. Tuladha: 1
business-correct = Ewahi data usaha
business-details = Jangkepi data
business-photos = Kintun foto usaha
business-spot = Tambah papan mangkal
business-close = Tutup usaha punika
business-reopen = Bikak malih usaha punika
business-add = Tambah usaha sanes
ask-spot = Kintun lokasi papan panjenengan limrahipun mangkal. Kenging langkung saking setunggal, setunggal mbaka setunggal. Menawi sampun sedaya, pilih Cekap.
ask-spot-again = Kintun lokasi saking HP, tautan Google Maps, utawi koordinat. Menawi sampun sedaya, pilih Cekap.
help-spot = Papan usaha panjenengan limrahipun mangkal, supados tiyang tumbas ngertos madosi wonten pundi. Tuladha: -7.5601, 110.9482
spot-kept = Papan punika sampun dipuncathet.
ask-closing = Badhe nutup usaha “{ $name }”? Usaha punika mboten badhe katingal malih dening tiyang tumbas. Saged dipunbikak malih kapan kemawon.
ask-closing-again = Wangsuli INGGIH kangge nutup “{ $name }”, MBOTEN menawi mboten siyos.
help-closing = Nutup mboten mbusak data, namung nandhani bilih usahanipun kendel. Tuladha: inggih
business-closed = Usahanipun sampun dipuntandhani tutup.
business-reopened = Usahanipun sampun dipunbikak malih.
change-dropped = Inggih, mboten wonten ingkang dipunewahi.
