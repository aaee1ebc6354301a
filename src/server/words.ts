import type { Words } from "./plain-page.ts";

interface Fault {
  readonly title: Words;
  readonly text: Words;
}

export const toChat: Words = { id: "Buka percakapan", en: "open the chat" };

export const front = (office: string): Words => ({ id: office, en: "Home business registration" });

export const frontText: Words = {
  id: "Pendaftaran usaha rumahan. Gratis, sekitar tiga menit, cukup lewat percakapan di ponsel Anda.",
  en: "Free of charge, about three minutes, by chat on your phone.",
};

export const refused: Fault = {
  title: { id: "Permintaan tidak dapat diterima", en: "The request cannot be taken" },
  text: {
    id: "Silakan buka kembali percakapan dan coba sekali lagi.",
    en: "Please open the chat again and try once more.",
  },
};

export const failed: Fault = {
  title: { id: "Maaf, ada gangguan di pihak kami", en: "Sorry, something went wrong on our side" },
  text: {
    id: "Jawaban yang sudah terkirim tetap tersimpan. Silakan coba lagi beberapa menit lagi.",
    en: "What you have sent is kept. Please try again in a few minutes.",
  },
};

export const faults: Readonly<Record<number, Fault>> = {
  403: {
    title: { id: "Permintaan ditolak", en: "The request was refused" },
    text: {
      id: "Permintaan ini datang dari halaman lain. Silakan buka percakapan dari sini.",
      en: "This request came from another page. Please open the chat from here.",
    },
  },
  404: {
    title: { id: "Halaman tidak ditemukan", en: "Page not found" },
    text: {
      id: "Alamat ini tidak ada. Mungkin salah ketik.",
      en: "There is nothing at this address. Perhaps it was mistyped.",
    },
  },
  413: {
    title: { id: "Pesan terlalu besar", en: "The message is too large" },
    text: { id: "Kirimkan pesan yang lebih pendek.", en: "Please send a shorter message." },
  },
  504: {
    title: { id: "Terlalu lama menunggu", en: "This took too long" },
    text: {
      id: "Silakan buka kembali percakapan; jawaban yang sudah diterima tetap ada.",
      en: "Please open the chat again; whatever was received is still there.",
    },
  },
};
