// Improves the list: ticks a whole page, copies the address of a filter, prints, and shows the map on a wide screen.

const boxes = () => [...document.querySelectorAll('input[name="id"][form="bulk"]')];

const head = document.querySelector(".listing thead th:first-child");
if (head && boxes().length > 0) {
  const all = document.createElement("input");
  all.type = "checkbox";
  all.setAttribute("aria-label", head.closest("table").closest("[data-all]")?.dataset.all ?? head.textContent);
  all.addEventListener("change", () => {
    for (const box of boxes()) box.checked = all.checked;
  });
  head.replaceChildren(all);
}

for (const link of document.querySelectorAll("a[data-copy]"))
  link.addEventListener("click", async (event) => {
    if (!navigator.clipboard) return;
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
      link.textContent = link.dataset.copy;
    } catch {
      location.assign(link.href);
    }
  });

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Only what is seen is asked for: on a narrow screen the map is a page of its own.
const aside = document.querySelector("aside[data-map]");
if (aside && getComputedStyle(aside).display !== "none") {
  const answer = await fetch(aside.dataset.map, { headers: { Accept: "text/html" }, redirect: "error" });
  const figure = answer.ok
    ? new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("map-figure")
    : null;
  if (figure) aside.replaceChildren(document.adoptNode(figure));
}

// Long work goes on by itself, step by step; whoever leaves the page stops it.
document.querySelector("form.go-on")?.requestSubmit();
