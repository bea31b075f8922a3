import { noChange } from "/_emulator/console/lit-html/lit-html.js";
import { Directive, directive } from "/_emulator/console/lit-html/directive.js";

/** Sets style properties one by one, since the Content-Security-Policy forbids style attributes. */
class StyleProps extends Directive {
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

export const styleProps = directive(StyleProps);
