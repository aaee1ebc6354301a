// An open record is its officer's: the page says so each minute, and gives it up when it is left.

const decide = document.querySelector("#decide form");
const here = decide?.action.replace(/\/[^/]+$/, "");
const token = decide?.elements.namedItem("token")?.value;
let acting = false;

// What is decided is nobody's.
if (here && token && document.querySelector('#decide [data-key="a"]')) {
  const say = (what) => {
    const body = new FormData();
    body.set("token", token);
    return { url: `${here}/${what}`, body };
  };
  const keep = async () => {
    if (document.hidden) return;
    const { url, body } = say("keep");
    try {
      const answer = await fetch(url, { method: "POST", headers: { "Klaster-Glance": "1" }, body, redirect: "error" });
      // A colleague has it by now: the page shows who.
      if (answer.status === 409) location.reload();
    } catch {
      // The next minute tries again; on the server the claim ends by itself.
    }
  };
  setInterval(keep, 60_000);
  // What the page before this one gave up late may have been this one.
  setTimeout(keep, 3000);
  document.addEventListener("visibilitychange", keep);
  document.addEventListener("submit", () => (acting = true));
  window.addEventListener("pagehide", () => {
    // An act gives it up itself, in its own time.
    if (acting) return;
    const { url, body } = say("leave");
    navigator.sendBeacon(url, body);
  });
}

// What was opened by its key is filled in at once.
for (const act of document.querySelectorAll("details.act"))
  act.addEventListener("toggle", () => {
    if (!act.open) return;
    for (const other of document.querySelectorAll("details.act")) if (other !== act) other.open = false;
    act.querySelector("select, input:not([type=hidden]), textarea")?.focus();
  });
