// Improves the list: ticks a whole page, copies the address of a filter, prints, and shows the map on a wide screen.

const boxes = () => [...document.querySelectorAll('input[name="id"][form="bulk"]')];

// A record leads back to the list as it was. Addresses hold no person.
if (document.querySelector("main .listing-head"))
  sessionStorage.setItem("list", document.querySelector("main").dataset.here);

const head = document.querySelector(".listing thead th:first-child");
if (head && boxes().length > 0) {
  const all = document.createElement("input");
  all.type = "checkbox";
  all.setAttribute("aria-label", head.closest("table").closest("[data-all]")?.dataset.all ?? head.textContent);
  all.addEventListener("change", () => {
    for (const box of boxes()) box.checked = all.checked;
    count();
  });
  head.replaceChildren(all);
}

// What can be done with those that are ticked is in sight wherever the next one is ticked.
const bulk = document.getElementById("bulk");
function count() {
  const ticked = boxes().filter((box) => box.checked).length;
  const told = bulk.querySelector("[data-ticked]");
  told.hidden = ticked === 0;
  told.textContent = told.dataset.ticked.replace("#", ticked.toLocaleString(document.documentElement.lang));
  bulk.classList.toggle("ticked", ticked > 0);
  if (ticked === 0) return;
  bulk.elements.which.value = "checked";
  bulk.querySelector(".notice")?.remove();
}
if (bulk) {
  for (const box of boxes()) box.addEventListener("change", count);
  // The way back brings the ticks back.
  window.addEventListener("pageshow", count);
  count();
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
