import type { Command } from "./understood.ts";

/**
 * What people write to steer the talk rather than to answer. Whole messages, in lower case, without courtesies
 * ("pak", "dong") and punctuation. To teach a new form, add it to its row.
 */
export const commandPhrases: Readonly<Record<Command, readonly string[]>> = {
  start: rows("start|mulai|mulai sekarang|wiwit|ayo mulai|begin"),
  register:
    rows(`daftar|daftarkan|daftarkan usaha|daftarkan usaha saya|mendaftar|mau daftar|saya mau daftar|mau mendaftar|ingin daftar|ingin mendaftar|saya ingin mendaftar|daftar usaha|mau daftar usaha
    |pendaftaran|registrasi|pengin daftar|pingin daftar|pengen daftar|arep daftar|kula badhe daftar|badhe daftar|badhe ndaftar|ndaftar|handak daftar|saya mau daftar usaha|mau daftarkan usaha|saya daftar|arep ndaftar|register|sign up|i want to register
    |badhe ndaftaraken usaha|kula badhe ndaftaraken usaha|ndaftaraken usaha|ndaftar usaha|ndaftaraken usaha kula`),
  status:
    rows(`status|status saya|cek status|cek status saya|lihat status|status pendaftaran|cek pendaftaran|cek status pendaftaran|cek status pendaftaran saya|status pendaftaran saya|status usaha saya|pendaftaran saya|sampai mana|sudah sampai mana|pendaftaran saya sampai mana
    |tekan ngendi|dumugi pundi|wis tekan ngendi|sampun dumugi pundi|pendaftaran saya sudah sampai mana|sudah diproses belum|check status|my status|my registration|my registration status|registration status`),
  help: rows(`bantuan|help|help me|tolong|tolong dong|tolong kak|tolong pak|tolong bu|tolong ya|tolong bantu|tolong dibantu|bantu|bantu saya|mohon bantuan|butuh bantuan|minta tolong|bantuin|bingung|bingung saya|bingung aku|saya bingung|saya bingung caranya|bingung caranya
    |caranya|caranya gimana|caranya bagaimana|gimana caranya|gmn caranya|gmna caranya|bagaimana caranya|bagaimana cara daftar|gimana cara daftar|cara daftar|cara daftarnya|cara daftar gmn|cara daftar gimana
    |cara daftar bagaimana|cara mendaftar|carane|piye carane|pripun caranipun|pripun carane|kados pundi caranipun|piye iki|aku ora mudeng|ora mudeng|mboten mudeng|kula mboten mudeng|gak mudeng|pripun niki|piye toh|ga ngerti caranya|saya ga ngerti caranya|gak tahu caranya|gak ngerti caranya|tidak tahu caranya|contohnya gimana|contohe piye|how to sign up|petunjuk|panduan|contoh|contohnya|contohnya apa|beri contoh|kasih contoh|minta contoh|contone
    |maksudnya|maksudnya apa|apa maksudnya|maksudnya gimana|maksude|maksude piye|maksude opo|gak ngerti maksudnya|ga paham maksudnya|tidak paham maksudnya|kurang paham maksudnya|isi apa|diisi apa|how|how to register|example|an example
    |what do you mean|i dont understand|i do not understand|tidak mengerti pertanyaannya|tidak paham pertanyaannya
    |pitulungan|nyuwun tulung|nyuwun pitulungan|nyuwun pirsa|kados pundi|caranipun|caranipun kados pundi|caranipun pripun|pripun|tuladha|tuladhanipun|tuladhanipun punapa|nyuwun tuladha|kajengipun|kajengipun pripun|kajengipun punapa|maksudipun|maksudipun punapa|maksudipun pripun|kula dereng mangertos|dereng mudeng|kula dereng mudeng|mboten mangertos kajengipun`),
  menu: rows(
    "menu|menu utama|ke menu|kembali ke menu|balik ke menu|balik menu|lihat menu|tampilkan menu|pilihan|main menu|show menu|wangsul menu|wangsul dhateng menu",
  ),
  back: rows(`kembali|balik|balik lagi|mundur|sebelumnya|ke sebelumnya|kembali ke sebelumnya|pertanyaan sebelumnya|ke pertanyaan sebelumnya|langkah sebelumnya|kembali dulu|mbalik|wangsul|wangsul riyin|bali maneh|babulik|mundur dulu|mundur satu
    |back|go back|previous|previous question|kmbali|blik|undo
    |wangsul rumiyin|pitakenan saderengipun|saderengipun`),
  cancel:
    rows(`batal|batalkan|dibatalkan|batalin|batal saja|batal aja|batalkan saja|batal dulu|tidak jadi|tdk jadi|ga jadi|gak jadi|nggak jadi|enggak jadi|ndak jadi|gajadi|gakjadi|tak jadi|tidak jadi daftar|ga jadi daftar|gak jadi daftar
    |ora sida|ora sido|ora sios|ra sido|ora saestu|mboten saestu|mboten sios|mboten siyos|nda jadi|inda jadi|kada jadi|kd jadi|wurung|gak usah daftar|never mind|nevermind|cancel|cancel it|abort|btl|btal|quit|exit|keluar|udahan|sudahan|udahan aja
    |mboten sida|mboten sido|mboten siyos ndaftar|mboten sios ndaftar|batalaken|wande`),
  repeat:
    rows(`ulangi|ulangi pertanyaan|ulangi pertanyaan tadi|ulangi pertanyaan yang tadi|ulangi pertanyaannya|tolong ulangi|bisa diulang|bisa diulangi|ulangi lagi|sekali lagi|pertanyaannya apa|apa pertanyaannya|tadi tanya apa|tanya apa tadi|apa tadi|apa tadi pertanyaannya|tadi pertanyaannya apa|baleni|baleni maneh|dibaleni|dipun ambali|sepisan malih
    |ulangi dulu|ulang|repeat|say again|again|repeat the question|repeat question
    |dipunambali|ambali|mangga dipunambali|pitakenanipun punapa|wau tanglet punapa`),
  restart: rows(
    `mulai lagi|mulai ulang|mulai dari awal|mulai dari awal lagi|ulang dari awal|ulangi dari awal|ulang dari awal saja|dari awal|dari awal lagi|balik ke awal|kembali ke awal|ulang dari nol|dari nol|mulai dari nol|dari awal saja|ulang semua|ulangi semua|wiwit maneh|saka awal|saking awal|saking awal malih|saka awal maneh|baleni saka awal|start over|start again|restart|reset|from the start|from the beginning
    |wiwit saking awal|wiwit malih|wiwit saka awal`,
  ),
  skip: rows(
    `skip|pertanyaan berikutnya|lanjut pertanyaan berikutnya|lanjut ke pertanyaan berikutnya|skip dulu|skip aja|lewati|dilewati|lewatkan|lewati saja|lewat saja|lompati|dilompati|kosong|kosongkan|kosongi|kosongin|dikosongkan|langkahi|liwati|lewati dulu|lewat dulu|pass|next|skip it|skip this
    |langkungi|langkungi rumiyin|dipunlangkungi|dipunlewati|mangke kemawon|mangke mawon`,
  ),
  language: rows(
    `bahasa|ganti bahasa|ubah bahasa|pilih bahasa|tukar bahasa|bahasa inggris|bahasa indonesia|pakai bahasa inggris|pakai bahasa indonesia|ganti bahasa inggris|ganti bahasa indonesia|language|languages|change language|english|english please|in english|indonesian|indonesia saja|basa|ganti basa|bahasa jawa|bahasa jawi|basa jawa|basa jawi|boso jowo|pakai bahasa jawa|pake bahasa jawa|ganti bahasa jawa|javanese|krama|bahasa lain
    |gantos basa|gantos basa jawi|basa jawi krama|basa jawa krama|bahasa jawa krama|basa krama|basa kromo|krama inggil|ganti basa jawa|ganti basa jawi|ganti boso jowo|ngangge basa jawi|ngangge basa jawa|ngagem basa jawi|nganggo basa jawa|nganggo boso jowo|pake boso jowo|pakai basa jawa|in javanese|basa indonesia|basa inggris|ganti basa indonesia|ganti basa inggris|gantos basa indonesia|gantos basa inggris|ngangge basa indonesia`,
  ),
  stop: rows(
    `stop|berhenti|henti|hentikan|stop dulu|berhenti berlangganan|jangan kirim lagi|jangan kirim pesan lagi|jangan kirim pesan|jangan kirimi saya lagi|jangan kirimi saya|jangan hubungi saya|jangan hubungi saya lagi|jangan chat lagi|jangan wa lagi|stop kirim|berhenti kirim|berhenti kirim pesan|ampun dikirimi malih|ampun kirim malih|jangan ganggu saya|stop kirim pesan|setop|unsubscribe|mandeg|mandheg|leren|sampun dikintuni malih|ojo ngirim maneh|ojo dikirimi maneh
    |kendel|kendel rumiyin|ampun ngintun malih|ampun ngintun pesen malih|ampun dipunkintuni malih|sampun ngintun malih|mboten kersa dipunkintuni malih|kula mboten kersa dipunkintuni malih`,
  ),
  officer:
    rows(`petugas|tanya ke petugas|tanya ke admin|tanya admin|admin|operator|cs|customer service|manusia|mau bicara sama petugas|mau bicara dengan petugas|bicara dengan petugas|bicara sama petugas|bicara petugas|hubungi petugas|hubungkan ke petugas|hubungkan dengan petugas|panggil petugas|minta petugas|tanya petugas|mau tanya petugas|chat petugas|ngomong sama petugas|mau ngomong sama petugas|mau ngomong sama orang|bicara dengan orang|bicara dengan manusia|minta bantuan petugas|dibantu petugas
    |bicara dengan admin|bicara sama admin|hubungi admin|chat admin|panggil admin|petugasnya mana|ngomong karo petugas|arep ngomong karo petugas|badhe matur petugas|badhe matur kaliyan petugas|ada petugas|ada admin|ada adminnya|ada petugasnya|petugasnya ada|matur petugas|handak bepandir lawan petugas|officer|human|agent|talk to an officer|talk to officer|talk to a human|talk to someone|speak to an officer|staff
    |komplain|keluhan|lapor|mau lapor|complaint
    |badhe tanglet petugas|tanglet petugas|tanglet dhateng petugas|badhe tanglet dhateng petugas|kula badhe tanglet petugas|badhe matur dhateng petugas`),
  correct: rows(
    `koreksi|perbaiki|perbaiki data|betulkan|benarkan|ralat|ubah|ubah data|ubah jawaban|ganti jawaban|ganti|ganti data|ubah data saya|edit|mau ubah|mau ganti|mau koreksi|ada yang salah|betulkan data|mau betulkan data|wonten ingkang klentu|ana sing kleru|ada yg salah|datanya salah|salah ketik|salah tulis|salah isi|saya salah isi|salah ngetik|data salah|data saya salah|ana sing salah|wonten ingkang lepat|dandani|didandani|correct|correction|change|change answer|fix|fix it
    |leresaken|leresaken data|ngleresaken|badhe ngleresaken|badhe ngleresaken data|mbetulaken|dandosi|ndandosi|ewahi|ewahi data|ngewahi|badhe ngewahi|badhe ngewahi data|wonten sing klentu|wonten ingkang kalintu|gantos wangsulan`,
  ),
  complete:
    rows(`lengkapi|lengkapi data|lengkapi data saya|lengkapi data usaha|lengkapi data usaha saya|lengkapi profil|melengkapi|melengkapi data|mau melengkapi data|mau lengkapi data|saya mau melengkapi data|isi data lengkap|isi data lainnya|tambah data|tambahkan data|tambah data usaha
    |data lengkap|lengkapi sekarang|kelengkapan data|nglengkapi data|ngganepi data|njangkepi data|badhe njangkepi data|jangkepi|ganepi|complete|complete my data|complete my profile|complete data|complete the data|add details|more details|fill in the rest
    |kula badhe njangkepi data|njangkepi|dipunjangkepi|ngisi data sanesipun|kirang jangkep`),
  businesses:
    rows(`usaha saya|usaha saya apa saja|daftar usaha saya|lihat usaha saya|lihat usaha|usahaku|semua usaha saya|data usaha saya|tambah usaha|nambah usaha lagi|tambahkan usaha|tambah usaha baru|tambah usaha lagi|mau tambah usaha|saya mau tambah usaha|nambah usaha|usaha baru|buka usaha baru
    |usaha kedua|usaha kedua saya|usaha lain|usaha saya yang lain|saya punya usaha lain|saya punya usaha lagi|saya punya dua usaha|daftarkan usaha lain|daftar usaha lain|mau daftar usaha lain|kirim foto usaha|daftarkan usaha kedua|daftarkan usaha baru|daftar usaha lagi|daftar usaha baru|daftar usaha kedua|tutup usaha|tutup usaha saya|usaha saya tutup|usaha saya sudah tutup|usaha sudah tutup|buka usaha lagi|buka lagi usaha saya|usaha saya buka lagi
    |ganti usaha|pilih usaha|kelola usaha|tambah lokasi|tambah lokasi usaha|tambah foto usaha|usahaku opo wae|usaha kula|usaha kulo|usaha kula menapa kemawon|nambah usaha maneh|nambah usaha malih|tambah usaha malih|usaha anyar|usaha enggal|usahaku wis tutup|usaha ulun|usahanya ulun|my business|my businesses|list my businesses|add business|add a business|add another business|another business|new business|second business|close my business|hapus usaha saya|hapus usaha|close business|reopen my business
    |usaha kula sampun tutup|usaha sanes|usaha kula sanesipun|nutup usaha|mbikak usaha malih|usaha kula punapa kemawon`),
  myData:
    rows(`data saya|data saya apa saja|data apa saja|data apa saja tentang saya|data apa yang disimpan|data saya yang disimpan|data apa yang disimpan tentang saya|lihat data saya|lihat data|mau lihat data saya|saya mau lihat data saya|tampilkan data saya|cek data saya|minta data saya|minta salinan data|minta file data saya|kirimkan data saya|minta salinan data saya|salinan data|salinan data saya|unduh data saya|download data saya|kirim data saya
    |siapa yang melihat data saya|siapa yang lihat data saya|siapa saja yang melihat data saya|siapa yang sudah melihat data saya|siapa yang buka data saya|siapa lihat data saya|data saya dilihat siapa|data saya dipakai untuk apa|hak saya|privasi|data pribadi|data pribadi saya|persetujuan saya|cabut persetujuan|tarik persetujuan|batalkan persetujuan|cabut izin
    |dataku|dataku opo wae|data kula|datane kula|data kula pundi|datane kula pundi|dataku endi|data kulo|data kula menapa kemawon|data kulo nopo mawon|ningali data kula|ndelok dataku|delok dataku|nyuwun salinan data|sinten ingkang mirsani data kula|sopo sing ndelok dataku|data ulun|lihati data ulun|data saya dipakai apa|data saya buat apa|untuk apa data saya|data kula kangge menapa|file data saya|my data|show my data|see my data|what data do you have|what do you know about me|a copy of my data|copy of my data|download my data|export my data|who has seen my data|who looked at my data|who saw my data|my rights|my consents|withdraw consent|withdraw my consent
    |mirsani data kula|badhe mirsani data kula|ningali data|data kula punapa kemawon|nyuwun salinan|nyuwun salinan data kula|nyabut idin|cabut idin|idin kula|atur idin kula|hak kula`),
  erase:
    rows(`hapus data saya|tolong hapus data saya|hapus semua data saya|hapus data|hapus semua data|hapus data pribadi saya|hapuskan data saya|mau hapus data|mau hapus data saya|saya mau hapus data saya|saya ingin data saya dihapus|data saya dihapus saja|data saya tolong dihapus|minta hapus data|minta data saya dihapus|data kula dipunhapus|nyuwun data kula dipunhapus|jangan simpan data saya|jangan simpan data|hapus akun|hapus akun saya|hapus saya|hapus pendaftaran saya|hapus pendaftaran
    |hapusen dataku|busek dataku|busak dataku|dataku busaken|dataku hapusen|data kula dipun busak|nyuwun data kula dipun busak|data kula nyuwun dipunbusak|busak data kula|hapus data ulun|hapusakan data ulun|delete my data|erase my data|delete all my data|remove my data|delete my account|delete me|erase me|forget me|erase everything`),
  link: rows(`sudah terdaftar|saya sudah terdaftar|aku sudah terdaftar|sudah daftar|saya sudah daftar|aku sudah daftar|sudah pernah daftar|saya sudah pernah daftar|sudah mendaftar|saya sudah mendaftar|sudah punya nomor pendaftaran|saya sudah punya nomor pendaftaran|hubungkan|hubungkan akun|hubungkan akun saya|hubungkan chat|hubungkan chat ini|hubungkan obrolan|hubungkan obrolan ini|hubungkan nomor|sambungkan akun|sambungkan chat|sambungkan obrolan|tautkan|tautkan akun|tautkan chat
    |saya sudah daftar di telegram|saya sudah daftar di whatsapp|saya sudah daftar di wa|saya sudah daftar di web|saya sudah daftar di situs web|saya sudah terdaftar di telegram|saya sudah terdaftar di whatsapp|saya sudah terdaftar di wa|saya sudah terdaftar di web|sudah daftar di telegram|sudah daftar di whatsapp|sudah daftar di wa|sudah daftar di web|sudah terdaftar di telegram|sudah terdaftar di whatsapp|sudah terdaftar di wa|sudah terdaftar di web|sudah terdaftar di tempat lain|sudah terdaftar di obrolan lain|saya daftar di telegram|saya daftar di whatsapp|saya daftar di wa
    |aku wis daftar|wis daftar|wis kadhaftar|aku wis kadhaftar|kula sampun ndhaftar|kula sampun daftar|sampun daftar|sampun kadhaftar|kula sampun kadhaftar|sampun ndhaftar wonten telegram|kula sampun ndhaftar wonten telegram|kula sampun ndhaftar wonten whatsapp|kula sampun ndhaftar wonten wa|sambungaken|sambungaken akun|gandhengaken|gandhengaken akun
    |ulun sudah daftar|already registered|i am already registered|im already registered|i already registered|already signed up|i registered on telegram|i registered on whatsapp|i am registered on telegram|i am registered on whatsapp|link|link account|link my account|link this chat|connect|connect account|connect my account|connect this chat`),
  chats: rows(
    `kanal|kanal saya|chat saya|obrolan saya|chat saya apa saja|daftar chat saya|lihat chat saya|atur chat|atur chat saya|atur obrolan|atur kanal|chat mana saja|obrolan yang terhubung|chat yang terhubung|lepas chat|lepaskan chat|putuskan chat|bukan saya|itu bukan saya|bukan saya yang menghubungkan|dudu aku|kuwi dudu aku|sanes kula|punika sanes kula|chatku|obrolan kula|chat kula|wicantenan kula|wicantenanku|my chats|my chat|my channels|linked chats|manage chats|unlink|unlink a chat|unlink chat|disconnect|not me|that was not me|it was not me`,
  ),
  aid: rows(`cek bantuan|status bantuan|bantuan saya|cek bantuan saya|info bantuan|mau bantuan|bantuan saya sudah cair blm|bantuan saya sudah cair belum|bantuan sudah cair belum|bantuan sudah cair|bantuan cair|bantuan cair belum|bantuan kapan cair|kapan cair|kapan bantuan cair|sudah cair belum|sudah cair|sudah cair blm|udah cair belum|udah cair blm|udah cair|sampun cair dereng|sampun cair|wis cair durung|wis cair|bantuane wis cair durung|kapan caire|pencairan|blt|blt umkm|bantuan umkm|bantuan modal|bantuan pemerintah|bpum|banpres|bansos|kur|cek blt|cek bpum|cek bansos
    |dapat blt|dapat bantuan|kok saya ga dapat blt|kok saya gak dapat blt|kok saya tidak dapat blt|kok saya ga dapat bantuan|kok saya tidak dapat bantuan|kenapa saya tidak dapat bantuan|kenapa saya ga dapat bantuan|kenapa saya gak dapat bantuan|kenapa saya tidak dapat blt|kenapa saya ga dapat blt|saya belum dapat bantuan|saya tidak dapat bantuan|saya ga dapat bantuan|saya belum dapat blt|aku ora oleh bantuan|kok aku ora oleh bantuan|bantuan saya belum cair|bantuan belum cair|blt kapan cair|kapan blt cair|sampun cair nopo dereng|sampun cair napa dereng|wis cair opo durung|aku ora entuk bantuan|kula mboten angsal bantuan|check aid|aid|aid status|grant|my grant`),
  greeting:
    rows(`halo|hallo|hello|hai|hay|hei|hi|hey|helo|p|pp|ping|tes|test|tess|testing|permisi|misi|punten|kulonuwun|kulo nuwun|kula nuwun|nuwun sewu|nyuwun sewu|assalamualaikum|assalamu alaikum|assalamualaikum wr wb|assalamualaikum warahmatullahi wabarakatuh|assalamualaikum warohmatullahi wabarokatuh|asalamualaikum|askum|aslm|ass wr wb|asslamualaikum|samlekum|salam sejahtera|shalom|om swastiastu
    |pagi|siang|sore|malam|malem|selamat pagi|apa kabar|pie kabare|piye kabare|pripun kabare|gimana kabarnya|selamat siang|selamat sore|selamat malam|met pagi|met siang|met sore|met malam|slmt pagi|slmt siang|slmt sore|slmt malam|halo selamat pagi|halo selamat siang|sugeng enjing|sugeng enjang|sugeng siang|sugeng sonten|sugeng dalu|sugeng ndalu|sugeng rawuh|wilujeng enjing|tabik|tabe|good morning|good afternoon|good evening|morning|evening
    |kulanuwun|sugeng siyang|sugeng enjing pak|sugeng injing`),
  thanks: rows(
    `terima kasih|terimakasih|trima kasih|trimakasih|terima kasih banyak|terima kasih banget|makasih|makasi|makasih banyak|mksh|mksih|tks|thx|tq|ty|trims|tengkyu|thanks|thank you|thanks a lot|suwun|nuwun|matur nuwun|maturnuwun|matur suwun|matursuwun|matur nuwun sanget|hatur nuhun|nuhun|tarima kasih|tarimo kasih|tarima kasi|syukron|jazakallah|jazakallah khairan|sami sami|sama sama
    |matur sembah nuwun|agunging panuwun|sembah nuwun|sami sami nggih`,
  ),
};

/** Slash commands, as the platforms offer them in a menu. */
export const slashCommands: Readonly<Record<string, Command>> = {
  start: "start",
  mulai: "start",
  daftar: "register",
  register: "register",
  status: "status",
  help: "help",
  bantuan: "help",
  menu: "menu",
  back: "back",
  kembali: "back",
  cancel: "cancel",
  batal: "cancel",
  repeat: "repeat",
  ulangi: "repeat",
  restart: "restart",
  skip: "skip",
  lewati: "skip",
  language: "language",
  lang: "language",
  bahasa: "language",
  stop: "stop",
  officer: "officer",
  petugas: "officer",
  correct: "correct",
  koreksi: "correct",
  complete: "complete",
  lengkapi: "complete",
  businesses: "businesses",
  usaha: "businesses",
  mydata: "myData",
  data: "myData",
  erase: "erase",
  hapus: "erase",
  link: "link",
  hubungkan: "link",
  chats: "chats",
  kanal: "chats",
  aid: "aid",
};

/** Words that steer in two ways; who asks for one should be asked which. */
export const doubtfulCommands: Readonly<Record<string, readonly Command[]>> = {
  bantuan: ["help", "aid"],
  "mau bantuan": ["aid", "help"],
  "butuh bantuan": ["help", "aid"],
};

/**
 * Single words in which a slip is forgiven. Few: "batik" is a slip away from "balik", "bantal" from "batal",
 * "dandang" from "dandani"; a word joins only where nothing that is sold and no place is that near.
 */
export const forgivenWords: readonly string[] = rows(
  "kembali|sebelumnya|batalkan|petugas|lewati|kosongkan|berhenti|bingung|cancel|pendaftaran|mendaftar|registrasi|register|terimakasih|makasih|lengkapi|melengkapi|assalamualaikum|kulonuwun|language|repeat|restart|previous|officer|pertanyaannya",
);

function rows(text: string): readonly string[] {
  return text.split("|").map((phrase) => phrase.trim().replace(/\s+/g, " "));
}
