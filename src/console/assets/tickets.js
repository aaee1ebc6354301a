// A talk with an owner: its end in sight, ready answers into the field, Ctrl+Enter sends.

const box = () => document.getElementById("talk");
const nearEnd = (element) => element.scrollHeight - element.scrollTop - element.clientHeight < 120;
const toEnd = () => {
  const talk = box();
  if (talk) talk.scrollTop = talk.scrollHeight;
};

let follows = true;
const watch = () => box()?.addEventListener("scroll", () => (follows = nearEnd(box())), { passive: true });
toEnd();
watch();
// A picture that comes late makes the talk longer.
document.addEventListener("load", () => follows && toEnd(), true);
document.addEventListener("klaster:exchanged", ({ detail }) => {
  if (detail !== "talk") return;
  if (follows) toEnd();
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
