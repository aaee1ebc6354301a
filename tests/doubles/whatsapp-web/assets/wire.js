// The page's line to the double: what it asks, what it is told, and what must not come back.

const device = await deviceOfThisProfile();

/** Kept in the browser's profile: who clears the session's folder is a stranger again. */
async function deviceOfThisProfile() {
  const database = await asked(indexedDB.open("device", 1), (request) => {
    request.result.createObjectStore("ids");
  });
  const known = await asked(database.transaction("ids").objectStore("ids").get("device"));
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  const writing = database.transaction("ids", "readwrite", { durability: "strict" });
  writing.objectStore("ids").put(made, "device");
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = reject;
  });
  return made;
}

function asked(request, upgrade) {
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => upgrade?.(request);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export async function ask(name, said = {}) {
  const response = await fetch(`/do/${name}`, { method: "POST", body: JSON.stringify({ ...said, device }) });
  if (!response.ok) throw Object.assign(new Error(name), { status: response.status });
  return response.json();
}

export async function media(path) {
  const response = await fetch(`/media/${path}`);
  if (!response.ok) throw Object.assign(new Error("media"), { status: response.status });
  return response.arrayBuffer();
}

/** Calls `hear` with each event, in order. */
export function listen(hear) {
  const source = new EventSource(`/events?device=${device}`);
  source.onmessage = ({ data }) => hear(JSON.parse(data));
  return new Promise((resolve) => {
    source.onopen = resolve;
  });
}
