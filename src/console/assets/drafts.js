// Whoever fills it in where the business is lets the device tell the place.

const button = document.getElementById("here");
const told = document.getElementById("here-told");
const place = document.getElementById("place");

if (button && place && navigator.geolocation) {
  button.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        place.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
        told.textContent = `± ${Math.round(coords.accuracy)} m`;
        button.disabled = false;
      },
      () => {
        told.textContent = button.dataset.fault;
        button.disabled = false;
      },
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 },
    );
  });
}
