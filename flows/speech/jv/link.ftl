# Wicantenan ingkang kagandheng
channel-name =
    { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
        [web] situs web
       *[other] { $channel }
    }
link-yes = Inggih, punika kula
link-not-me = Sanes kula

# Ing wicantenan enggal
ask-linkDraft = Ing ngriki wonten pendaftaran ingkang dereng dipunkintun. Menawi wicantenan punika dipungandheng, wangsulan wau dipunbusak. Dipunlajengaken?
ask-linkDraft-again = Busak wangsulan ingkang dereng dipunkintun, lajeng gandheng wicantenan punika? Wangsulana INGGIH utawi MBOTEN.
help-linkDraft = INGGIH mbusak wangsulan ingkang dereng dipunkintun ing wicantenan punika. Usaha ingkang sampun kadaftar mboten ewah. MBOTEN nglajengaken pendaftaran. Tuladha: inggih
ask-linkNumber = Supados wicantenan punika kagandheng kaliyan pendaftaran panjenengan, ketik nomer pendaftaran, utawi nomer HP ingkang kadaftar.
ask-linkNumber-again = Ketik nomer pendaftaran kados 3313-000042-6, utawi nomer HP ingkang kadaftar. Kesupen? Ketik PETUGAS.
help-linkNumber = Kode badhe kula kintun dhateng wicantenan ingkang lami, supados mboten wonten tiyang sanes ingkang saged mlebet dhateng data panjenengan. Tuladha: 3313-000042-6
ask-linkCode = Menawi nomer punika kadaftar, kode sampun kula kintun dhateng wicantenan ingkang lami. Ketik kodenipun ing ngriki. Kode namung kangge 15 menit.
ask-linkCode-phone = Menawi nomer HP panjenengan kadaftar, kula sampun nyuwun pirsa ing wicantenan ingkang lami. Bikak wicantenan punika lajeng wangsulana INGGIH ing ngrika. Kadaftar ngangge nomer sanes? Ketik nomer pendaftaran ing ngriki.
ask-linkCode-again = Bikak wicantenan ingkang lami: ketik kode enem angka saking ngrika, utawi wangsulana INGGIH ing ngrika. Mboten wonten pesen? Ketik nomer pendaftaran sepindhah malih, utawi PETUGAS.
help-linkCode = Kode enem angka wonten ing wicantenan nalika panjenengan ndaftar rumiyin. Wicantenan punika ical? Ketik PETUGAS. Tuladha: 482 913
link-wrong = Kode punika mboten cocog. Taksih saged dipuncobi { $left } kali.
link-used-up = Kode punika mboten cocog, sarta sampun kaping gangsal dipuncobi. Nyuwuna kode enggal.
link-gone = Kode punika sampun mboten kangge. Nyuwuna kode enggal.
link-later = Sampun ambal-ambalan dipunsuwun. Tengga sejam, lajeng ketik HUBUNGKAN malih, utawi ketik PETUGAS.
link-joined = Wicantenan punika sakmenika kagandheng kaliyan pendaftaran panjenengan. Ketik STATUS, DATA KULA, utawi MENU.
link-registered = Wicantenan punika sampun kagandheng kaliyan pendaftaran panjenengan. Kangge nggandheng wicantenan sanes, seratana HUBUNGKAN ing ngrika. Kalih pendaftaran namung saged dipundadosaken setunggal dening petugas: ketik PETUGAS.

# Ing wicantenan lami
link-code =
    Wonten ingkang badhe nggandheng wicantenan { channel-name } kaliyan pendaftaran panjenengan. Menawi punika panjenengan, ketik kode punika ing ngrika: { $code }

    Kode namung kangge 15 menit. Petugas mboten nate nyuwun kode punika. Sanes panjenengan? Kendelaken kemawon, sarta sampun ngantos kode punika dipunaturaken dhateng sinten kemawon.
ask-linkAsked =
    Punapa panjenengan ingkang nembe nyerat saking { channel-name }, ngangge nomer HP panjenengan?

    Menawi INGGIH, wicantenan punika saged mirsani saha ngewahi data panjenengan. Namung kangge 15 menit.
ask-linkAsked-again = Wangsulana INGGIH menawi panjenengan piyambak ingkang nyerat saking { channel-name }. Menawi sanes, wangsulana MBOTEN.
help-linkAsked = INGGIH nggandheng wicantenan punika kaliyan pendaftaran panjenengan. Menawi mangu-mangu, wangsulana MBOTEN: mboten wonten ingkang ewah. Tuladha: mboten
link-confirmed = Inggih, wicantenan { channel-name } punika kula gandheng. Kangge nguculi, ketik CHAT KULA.
link-denied = Inggih, wicantenan punika mboten dipungandheng. Mboten wonten ingkang ewah.
link-late = Sampun kasep, dados mboten wonten ingkang dipungandheng. Ketik HUBUNGKAN sepindhah malih ing wicantenan enggal.
ask-linkMade = Wicantenan { channel-name } nembe kemawon kagandheng kaliyan pendaftaran panjenengan. Punika panjenengan? Menawi sanes, pilih “Sanes kula”: wicantenan punika lajeng dipunuculi.
ask-linkMade-again = Panjenengan piyambak ingkang nggandheng wicantenan { channel-name }? Wangsulana INGGIH utawi SANES KULA.
help-linkMade = Wicantenan ingkang kagandheng saged mirsani saha ngewahi data panjenengan. SANES KULA nguculi. Tuladha: sanes kula
link-mine = Inggih.
link-undone = Wicantenan { channel-name } punika sampun dipunuculi sarta mboten saged mirsani data panjenengan malih. Menawi wonten data ingkang ewah, ketik PETUGAS.
link-parted = Wicantenan punika mboten kagandheng malih kaliyan pendaftaran. Kangge nggandheng malih, ketik HUBUNGKAN. Wonten ingkang klentu? Ketik PETUGAS.

# Wicantenan kula
ask-chats =
    { $count ->
        [1] Nembe wicantenan punika ingkang kagandheng kaliyan pendaftaran panjenengan. Kangge nggandheng wicantenan sanes, seratana HUBUNGKAN ing ngrika.
       *[other] Punika wicantenan ingkang kagandheng kaliyan pendaftaran panjenengan. Pesen saking kantor kula kintun dhateng { channel-name }. Pilih setunggal ingkang badhe dipunatur.
    }
ask-chats-again = Pilih setunggal wicantenan ngangge tombol utawi ketik nomeripun, utawi ketik WANGSUL.
help-chats = Pilih wicantenan kangge nampi pesen kantor ing ngrika, utawi kangge nguculi. Tuladha: 1
chat-line =
    { $channel }, wiwit { $date }{ $here ->
        [yes] {" "}(punika)
       *[no] { "" }
    }{ $receives ->
        [yes] {" "}✓
       *[no] { "" }
    }
chat-follow = Kintun dhateng wicantenan ingkang pungkasan kula agem
ask-chat =
    Wicantenan { $channel }, kagandheng wiwit { $date }{ $here ->
        [yes] {" "}(wicantenan punika)
       *[no] { "" }
    }.{ $receives ->
        [yes] {" "}Pesen saking kantor dipunkintun mriki.
       *[no] { "" }
    } Badhe punapa?
ask-chat-again = Pilih setunggal ngangge tombol utawi ketik nomeripun, utawi ketik WANGSUL.
help-chat = Pesen saking kantor cekap ing setunggal wicantenan. Wicantenan ingkang dipunuculi mboten saged mirsani data panjenengan malih. Tuladha: wangsul
chat-prefer = Kintun pesen kantor mriki
chat-part = Uculi wicantenan punika
ask-parting =
    Uculi wicantenan { $channel } (wiwit { $date })? { $here ->
        [yes] Punika wicantenan ingkang nembe panjenengan agem: sasampunipun dipunuculi, ing ngriki mboten wonten data panjenengan malih.
       *[no] Wicantenan punika mboten saged mirsani data panjenengan malih.
    } Data panjenengan piyambak mboten ewah.
ask-parting-again = Uculi wicantenan { $channel } punika? Wangsulana INGGIH utawi MBOTEN.
help-parting = INGGIH nguculi wicantenan punika saking pendaftaran panjenengan. MBOTEN mboten ngewahi punapa-punapa. Tuladha: mboten
chat-part-yes = Inggih, uculi
chat-preferred = Inggih, pesen saking kantor kula kintun dhateng wicantenan punika.
chat-latest = Inggih, pesen saking kantor kula kintun dhateng wicantenan ingkang pungkasan panjenengan agem.
chat-parted = Inggih, wicantenan punika sampun dipunuculi.
chat-gone = Wicantenan punika mboten saged dipunuculi: sampun dipunuculi wau, utawi kantun setunggal punika. Ketik CHAT KULA kangge mirsani.
chat-young = Wicantenan punika nembe kagandheng. Wicantenan sanes saged dipunuculi saking ngriki sasampunipun sedinten; utawi uculi saking wicantenan ingkang lami.
chats-none = Wicantenan punika dereng kagandheng kaliyan pendaftaran. Sampun kadaftar? Ketik HUBUNGKAN. Dereng? Ketik DAFTAR.
