// Nothing is loaded from another site before a reader asks for it; without scripts, the link leads there.
document.addEventListener("click", event => {
  const link = event.target.closest?.(".embed-link");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const place = link.parentElement;
  const frame = document.createElement("iframe");
  frame.src = place.dataset.src;
  frame.title = place.dataset.title;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  link.replaceWith(frame);
  frame.focus();
});
