// Nothing is loaded from another site before a reader asks for it; without scripts, the link leads there.
document.addEventListener("click", event => {
  const link = event.target.closest?.(".embed-link");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const place = link.parentElement;
  const address = new URL(place.dataset.src, document.baseURI);
  // Any other address could be a script.
  if (address.protocol !== "https:" && address.protocol !== "http:") return;
  event.preventDefault();
  const frame = document.createElement("iframe");
  frame.src = address.href;
  frame.title = place.dataset.title;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  link.replaceWith(frame);
  frame.focus();
});
