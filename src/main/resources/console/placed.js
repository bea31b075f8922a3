import { noChange } from "/_emulator/console/lit-html/lit-html.js";
import { Directive, directive } from "/_emulator/console/lit-html/directive.js";

/**
 * Sets styles of an element one by one. A style attribute, which is what a template would write, is refused by the page's
 * Content-Security-Policy.
 */
class Placed extends Directive {
  update(part, [styles]) {
    Object.entries(styles).forEach(([name, value]) => {
      if (part.element.style.getPropertyValue(name) !== value) {
        part.element.style.setProperty(name, value);
      }
    });
    return noChange;
  }

  render() {
    return noChange;
  }
}

export const placed = directive(Placed);
