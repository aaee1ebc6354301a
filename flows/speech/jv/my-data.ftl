# Data kula
ask-myData = Punika bab data panjenengan ing { $office }. Badhe punapa?
ask-myData-nobody =
    Usaha panjenengan dereng kadaftar. Ingkang kasimpen namung isi wicantenan punika, saha cathetan bab idin menawi panjenengan sampun mangsuli{ $draft ->
        [yes] , ugi wangsulan pendaftaran ingkang dereng dipunkintun
       *[no] { "" }
    }. Sedaya kenging dipunbusak.
ask-myData-more = Punapa wonten malih ingkang badhe dipunpirsani utawi dipunewahi?
ask-myData-again = Pilih setunggal ngangge tombol utawi ketik nomeripun, utawi ketik WANGSUL.
help-myData = Data punika kagungan panjenengan: kenging dipunpirsani, dipunleresaken, dipunsalin, utawi dipunbusak kapan kemawon. Tuladha: mirsani data kula
right-see = Mirsani data kula
right-correct = Leresaken data kula
right-copy = Nyuwun salinan data
right-withdraw = Atur idin kula
right-accesses = Sinten ingkang mirsani data kula
right-erase = Busak data kula
right-back = Wangsul

# Isinipun data
data-title = Data panjenengan ingkang dipunsimpen:
data-line = { $label }: { $value }
data-business = Usaha “{ $name }”
data-number = Nomer pendaftaran
data-status = Kawontenan
data-checked = Pamriksan
status-word-registered = kadaftar
status-word-closed = sampun tutup
data-since = Kadaftar wiwit
data-spots = Titik papan sanes
data-photos = Foto
data-hint = Kode poster
data-linked = Wicantenan ingkang kagandheng
data-consents = Idin:
data-chats = Wicantenan:
data-chat =
    { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
        [web] Situs web
       *[other] { $channel }
    }: wiwit { $date }, { $messages } pesen saking panjenengan
data-changes = Ewah-ewahan data:
data-change =
    { $date }: { $what }, dening { $by ->
        [owner] panjenengan
       *[other] petugas
    }
data-draft = Wangsulan panjenengan ingkang dereng dipunkintun:
data-draft-empty = Dereng wonten wangsulan ingkang kasimpen.
data-more = Taksih wonten malih. Pilih “Nyuwun salinan data” kangge mirsani sedayanipun.

# Salinan
copy-made = Punika salinan data panjenengan: setunggal berkas kangge dipunwaos, setunggal kangge komputer. NIK lan KK namung katingal saperangan, awit berkas saged kantun ing HP utawi ing aplikasi. Nomer jangkepipun wonten ing kertu panjenengan.
copy-name = data-kula
copy-title = Salinan data panjenengan ing { $office }
copy-masked = NIK lan KK namung dipunserat saperangan. Nomer jangkepipun wonten ing kertu panjenengan.

# Sinten ingkang mirsani
accesses-none = Dereng wonten petugas ingkang mirsani data panjenengan.
accesses-title = Ingkang nate mirsani data panjenengan:
access =
    { $span ->
        [before] Saderengipun { $date }
       *[on] { $date }
    }: { $actor ->
        [viewer] petugas kantor
        [verifier] petugas verifikasi
        [programme] petugas program
        [administrator] administrator kantor
        [program] ingkang ngurus sistem kantor
       *[other] petugas kantor
    } { $did ->
        [see] mbikak data usaha panjenengan
        [talk] maos rembagan panjenengan
        [unmask] mirsani nomer wetah { $what }
        [change] ngewahi { $what }
        [note] nyerat cathetan bab usaha panjenengan
        [check] mriksa usaha panjenengan
        [merge] nggabungaken data usaha panjenengan kaliyan data ingkang sami
        [unmerge] misahaken malih data usaha panjenengan
        [different] mbandhingaken data usaha panjenengan kaliyan usaha sanes
        [ticket] nanggapi panyuwunan panjenengan
        [draft] ngisi pendaftaran kangge panjenengan
        [export] ndamel salinan data panjenengan
        [list] mirsani daftar usaha, ingkang mbokmenawi ngemot usaha panjenengan
        [exports] ndamel salinan daftar usaha, ingkang mbokmenawi ngemot usaha panjenengan
       *[other] ngginakaken data panjenengan
    }{ $times ->
        [1] { "" }
       *[other] , kaping { $times }
    }{ $why ->
        [none] { "" }
        [card] , kangge nyocogaken kaliyan kartu
        [programme] , kangge kabetahan program bantuan
        [asked] , awit panyuwunan panjenengan
        [duplicate] , kangge mriksa data ingkang dobel
       *[other] { "" }
    }{ $words ->
        [none] { "" }
       *[other] . Alesanipun: { $words }
    }
officer-changed = Petugas { $office } nganyari data usaha “{ $business }”: { $fields }. Kangge mirsani utawi mbenakaken, ketik DATA KULA.

# Idin
ask-consents = Pilih idin ingkang badhe dipunewahi. Nyabut setunggal mboten ngewahi sanesipun.
ask-consents-again = Pilih setunggal idin ngangge tombol utawi ketik nomeripun, utawi ketik WANGSUL.
help-consents = Ingkang kaserat INGGIH punika taksih lumampah. Pilih kangge nyabut, utawi kangge maringi idin malih. Tuladha: pengumuman
consent-state =
    { $purpose }: { $given ->
        [yes] inggih
       *[no] mboten
    }
consent-when = { $consent } ({ $date })
purpose-register = Pendataan
purpose-publication = Direktori umum
purpose-announcements = Pengumuman
consent-given = Inggih, idin panjenengan sampun dipuncathet.
withdrawn-publication = Inggih, idinipun sampun dipuncabut. Usaha panjenengan mboten katingal ing direktori umum. Pendaftaranipun tetep wonten.
withdrawn-announcements = Inggih, idinipun sampun dipuncabut. Pengumuman mboten dipunkintun malih dhateng ngriki. Pendaftaranipun tetep wonten.
withdrawn-register = Pendaftaran panjenengan adhedhasar idin punika. Menawi dipuncabut, sedaya data panjenengan dipunbusak.

# Mbusak
ask-erasing =
    Ingkang dipunbusak: asma, nomer HP, sedaya usaha panjenengan dalah fotonipun, idin, lan isi wicantenan punika. Nomer pendaftaran mboten lumampah malih.

    Ingkang sampun dipunbusak mboten saged dipunwangsulaken. Punapa dipunbusak sedaya?
ask-erasing-nobody =
    Ingkang dipunbusak: isi wicantenan punika, wangsulan ingkang dereng dipunkintun, lan cathetan idin panjenengan.

    Ingkang sampun dipunbusak mboten saged dipunwangsulaken. Punapa dipunbusak sedaya?
ask-erasing-again = Punapa sedaya data panjenengan dipunbusak? Wangsuli INGGIH kangge mbusak, MBOTEN kangge nyimpen.
help-erasing = INGGIH mbusak sedaya data panjenengan salaminipun. MBOTEN: sedaya tetep kados sapunika. Tuladha: mboten
erasing-yes = Inggih, busak sedaya
not-erased = Inggih, mboten wonten ingkang dipunbusak.
erased =
    Sedaya data panjenengan sampun dipunbusak. Nomer bukti: { $proof }
    Ingkang kasimpen namung bukti punika, tanpa asma panjenengan. Menawi benjing badhe ndaftar malih, ketik NDAFTAR.
