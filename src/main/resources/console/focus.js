const FOCUSABLE = "a[href], button:not(:disabled), input, select, textarea, summary, [tabindex='0']";

/** Renders. If that removes the focused element, focuses its replacement or the nearest focusable element. */
export function preserveFocus(render) {
  const focused = document.activeElement;
  const ancestors = ancestorsOf(focused);
  render();
  if (!focused.isConnected) {
    replacement(ancestors).focus();
  }
}

/** @returns {{parent: Element, index: number}[]} each ancestor with the index of the child that leads to the element */
function ancestorsOf(element) {
  const ancestors = [];
  for (let child = element; child?.parentElement; child = child.parentElement) {
    ancestors.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  }
  return ancestors;
}

function replacement(ancestors) {
  for (const { parent, index } of ancestors.filter(({ parent }) => parent.isConnected)) {
    const sibling = parent.children[Math.min(index, parent.children.length - 1)];
    const found = [sibling, parent]
      .map((element) => (element?.matches(FOCUSABLE) ? element : element?.querySelector(FOCUSABLE)))
      .find(Boolean);
    if (found) {
      return found;
    }
  }
  return document.getElementById("main");
}
