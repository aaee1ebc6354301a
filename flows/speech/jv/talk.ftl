# Teks Jawi, krama. Setunggal larik kosong antawisipun paragraf. Ingkang wonten ing { } dipunisi dening program.

yes = Inggih
no = Mboten
skip = Lewati
not-listed = Mboten wonten ing daftar
dont-know = Mboten ngertos
not-told = dereng dipunisi
pin = titik { $lat }, { $lng }
officer-will-find = lokasinipun badhe dipunpadosi petugas
step = Langkah { $at } saking { $of }
current-answer =
    Wangsulan sapunika: { $answer }
    Kintun wangsulan enggal, utawi ketik LEWATI menawi sampun leres.
both-in-one = Sedaya dados setunggal usaha
which-one = Ingkang pundi kajengipun?
wants-location = Kintun lokasi kula
wants-contact = Kintun nomer kula
list-choose = Pilih wangsulan
list-more = Pilihan sanes
list-first = Wangsul dhateng wiwitan
choose-number = Kangge milih, ketik angkanipun:
choose-words = Saged ugi ketik:
attach-location = Caranipun ngintun lokasi: pencet 📎 utawi +, pilih Lokasi, lajeng kintun lokasi sapunika.

# Sapaan lan wangsulan ing pundi kemawon
greeting = Inggih, sugeng rawuh!
thanks = Sami-sami.
welcome-back = Sugeng rawuh malih. Usaha panjenengan sampun kadaftar.
what-now = Sapunika badhe punapa?
aid-later = Pendaftaran bantuan dereng dipunbikak lumantar wicantenan punika. Menawi sampun kadaftar, panjenengan langkung gampil dipunusulaken.
cannot-here = Punika dereng saged dipuntindakaken ing langkah punika.
trouble = Nyuwun pangapunten, wonten alangan ing pihak kantor. Wangsulan panjenengan saderengipun aman. Mangga dipuncobi malih sekedhap malih, utawi ketik PETUGAS.
status-none = Panjenengan dereng ndaftaraken usaha. Ketik NDAFTAR kangge miwiti. Sampun kadaftar saking wicantenan sanes? Ketik HUBUNGKAN.
status-joined = Petugas sampun nggabungaken pendaftaran ingkang jebul satunggal usaha: { $pairs }. Nomer ingkang enggal kangge kalih-kalihipun. Menawi klentu, ketik PETUGAS.
status-draft = Pendaftaran panjenengan dereng dipunkintun: nembe dumugi langkah { $at } saking { $of }. Wangsulan ingkang sampun wonten tetep kasimpen.
status-registered =
    Usaha “{ $name }” sampun kadaftar kanthi nomer { $number }.{ $others ->
        [0] {""}
       *[other] {" "}Taksih wonten { $others } usaha sanes: ketik USAHA KULA.
    }{ $joined ->
        [0] {""}
       *[other] {" "}{ status-joined }
    }
status-closed =
    Usaha “{ $name }” sampun tutup. Nomer pendaftaran: { $number }. Ketik USAHA KULA kangge mbikak malih.{ $others ->
        [0] {""}
       *[other] {" "}Taksih wonten { $others } usaha sanes.
    }{ $joined ->
        [0] {""}
       *[other] {" "}{ status-joined }
    }
edited = Pesen ingkang dipunewahi mboten nggantos wangsulan ingkang sampun dipuncathet. Kangge nggantos wangsulan, ketik LERESAKEN.
registration-waits = Pendaftaran wau dereng rampung. Mangga dipunrampungaken rumiyin.
which-help = Bantuan cara ngginakaken
which-aid = Bantuan utawi program saking kantor
ticket-opened = Panyuwunan panjenengan sampun dipuncathet (tiket { $number }). Petugas badhe mangsuli ing wicantenan punika.
paused = Inggih, dipunsimpen rumiyin. Wangsulan panjenengan aman. Serat punapa kemawon menawi badhe nglajengaken.
nothing-open = Mboten wonten ingkang saweg mlampah. Ketik MENU kangge mirsani pilihan.
nothing-to-stop = Kantor mboten ngintun pengumuman dhateng wicantenan punika.
announcements-stopped = Inggih, pengumuman mboten dipunkintun malih dhateng ngriki. Pendaftaran panjenengan tetep wonten.
language-set = Inggih, mangga ngangge basa Jawi.
discarded = Wangsulan panjenengan sampun dipunbusak. Ketik NDAFTAR kapan kemawon kangge miwiti malih.
refused =
    Inggih, mboten punapa-punapa. Mboten wonten data ingkang dipunsimpen kajawi cathetan bilih panjenengan mboten kersa.
    Menawi ewah penggalih, ketik NDAFTAR.
refused-before = Rumiyin panjenengan milih mboten ndaftar. Menawi ewah penggalih, pilih Ndaftar usaha.
finished = Sampun rampung, matur nuwun! Nomer pendaftaranipun mangga dipunsimpen. Ketik JANGKEPI kangge nambah data lan foto usaha, utawi MENU kangge pilihan sanes.
registered =
    Usaha panjenengan sampun kadaftar.
    Nomer pendaftaran: { $number }

# Ingkang dereng dipunmangertosi
unclear =
    { $detail ->
        [too_short] “{ $said }” kecekaken.
        [too_long] Wangsulan punika kepanjangen.
        [digits] Ing “{ $said }” wonten angkanipun. Serat namanipun kemawon.
        [no_letters] Ing “{ $said }” mboten wonten aksaranipun.
        [sentence] Katingalipun punika ukara. Serat namanipun kemawon.
        [yes_no] Ingkang dipunbetahaken namanipun, sanes inggih utawi mboten.
        [too_vague] “{ $said }” taksih umum sanget.
        [landline] “{ $said }” punika nomer telpon griya. Ingkang dipunbetahaken nomer HP.
        [foreign] “{ $said }” sanes nomer HP Indonesia.
        [this_number] Kantor dereng saged ningali nomer ingkang panjenengan agem ing ngriki. Nyuwun tulung nomeripun dipunketik.
        [billion] “{ $said }” saged ateges milyar. Ingkang pundi kajengipun?
        [same_as_before] Dereng cetha wangsulan pundi ingkang panjenengan kajengaken. Nyuwun tulung dipunserat malih.
        [several_trades] Ing wangsulan punika wonten sawetawis usaha. Pilih ingkang dipundaftaraken rumiyin; sanesipun saged dipuntambah mangke: ketik USAHA KULA.
        [not_own] Punika kontakipun tiyang sanes. Mangga kintun nomer HP panjenengan piyambak.
        [outside] Papan punika wonten sajawining wilayah kantor punika.
        [too_wide] “{ $said }” taksih wiyar sanget. Sebataken desa utawi kecamatanipun.
        [other_district] Desa punika wonten ing kecamatan sanes.
        [not_in_indonesia] Titik punika mboten wonten ing Indonesia. Mbok menawi GPS HP-nipun dereng siap.
        [far] Titik punika tebih saking wilayah kantor punika.
        [outside_map] Titik punika wonten sajawining wilayah kantor punika. Kintun lokasi nalika panjenengan wonten papan usaha, utawi serat nama desanipun.
        [short_link] Tautan cekak punika dereng saged dipunbikak.
        [plus_code_needs_place] Mangga dipuntambahi nama papan ing wingking kode punika. Tuladha: CWQX+2F { $aDistrict }
        [one_number] Nembe setunggal angka. Serat RT lan RW.
        [rt_missing] RT-nipun dereng wonten.
        [zero] RT utawi RW mboten mungkin nol.
        [yes_but] Kadosipun wonten ingkang kedah dipunleresaken.
        [no_but] Kadosipun wonten ingkang kedah dipunterangaken. Wangsuli INGGIH utawi MBOTEN rumiyin.
        [photo] Foto dereng dipunbetahaken ing langkah punika. Menawi sampun kadaftar, ketik JANGKEPI kangge ngintun foto usaha.
        [photo_again] Menawi usahanipun sampun dipunpilih, mangga fotonipun dipunkintun malih.
        [voice] Nyuwun pangapunten, pesen swanten dereng saged dipunmirengaken.
        [identifier] Punika kados nomer NIK utawi KK. Ampun dipunserat ing ngriki, nomer punika mboten dipunsimpen saking wangsulan punika.
        [location] Lokasi dereng dipunbetahaken ing langkah punika.
        [location_known] Papan usaha sampun dipuncathet. Menawi klentu, ketik LERESAKEN.
        [coarse] Titik punika kirang trep. Gesangaken GPS lajeng kintun malih, utawi serat nama desa.
        [empty] Pesenipun kosong.
        [contact] Kontak dereng dipunbetahaken ing langkah punika.
        [other] Kintunan kados makaten dereng saged dipunwaos.
        [stale] Tombol punika saking pitakenan saderengipun.
        [number_slip] Wonten angka ingkang klentu ing nomer pendaftaran punika. Cobi dipunpriksa malih.
        [no_such_number] Nomer punika mboten wonten ing daftar.
        [wrong_length] Cacahing angkanipun mboten trep. Mangga dipunetang malih.
        [several_numbers] Nomeripun langkung saking setunggal. Kintun setunggal kemawon.
        [not_digits] Nomer punika namung angka. Serat angkanipun kemawon.
        [letter_o] Kadosipun wonten aksara O. Serat angka nol.
        [letter_l] Kadosipun wonten aksaranipun. Serat angka setunggal (1).
        [not_whole] Serat angka wetah. Tuladha: 2
        [negative] Angkanipun mboten mungkin kirang saking nol.
        [too_many] Angka punika kagengen.
        [too_much] Cacah punika kagengen.
        [foreign_currency] Serat ngangge rupiah.
        [impossible] Tanggal punika mboten wonten ing kalender.
        [future] Tanggal punika dereng kelampahan.
        [too_old] Taun punika kedangon.
        [too_young] Taun lair punika taksih enggal sanget.
        [send_photo] Ing ngriki kantor ngentosi foto.
        [tell_it] Ingkang dipunbetahaken isinipun, sanes inggih utawi mboten.
        [none] Mboten punapa-punapa menawi dereng wonten.
        [unknown] Mboten punapa-punapa menawi dereng ngertos.
       *[unclear] Nyuwun pangapunten, kantor dereng mangertos “{ $said }”.
    }

# Sanes-sanesipun
ask-menu = Mangga pilih setunggal:
ask-menu-again = Pilih ngangge tombol utawi ketik nomeripun.
help-menu = Pilih ingkang panjenengan betahaken, utawi ketik BATAL kangge wangsul. Tuladha: 1
help-idle = Ketik NDAFTAR kangge ndaftaraken usaha, HUBUNGKAN menawi sampun kadaftar saking wicantenan sanes, STATUS kangge mirsani pendaftaran, PETUGAS kangge matur dhateng petugas, BASA kangge gantos basa.
menu-goOn = Lajengaken pendaftaran
menu-register = Ndaftar usaha
menu-status = Status pendaftaran
menu-businesses = Usaha kula
menu-complete = Jangkepi data
menu-myData = Data kula
menu-link = Sampun kadaftar ing wicantenan sanes
menu-chats = Wicantenan kula
menu-help = Bantuan cara ngginakaken
menu-language = Gantos basa / Language
menu-officer = Matur dhateng petugas
menu-cancel = Batalaken pendaftaran
ask-language = Badhe ngangge basa punapa? / Which language?
ask-language-again = Pilih setunggal basa. / Choose a language.
help-language = Tuladha / Example: English
language-id = Bahasa Indonesia
language-en = English
language-jv = Basa Jawi
ask-resume = Pungkasan panjenengan dumugi langkah { $at } saking { $of }. Badhe dipunlajengaken utawi wiwit saking awal?
ask-resume-again = Pilih LAJENGAKEN kangge nerasaken, utawi WIWIT SAKING AWAL kangge mbusak wangsulan lan mbaleni.
help-resume = LAJENGAKEN nerasaken kanthi wangsulan ingkang sampun wonten. WIWIT SAKING AWAL mbusak wangsulanipun. Tuladha: lajengaken
resume-go-on = Lajengaken
resume-start-over = Wiwit saking awal

# Menu printah Telegram
command-menu = Mirsani pilihan
command-status = Status pendaftaran
command-help = Bantuan kangge pitakenan punika
command-back = Wangsul dhateng pitakenan saderengipun
command-language = Gantos basa
command-officer = Matur dhateng petugas
command-cancel = Kendel rumiyin

# Petugas ing obrolan punika
officer-here = Petugas { $officer } wonten mriki sapunika saha maos serat panjenengan. Salebetipun punika bot kendel rumiyin. Kangge wangsul dhateng bot, ketik SELESAI utawi MENU.
officer-begins = Petugas { $officer } saking kantor badhe matur kaliyan panjenengan ing mriki. Salebetipun punika bot kendel rumiyin. Kangge wangsul dhateng bot, ketik SELESAI utawi MENU.
officer-left = Inggih, obrolan kaliyan petugas sampun rampung. Bot mangsuli malih. Ketik PETUGAS menawi taksih betah petugas.
officer-done = Petugas sampun rampung. Bot mangsuli malih. Ketik PETUGAS menawi taksih betah petugas.
officer-later = Petugas kedah tindak rumiyin. Bot mangsuli malih; panyuwunan panjenengan tetep kacathet, petugas sanes badhe mangsuli ing mriki.
officer-away = Petugas dereng saged mangsuli malih. Bot mangsuli malih; panyuwunan panjenengan tetep kacathet, petugas badhe mangsuli ing mriki.
ticket-closed = Panyuwunan panjenengan (tiket { $number }) sampun kula tutup. Ketik PETUGAS menawi taksih betah petugas.
