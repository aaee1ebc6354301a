/** What made-up registers are made of: names as they are borne in Central Java and Buton, none of anybody in particular. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const women = list(`
Sri Siti Endang Dewi Tri Dwi Rini Yuni Wahyuni Suparti Sumarni Suwarni Tutik Ani Erna Eni Umi Nur Fitri Ratna Retno
Sulastri Sukini Tumini Wagiyem Sarinem Kartini Mariyem Painem Lasmi Darmi Parti Ngatmi Sutinah Rohmah Khotimah Aisyah
Fatimah Zulaikha Maryam Halimah Nurul Indah Ayu Puji Sekar Kinasih Dyah Anisa Yulia Novita Febriana Oktaviani Desi Lina
Mega Vera Riska Rizka Dian Diah Eka Murni Murtini Sarmi Jumiati Wa`);

export const men = list(`
Slamet Sugeng Suparno Supriyadi Sutrisno Suyanto Sunarto Sukirman Paimin Tukimin Ngadiman Wagimin Sarno Karno Parjo
Warsito Darto Joko Agus Eko Budi Tri Dwi Bambang Heru Hadi Hartono Hari Yanto Wawan Dedi Deni Rudi Rizki Rizal Fajar
Bayu Bagus Galih Gilang Muhammad Ahmad Abdul Arif Ridwan Zaenal Nur Imam Khoirul Anwar Sholeh Taufik Wahyu Teguh Tono
Gunawan Widodo Mulyadi Purwanto Kasno Samino Ponimin Jumadi La`);

export const second = list(`
Lestari Rahayu Wahyuni Handayani Astuti Ningsih Setyowati Susilowati Purwanti Suryani Mulyani Wulandari Kusumawati
Hidayati Rohmawati Utami Puspitasari Anggraini Maharani Permatasari Widyastuti Wijayanti Setianingsih Sundari Sulistyowati
Santoso Setiawan Prasetyo Nugroho Wibowo Saputra Hidayat Kurniawan Susanto Purnomo Raharjo Utomo Wijaya Pranoto Sudarsono
Cahyono Haryanto Subagyo Wicaksono Pamungkas Hermawan Suryanto Prabowo Ode Amiruddin Kadir`);

export const fancies = list(`
Barokah Berkah Jaya Makmur Sejahtera Mandiri Rejeki Sumber Maju Lancar Abadi Bersama Karya Mulia Sederhana Amanah
Sekar Melati Mawar Kenanga Lawu Mekar Tunas Harapan Bintang Surya Cahaya Kencana Arum Manis Gurih Renyah Nikmat Joss
Moro Seneng Tirta Agung Kusuma Wijaya Pelangi Merapi Sinar Ceria`);

export const titles = ["Bu", "Pak", "Ibu", "Mbak", "Mas", "Mbok", "Bapak", "Hj.", "H."] as const;

/** Those that fit the owner. */
export const titlesOf = {
  female: ["Bu", "Ibu", "Mbak", "Mbok", "Hj."],
  male: ["Pak", "Bapak", "Mas", "H."],
} as const;
