// Makes a map that moves of the drawn one: its outlines lie below, pins are asked for by the part that is in sight.

const { L } = window;

for (const place of document.querySelectorAll("main .leafmap")) begin(place);

function begin(place) {
  const say = JSON.parse(place.dataset.words);
  const [south, west, north, east] = place.dataset.bounds.split(",").map(Number);
  const bounds = L.latLngBounds([south, west], [north, east]);
  const drawing = place.querySelector("svg.map");
  const box = document.createElement("div");
  box.className = "moving-map";
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", say.points);
  place.prepend(box);
  const map = L.map(box, {
    attributionControl: false,
    zoomControl: false,
    maxBounds: bounds.pad(1),
    zoomSnap: 0.5,
    maxZoom: 19,
  });
  L.control.zoom({ zoomInTitle: say.zoomIn, zoomOutTitle: say.zoomOutButton }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.fitBounds(bounds, { animate: false });
  map.setMinZoom(map.getZoom() - 1);
  if ("outlines" in place.dataset) {
    drawing.setAttribute("preserveAspectRatio", "none");
    L.svgOverlay(drawing, bounds, { interactive: true }).addTo(map);
    // Who moves the map means no link.
    drawing.addEventListener("click", (event) => map.dragging.moved() && event.preventDefault(), true);
  } else drawing.remove();

  const pins = L.layerGroup().addTo(map);
  const note = document.createElement("p");
  note.className = "map-note";
  note.setAttribute("role", "status");
  place.append(note);
  let asking;
  const look = async () => {
    asking?.abort();
    asking = new AbortController();
    const sight = map.getBounds();
    const ends = [sight.getSouth(), sight.getWest(), sight.getNorth(), sight.getEast()];
    const url = new URL(place.dataset.points, location.href);
    url.searchParams.set("bounds", ends.map((degrees) => degrees.toFixed(6)).join(","));
    url.searchParams.set("zoom", String(Math.floor(map.getZoom())));
    try {
      const answer = await fetch(url, { signal: asking.signal, redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      show(await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") note.textContent = say.failed;
    }
  };
  const show = ({ n, points, cells }) => {
    const held = pins.getLayers().some((one) => one.getElement().contains(document.activeElement));
    pins.clearLayers();
    note.textContent = n === 0 ? say.noPoints : "";
    for (const { lat, lng, n: many } of cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = many.toLocaleString(document.documentElement.lang);
      button.addEventListener("click", () => map.setView([lat, lng], Math.min(map.getZoom() + 2, map.getMaxZoom())));
      pin([lat, lng], "pin-group", button, say.group.replace("#", button.textContent));
    }
    for (const { id, lat, lng } of points) {
      const link = document.createElement("a");
      link.href = `/console/businesses/${id}`;
      pin([lat, lng], "pin-one", link, say.one);
    }
    // The pin that had the focus is gone: the keyboard goes on at the map.
    if (held) box.focus({ preventScroll: true });
  };
  const pin = (at, className, face, name) => {
    face.title = name;
    face.setAttribute("aria-label", name);
    L.DomEvent.disableClickPropagation(face);
    const size = face.textContent === "" ? 20 : 24 + 5 * face.textContent.length;
    const icon = L.divIcon({ className, html: face, iconSize: [size, size] });
    L.marker(at, { icon, keyboard: false }).addTo(pins);
  };
  map.on("moveend", look);
  look();
}
