// The pictures of a gallery open in a dialog; without scripts they are pictures.
(() => {
  const dialog = document.createElement("dialog");
  dialog.className = "zoom-view";
  const picture = document.createElement("img");
  const form = document.createElement("form");
  form.method = "dialog";
  const close = document.createElement("button");
  form.append(close);
  dialog.append(picture, form);
  dialog.addEventListener("click", event => { if (event.target !== close) dialog.close(); });
  document.body.append(dialog);
  for (const gallery of document.querySelectorAll("[data-zoom]")) {
    for (const image of gallery.querySelectorAll("img")) {
      if (image.closest("a, button")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "zoom";
      button.setAttribute("aria-label", [gallery.dataset.zoom, image.alt].filter(Boolean).join(": "));
      // The sources of a picture belong to it, and its classes say in which colour scheme it is shown.
      const whole = image.closest("picture") ?? image;
      button.classList.add(...["on-light", "on-dark"].filter(name => whole.classList.contains(name)));
      whole.replaceWith(button);
      button.append(whole);
      button.addEventListener("click", () => {
        picture.src = image.src;
        picture.alt = image.alt;
        close.textContent = gallery.dataset.close;
        dialog.setAttribute("aria-label", image.alt || gallery.dataset.zoom);
        dialog.showModal();
      });
    }
  }
})();
