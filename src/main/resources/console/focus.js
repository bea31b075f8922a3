const FOCUSABLE = "a[href], button:not(:disabled), input, select, textarea, summary, [tabindex='0']";

/** Draws; if what had the focus is no longer there then, what took its place has it, or what is nearest around it. */
export function keepingFocus(drawing) {
  const focused = document.activeElement;
  const way = wayUp(focused);
  drawing();
  if (!focused.isConnected) {
    heir(way).focus();
  }
}

/** @returns {{around: Element, place: number}[]} what an element was in, and at which place of it, from near to far */
function wayUp(element) {
  const way = [];
  for (let one = element; one?.parentElement; one = one.parentElement) {
    way.push({ around: one.parentElement, place: [...one.parentElement.children].indexOf(one) });
  }
  return way;
}

function heir(way) {
  for (const { around, place } of way.filter(({ around }) => around.isConnected)) {
    const instead = around.children[Math.min(place, around.children.length - 1)];
    const found = [instead, around]
      .map((one) => (one?.matches(FOCUSABLE) ? one : one?.querySelector(FOCUSABLE)))
      .find(Boolean);
    if (found) {
      return found;
    }
  }
  return document.getElementById("main");
}
