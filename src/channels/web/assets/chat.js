// The chat's script. The page works without it; with it, messages come and go without loading the page again,
// and what was written without a connection is kept on the device. Written for browsers since about 2018.
(() => {
  const main = document.getElementById("talk");
  const log = document.getElementById("log");
  const panel = document.getElementById("panel");
  const step = document.getElementById("step");
  const notice = document.getElementById("notice");
  const input = document.getElementById("text");
  const picker = document.getElementById("photos");
  const words = JSON.parse(main.dataset.words);
  const drawer = `klaster.unsent.${main.dataset.tag}`;
  const fine = window.matchMedia("(pointer: fine)");

  let cursor = main.dataset.cursor;
  let unsent = restore();
  let sending = false;
  let failures = 0;
  let resend = 0;

  // What was not sent yet

  function restore() {
    try {
      return JSON.parse(localStorage.getItem(drawer)) || [];
    } catch {
      return [];
    }
  }

  function save() {
    // A picture is too large for the drawer: until it is sent it lives with the page.
    const words = unsent.filter((message) => !message.file);
    try {
      if (words.length) localStorage.setItem(drawer, JSON.stringify(words));
      else localStorage.removeItem(drawer);
    } catch {
      // A full or forbidden store: the message still goes out from memory.
    }
  }

  function uuid() {
    // crypto.randomUUID exists on encrypted pages only.
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  function say(fields, shown, file) {
    const message = { id: uuid(), fields: fields, shown: shown, file: file };
    unsent.push(message);
    save();
    draw(message);
    toEnd();
    flush();
  }

  function bubble(id) {
    return log.querySelector(`[data-id="${id}"]`);
  }

  function draw(message) {
    const line = document.createElement("li");
    line.className = "own pending fresh";
    line.dataset.id = message.id;
    line.innerHTML = '<span class="unseen"></span><p dir="auto"></p><small><span class="state"></span></small>';
    line.firstChild.textContent = `${words.you}: `;
    line.querySelector("p").textContent = message.shown;
    log.appendChild(line);
    mark(message, words.sending);
  }

  function mark(message, text, again, failed) {
    const line = bubble(message.id);
    const state = line ? line.querySelector(".state") : null;
    if (!state) return;
    state.textContent = text;
    line.classList.toggle("failed", Boolean(again || failed));
    if (!again) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.retry;
    button.onclick = flush;
    state.append(" ", button);
  }

  // The notice takes room at the foot: what was in sight stays in sight.
  function tell(text) {
    const near = nearEnd();
    notice.textContent = text;
    if (near && text) toEnd();
  }

  function nearEnd() {
    return document.documentElement.scrollHeight - innerHeight - scrollY < 240;
  }

  function flush() {
    if (sending || !unsent.length) return;
    clearTimeout(resend);
    sending = true;
    const message = unsent[0];
    mark(message, words.sending);
    post(message).then(
      (response) => settle(message, response),
      () => wait(message, words.offline, Math.min(60, 2 ** ++failures)),
    );
  }

  function post(message) {
    if (message.file) return smaller(message.file).then((file) => postPhoto(message, file));
    const body = new URLSearchParams(Object.assign({ id: message.id }, message.fields));
    const limit = new AbortController();
    const giveUp = () => limit.abort();
    const timer = setTimeout(giveUp, 30000);
    // What is under way when the network goes may hang for long, and is said to be on its way all the time.
    window.addEventListener("offline", giveUp);
    const request = { method: "POST", body: body, headers: { Accept: "application/json" }, signal: limit.signal };
    return fetch("/chat", request).finally(() => {
      clearTimeout(timer);
      window.removeEventListener("offline", giveUp);
    });
  }

  // A phone's picture is ten times as large as what the office keeps of it. Where the browser cannot turn it
  // upright, it goes as it is.
  function smaller(file) {
    if (file.size < 400000 || !window.createImageBitmap) return Promise.resolve(file);
    return createImageBitmap(file, { imageOrientation: "from-image" })
      .then((picture) => {
        const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
        const canvas = document.createElement("canvas");
        canvas.width = Math.max(1, Math.round(picture.width * scale));
        canvas.height = Math.max(1, Math.round(picture.height * scale));
        const paper = canvas.getContext("2d");
        paper.fillStyle = "#fff";
        paper.fillRect(0, 0, canvas.width, canvas.height);
        paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
        return new Promise((resolve) => {
          canvas.toBlob((blob) => resolve(blob && blob.size < file.size ? blob : file), "image/jpeg", 0.85);
        });
      })
      .catch(() => file);
  }

  // Only this old kind of request tells how far it is.
  function postPhoto(message, file) {
    if (file.size > 10000000) return Promise.resolve({ status: 422, words: words.largePhoto });
    const body = new FormData();
    body.append("id", message.id);
    Object.keys(message.fields).forEach((name) => {
      body.append(name, message.fields[name]);
    });
    body.append("photo", file, "photo");
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", "/chat/photos");
      request.setRequestHeader("Accept", "application/json");
      request.timeout = 180000;
      let told = 0;
      request.upload.onprogress = (event) => {
        // In quarters: each is read aloud.
        const quarters = event.lengthComputable ? Math.floor((4 * event.loaded) / event.total) : 0;
        if (quarters > told) mark(message, `${words.sending} ${25 * quarters} %`);
        told = Math.max(told, quarters);
      };
      request.onload = () => {
        const ok = request.status >= 200 && request.status < 300;
        const headers = { get: (name) => request.getResponseHeader(name) };
        resolve({ status: request.status, ok: ok, headers: headers, words: wordsIn(request.responseText) });
      };
      request.onerror = reject;
      request.ontimeout = reject;
      request.onabort = reject;
      const giveUp = () => request.abort();
      window.addEventListener("offline", giveUp);
      request.onloadend = () => window.removeEventListener("offline", giveUp);
      request.send(body);
    });
  }

  function wordsIn(text) {
    try {
      return JSON.parse(text).words;
    } catch {
      return "";
    }
  }

  function settle(message, response) {
    if (response.status === 401) return location.assign("/chat");
    if (response.status === 429) return wait(message, words.slow, Number(response.headers.get("Retry-After")) || 5);
    if (response.status >= 500) return wait(message, "", Math.min(60, 2 ** ++failures));
    sending = false;
    failures = 0;
    tell("");
    unsent.shift();
    save();
    const line = bubble(message.id);
    if (line) line.classList.remove("pending");
    mark(message, response.ok ? words.sent : response.words || words.refused, false, !response.ok);
    if (!response.ok) {
      // It will never be news: it stays where it is.
      if (line) line.id = `refused-${message.id}`;
      release();
    }
    if (!live) look();
    flush();
  }

  // Nothing is lost: the same message with the same id goes out later.
  function wait(message, why, seconds) {
    sending = false;
    if (bubble(message.id).id) {
      // It had come: only the answer was lost.
      forget(message.id);
      return flush();
    }
    tell(why);
    mark(message, words.waiting, true);
    clearTimeout(resend);
    resend = setTimeout(flush, seconds * 1000);
  }

  // What comes from the office

  function show(news) {
    cursor = news.cursor;
    // The words around the talk change with its language.
    if (news.lang !== document.documentElement.lang) return location.reload();
    const box = document.createElement("template");
    box.innerHTML = news.lines;
    const near = nearEnd();
    let first = null;
    Array.from(box.content.children).forEach((line) => {
      if (document.getElementById(line.id)) return;
      const mine = line.dataset.id && bubble(line.dataset.id);
      if (mine) {
        log.insertBefore(mine, unconfirmed());
        mine.id = line.id;
        mine.className = line.className;
        mine.replaceChild(line.querySelector("small"), mine.querySelector("small"));
        if (line.querySelector("img")) mine.replaceChild(line.querySelector("p"), mine.querySelector("p"));
        forget(line.dataset.id);
        return;
      }
      log.insertBefore(line, unconfirmed());
      if (line.className === "office") first = first || line;
      line.classList.add("fresh");
    });
    if (!first) return;
    const focused = panel.contains(document.activeElement);
    panel.innerHTML = news.panel;
    step.innerHTML = news.step;
    release();
    if (focused) refocus();
    if (near) toEnd(first);
  }

  // What the office has not shown in the talk comes after what it has, sent or not.
  function unconfirmed() {
    return log.querySelector("li.own:not([id])");
  }

  // The news may be faster than the answer to what was sent.
  function forget(id) {
    if (sending && unsent.length && unsent[0].id === id) return;
    unsent = unsent.filter((message) => message.id !== id);
    save();
  }

  function release() {
    panel.classList.remove("answered");
    const pressed = panel.querySelector(".pressed");
    if (pressed) pressed.classList.remove("pressed");
    const locate = document.getElementById("locate");
    if (locate) locate.hidden = false;
  }

  function refocus() {
    const next = panel.querySelector("button:not([hidden]), input:not([type=hidden])");
    if (next) next.focus({ preventScroll: true });
    else if (fine.matches) input.focus({ preventScroll: true });
    else main.focus({ preventScroll: true });
  }

  // A long message begins at the top of the screen; a short one ends at its foot.
  function toEnd(first) {
    window.scrollTo(0, document.documentElement.scrollHeight);
    if (!first) return;
    const bar = document.querySelector(".bar").getBoundingClientRect();
    const hidden = Math.max(0, bar.bottom) - first.getBoundingClientRect().top;
    if (hidden > 0) window.scrollBy(0, -hidden - 8);
  }

  let live = false;
  let source = null;
  let breaks = 0;
  let polling = 0;
  let hello = 0;

  function connect() {
    if (source || !window.EventSource) return poll();
    source = new EventSource(`/chat/talk/events?after=${cursor}`);
    source.addEventListener("hello", () => {
      live = true;
      breaks = 0;
      clearTimeout(hello);
      clearTimeout(polling);
      flush();
    });
    source.addEventListener("news", (event) => show(JSON.parse(event.data)));
    source.onerror = () => {
      live = false;
      if (source && (source.readyState === 2 || ++breaks > 2)) giveUp();
    };
    // A proxy that keeps the stream to itself is no better than none.
    hello = setTimeout(giveUp, 10000);
  }

  function giveUp() {
    clearTimeout(hello);
    if (source) source.close();
    source = null;
    live = false;
    breaks = 0;
    setTimeout(connect, 60000);
    poll();
  }

  function poll() {
    clearTimeout(polling);
    if (live) return;
    polling = setTimeout(poll, 5000);
    if (!document.hidden) look();
  }

  function look() {
    return fetch(`/chat/talk/news?after=${cursor}`)
      .then((response) => (response.ok ? response.json().then(show) : null))
      .catch(() => null);
  }

  function wake() {
    if (document.hidden) return;
    failures = 0;
    flush();
    look();
    connect();
  }

  // What the owner does

  let pressed = null;
  document.addEventListener("click", (event) => {
    pressed = event.target.closest("button");
    if (pressed && pressed.id === "locate") locate(pressed);
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter || pressed;
    event.preventDefault();
    if (form.contains(picker)) return sendPhotos();
    const fields = {};
    form.querySelectorAll("input").forEach((field) => {
      fields[field.name] = field.value.trim();
    });
    delete fields.id;
    if (form.className === "choose") {
      if (panel.classList.contains("answered")) return;
      panel.classList.add("answered");
      button.classList.add("pressed");
    }
    const answer = button ? button.name : "";
    if (answer) fields[answer] = button.value;
    const shown = answer
      ? (button.querySelector("span:last-child") || button).textContent
      : fields.text || fields.phone;
    if (!shown) return;
    if (form.contains(input)) input.value = "";
    say(fields, shown);
  });

  picker.addEventListener("change", sendPhotos);

  function sendPhotos() {
    const files = Array.from(picker.files);
    if (!files.length) return;
    const album = files.length > 1 ? { album: uuid() } : {};
    files.slice(0, 10).forEach((file) => {
      say(album, words.photo, file);
    });
    tell(files.length > 10 ? words.manyPhotos : "");
    picker.value = "";
    picker.closest("details").open = false;
  }

  function locate(button) {
    if (button.getAttribute("aria-disabled")) return;
    if (!navigator.geolocation || window.isSecureContext === false) {
      button.hidden = true;
      tell(words.insecure);
      return;
    }
    button.setAttribute("aria-disabled", "true");
    button.textContent = words.locating;
    const done = (text) => {
      button.removeAttribute("aria-disabled");
      button.textContent = words.locate;
      tell(text);
    };
    navigator.geolocation.getCurrentPosition(
      (found) => {
        done("");
        const at = found.coords;
        say({ lat: at.latitude, lng: at.longitude, accuracy: Math.round(at.accuracy) }, words.mine);
      },
      (fault) => done(fault.code === 1 ? words.denied : words.unavailable),
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 },
    );
  }

  main.tabIndex = -1;
  unsent = unsent.filter((message) => !bubble(message.id));
  save();
  unsent.forEach(draw);
  release();
  // The open question comes into sight, not where the page stood before it was loaded again. The address's #now
  // is for pages without script; here it only tells the keyboard where to begin, and must not scroll afterwards.
  const arrive = () => toEnd(log.querySelector(".office:last-child"));
  history.scrollRestoration = "manual";
  arrive();
  window.addEventListener("load", () => requestAnimationFrame(arrive), { once: true });
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", (event) => event.persisted && wake());
  window.addEventListener("offline", () => {
    tell(unsent.length ? words.offline : "");
  });
  document.addEventListener("visibilitychange", wake);
  flush();
  connect();
})();
