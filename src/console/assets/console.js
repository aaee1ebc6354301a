// Improves what works without: asks before what hurts, keeps shared pages fresh, keys for the hand on the keyboard.

document.addEventListener("submit", (event) => {
  const { confirm: question } = event.target.dataset;
  if (question && !window.confirm(question)) event.preventDefault();
});

// What was typed in a long form is not lost by a slip; what could not be taken is not kept yet.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let unsaved = form.querySelector("[aria-invalid]") !== null;
  form.addEventListener("input", () => (unsaved = true));
  form.addEventListener("submit", () => (unsaved = false));
  window.addEventListener("beforeunload", (event) => unsaved && event.preventDefault());
}

const main = document.querySelector("main");
// What an act answered stands at the act's address, where nothing can be asked for: the page's own is put there.
const here = main.dataset.here ?? location.pathname + location.search;
if (here !== location.pathname + location.search) history.replaceState(history.state, "", here + location.hash);
if (main.dataset.live) follow(main.dataset.live);

function follow(topic) {
  const events = new EventSource(`/console/live?topic=${encodeURIComponent(topic)}`);
  let busy = false;
  let again = false;
  const look = async () => {
    if (document.hidden) return;
    again = busy;
    if (busy) return;
    busy = true;
    try {
      const answer = await fetch(here, { headers: { Accept: "text/html", "Klaster-Glance": "1" }, redirect: "error" });
      if (answer.ok) exchange(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      // The next event looks again.
    } finally {
      busy = false;
    }
    // What changed while it was looking.
    if (again) await look();
  };
  // What changed between the page and the stream is seen as well, and after a broken line.
  events.addEventListener("hello", look);
  events.addEventListener("changed", look);
  events.addEventListener("look", look);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", () => events.close());
}

/** Parts that differ are exchanged; what somebody is typing in stays. */
function exchange(fresh) {
  for (const part of document.querySelectorAll("[data-part]")) {
    const other = fresh.getElementById(part.id);
    if (!other || part.innerHTML === other.innerHTML || part.contains(document.activeElement)) continue;
    part.replaceWith(document.adoptNode(other));
    document.dispatchEvent(new CustomEvent("klaster:exchanged", { detail: part.id }));
  }
}

/** Buttons that copy a link are there where that is possible. */
document.documentElement.classList.toggle("copies", Boolean(navigator.clipboard));
document.addEventListener("click", async ({ target }) => {
  const button = target.closest(".copy");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.link);
  button.textContent = button.dataset.copied;
});

/** `data-key="a"` on a button or link: that key presses it, unless somebody is typing. */
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { tagName, isContentEditable, type } = document.activeElement ?? {};
  if (isContentEditable || tagName === "TEXTAREA" || tagName === "SELECT") return;
  if (tagName === "INPUT" && !["checkbox", "radio", "submit", "button"].includes(type)) return;
  // "A" with the caps lock on is the same key.
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches("input,textarea,select")) target.focus();
  else target.click();
});
