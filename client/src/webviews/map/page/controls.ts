/** Choices above a picture: native controls, labelled. */
import { element } from '../../page/element';

export function choice<T extends string>(id: string, label: string, options: ReadonlyArray<readonly [T, string]>, value: T, change: (value: T) => void): HTMLElement {
  const select = element('select', { id }, ...options.map(([key, words]) => element('option', { value: key, selected: key === value }, words)));
  select.addEventListener('change', () => {
    const chosen = options.find(([key]) => key === select.value);
    if (chosen !== undefined) change(chosen[0]);
  });
  return element('span', { class: 'control' }, element('label', { for: id }, label), select);
}

/** What is typed is taken at each key. */
export function finder(id: string, label: string, hint: string, value: string, change: (value: string) => void): HTMLElement {
  const input = element('input', { id, type: 'search', placeholder: hint, value, spellcheck: 'false' });
  input.addEventListener('input', () => change(input.value));
  return element('span', { class: 'control' }, element('label', { for: id }, label), input);
}

export function toggle(id: string, label: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  const box = element('input', { id, type: 'checkbox', checked: on });
  box.addEventListener('change', () => change(box.checked));
  return element('span', { class: 'control' }, box, element('label', { for: id }, label));
}

export function button(label: string, run: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', run);
  return made;
}
