/** Makes elements. Text goes in as text, whatever it holds. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `element('p', { class: 'note' }, 'words', other)`. False and undefined attributes are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Attributes = {}, ...children: ReadonlyArray<Node | string>): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}
