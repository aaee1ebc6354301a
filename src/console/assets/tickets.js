// A talk with an owner: ready answers go into the field, Ctrl+Enter sends.

const box = () => document.getElementById("talk");

// Whoever reads what was said before stays there when something new comes.
let at = 0;
const watch = () => box()?.addEventListener("scroll", (event) => (at = event.target.scrollTop), { passive: true });
watch();
document.addEventListener("klaster:exchanged", ({ detail }) => {
  if (detail !== "talk") return;
  if (Math.abs(at) > 120) box().scrollTop = at;
  watch();
});

const text = document.getElementById("text");
const answer = document.getElementById("answer");
answer?.addEventListener("change", () => {
  const words = answer.selectedOptions[0]?.dataset.text;
  if (!words || !text) return;
  const filled = words
    .replace(/\{\s*(?:nama|name)\s*\}/giu, answer.dataset.name)
    .replace(/\{\s*(?:nomor|number)\s*\}/giu, answer.dataset.number)
    .replace(/ +([,.!?])/g, "$1")
    .trim();
  text.value = text.value.trim() === "" ? filled : `${text.value.trimEnd()}\n${filled}`;
  answer.value = "";
  text.focus();
});
const button = document.querySelector('.canned button[value="insert"]');
if (button) button.hidden = true;

text?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    text.form.querySelector('button[value="send"]').click();
  }
});
