// Leads back to the list as it was, and shows photos on the page itself, one after the other; without it each opens on its own.

const back = document.querySelector('.heading a[href="/console/businesses"]');
const from = sessionStorage.getItem("list");
if (back && from?.startsWith("/console/businesses")) back.href = from;

const list = document.querySelector(".photos");
if (list) {
  const links = [...list.querySelectorAll("a")];
  const dialog = document.createElement("dialog");
  dialog.className = "shown-photo";
  const image = document.createElement("img");
  const close = document.createElement("button");
  close.textContent = list.dataset.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(image, close);
  document.body.append(dialog);
  let at = 0;
  const show = (next) => {
    at = (next + links.length) % links.length;
    image.src = links[at].href;
    image.alt = links[at].querySelector("img").alt;
    dialog.setAttribute("aria-label", image.alt);
  };
  links.forEach((link, index) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(index);
      dialog.showModal();
    });
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") show(at + 1);
    else if (event.key === "ArrowLeft") show(at - 1);
  });
  dialog.addEventListener("close", () => links[at].focus());
}
