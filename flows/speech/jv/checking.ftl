# Dipunpriksa petugas
checked-new = Petugas badhe mriksa datanipun.
checked-verified = Datanipun sampun dipunpriksa petugas lan sampun leres.
checked-repair = Petugas nyuwun punika dipunleresaken: { $field }. { $why }
checked-refused = Dereng saged kula tampi. { $why } Menawi miturut panjenengan klentu, ketik PETUGAS.
status-repair-after = Sasampunipun punika, ketik STATUS kangge ngleresaken.
repair-asked =
    Petugas sampun mriksa usaha “{ $name }”. Wonten satunggal bab ingkang prelu dipunleresaken: { $field }.
    { $why }{ $left ->
        [0] {""}
       *[other] {" "}(Sasampunipun punika taksih wonten { $left } malih.)
    }
repair-reminder =
    Kula taksih nengga leresan kangge usaha “{ $name }”: { $field }.
    { $why }{ $left ->
        [0] {""}
       *[other] {" "}(Sasampunipun punika taksih wonten { $left } malih.)
    }
repair-thanks = Matur nuwun, sampun kula tampi. Petugas badhe mriksa malih.
repair-gone = Matur nuwun. Leresan punika jebul sampun mboten prelu malih.
repair-later = Inggih, mangke kemawon. Ketik STATUS kapan kemawon kangge ngleresaken. Menawi badhe tanglet, ketik PETUGAS.
repair-not-now = Mangke kemawon
verdict-approved = Kabar sae: usaha “{ $name }” ({ $number }) sampun dipunpriksa petugas lan datanipun sampun leres. Matur nuwun!
verdict-refused =
    Usaha “{ $name }” ({ $number }) dereng saged kula tampi.
    { $why }
    Menawi miturut panjenengan punika klentu, ketik PETUGAS. Petugas badhe mirengaken katrangan panjenengan.
verdict-reopened = Ralat: asiling pamriksan usaha “{ $name }” ({ $number }) ingkang kula kintun wau dereng mlampah. Datanipun kula priksa malih. Panjenengan mboten prelu nindakaken punapa-punapa.
why-missing = Bab punika dereng dipunisi.
why-unclear = Wangsulanipun dereng cetha kangge petugas.
why-mismatch = Wangsulanipun mboten cocog kaliyan data sanesipun.
why-not_full = Nyuwun tulung dipunserat asma jangkep kados ing KTP.
why-pin_far = Titik ing peta tebih saking desa ingkang kasebat.
why-not_found = Petugas dereng manggihaken panggenanipun.
why-imprecise = Panggenanipun kirang trep. Kintun lokasi nalika panjenengan wonten ing panggenan usaha.
why-unreachable = Nomer punika mboten saged dipunhubungi.
why-shared = Nomer punika ugi dipunginakaken tiyang sanes.
why-digits = Angkanipun mboten cocog kaliyan kertu.
why-blurred = Fotonipun kirang cetha.
why-not_business = Fotonipun sanes foto usaha.
refusal-no_business = Petugas mboten manggihaken kegiatan usaha.
refusal-outside = Panggenan usahanipun wonten ing jawi wewengkon kantor punika.
refusal-duplicate = Usaha ingkang sami sampun kadaftar.
refusal-ended = Usahanipun sampun mboten mlampah.
refusal-untrue = Katranganipun mboten cocog kaliyan kawontenan ing panggenan.
refusal-silent = Kula sampun bola-bali ngubungi panjenengan lan dereng angsal wangsulan.
