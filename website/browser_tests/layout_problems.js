// Returns a line for each element of the page that is larger than it should be, and for each text that leaves its box.
() => {
  const LARGEST_ICON = 64;
  const TOLERANCE = 2; // pixels by which a glyph or a rounded size may differ
  const problems = new Set();
  const width = document.documentElement.clientWidth;

  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
  const cuts = (element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX);
  const isInline = (element) => /^(inline|contents|ruby)/.test(getComputedStyle(element).display);

  const ancestors = function* (node) {
    for (let element = parentOf(node); element; element = parentOf(element)) yield element;
  };
  const name = (element) => {
    const label = element.className?.baseVal ?? element.className;
    return element.localName + (label ? `.${label.trim().split(/\s+/).join(".")}` : "");
  };
  // Menus that are not open stand beside the window or are clipped to nothing.
  const isShown = (element, box) =>
    box.width > 1 && box.height > 1 && box.right > 0 && box.left < width &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });

  const checkSize = (element) => {
    const box = element.getBoundingClientRect();
    if (!isShown(element, box)) return;
    if (element.localName === "svg" && Math.max(box.width, box.height) > LARGEST_ICON)
      problems.add(`${name(element)} in ${name(parentOf(element))}: an icon of ${Math.round(box.width)} pixels`);
    if (box.right > width + TOLERANCE && ![...ancestors(element)].some((outer) => scrolls(outer) || cuts(outer)))
      problems.add(`${name(element)}: wider than the window`);
  };

  const checkText = (node) => {
    const block = [...ancestors(node)].find((element) => !isInline(element));
    if (!block || !node.data.trim() || ["script", "style", "title", "noscript"].includes(parentOf(node).localName)) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!isShown(parentOf(node), box)) return;
    for (const outer of [block, ...ancestors(block)]) {
      const isCut = cuts(outer);
      const isForScreenReaders = isCut && outer.offsetWidth <= 1;
      if (scrolls(outer) || isForScreenReaders) return;
      if ((outer === block || isCut) && getComputedStyle(outer).textOverflow !== "ellipsis") {
        if (box.right > outer.getBoundingClientRect().right + TOLERANCE) {
          problems.add(`${name(outer)}: the text ${JSON.stringify(node.data.trim().slice(0, 40))} leaves it`);
          return;
        }
      }
    }
  };

  const visit = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) checkText(node);
      else {
        checkSize(node);
        if (node.shadowRoot) visit(node.shadowRoot);
      }
    }
  };

  if (document.documentElement.scrollWidth > width) problems.add("the page scrolls sideways");
  visit(document.body);
  return [...problems];
}
