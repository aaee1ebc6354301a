/** The words that leaked lists of Indonesian and other passwords are full of, bare of the figures around them. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `aku akucinta akusayang alhamdulillah allahuakbar anjing asdfgh asdfghjkl assalamualaikum astaghfirullah
admin administrator adminadmin adminklaster bahagia bandung baseball bismillah bismillahirrahmanirrahim bintang
bojonegoro cantik changeme cinta cintaku computer dinas dinaskoperasi dinasukm doraemon dragon facebook
football freedom ganteng garuda garudaindonesia gantengbanget gmail google hello helloworld iloveu iloveyou indonesia
indonesiaku indonesiamerdeka indonesiaraya jakarta jesus jogjakarta kabupaten kantor kantordinas karanganyar kasih
katakunci katasandi katasandiku keluarga keluargaku kepaladinas kesayangan klaster klasteradmin koperasi koperasiukm
kosong kucing letmein letmeinnow liverpool login lovely loveyou makassar malang manchester manchesterunited master
medan merdeka michael minecraft monkey muhammad naruto operator pahlawan pancasila panglima passw passwd password
passwordku passwords pegawai pegawainegeri pemerintah pendataan persib persija petugas petugasdinas pikachu pokemon
princess qazwsx qazwsxedc qwert qwerty qwertyuiop rahasia rahasiaku rahasianegara root samsung sandi sandiku sayang
sayangku sayangkamu selamat selamatdatang selamatpagi semangat semarang semuabisa sepakbola shadow sholawat solo
starwars sukses sunshine superman surabaya surakarta teamo telkomsel temanggung terserah test testing tester testtest
trustno umkm umkmindonesia user username welcome whatever yangpenting yogyakarta zxcvbn zxcvbnm payungkudaterbang umbrellahorseflying`.split(
    /\s+/,
  ),
);
