// The filters: one menu each, kept in the address.
const FILTERS = [
  ...DIMENSIONS.map((dimension, d) => ({
    name: dimension.name, values: dimension.values.map(named),
    get: filter => filter.dimensions[d],
    set: (filter, chosen) => ({...filter,
      dimensions: filter.dimensions.map((each, index) => (index === d ? chosen : each))}),
  })),
  {name: 'severity', values: SEVERITIES, get: filter => filter.severity,
    set: (filter, severity) => ({...filter, severity})},
  {name: 'state', values: data.states, get: filter => filter.state,
    set: (filter, state) => ({...filter, state})},
  {name: 'category', values: CATEGORIES.map(each => each.id), get: filter => filter.category,
    set: (filter, category) => ({...filter, category})},
];

function buildFilters(go) {
  replace('filters', FILTERS.map((filter, f) => {
    const boxes = filter.values.map((value, v) => element('label', null,
        element('input', {type: 'checkbox', value: v, 'data-filter': f, change: () => go(f)}), ' ',
        element('span', null, value)));
    return element('details', {class: 'menu', id: `menu-${f}`},
        element('summary', null, element('span', {class: 'menu-name'}, words(filter.name)), ' ',
            element('span', {class: 'menu-choice', id: `choice-${f}`}, 'all')),
        element('fieldset', null,
            element('legend', {class: 'hidden'}, `Filter by ${words(filter.name)}`), boxes));
  }), element('label', {class: 'search'}, element('span', {class: 'hidden'}, 'Search weaknesses'),
      element('input', {type: 'search', id: 'search', placeholder: 'Search weaknesses',
        autocomplete: 'off', spellcheck: 'false', input: () => go(-1)})),
  element('a', {id: 'clear', class: 'clear', href: '#/'}, 'Clear'));
  document.addEventListener('click', event => closeMenus(event.target));
  document.addEventListener('focusin', event => closeMenus(event.target));
  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && event.target.closest('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}

function closeMenus(but) {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(but)) menu.open = false;
  }
}

/** What the boxes of one filter say, as a choice. */
function chosenBoxes(f) {
  const boxes = [...document.querySelectorAll(`input[data-filter="${f}"]:checked`)];
  return boxes.length === 0 ? null : new Set(boxes.map(each => Number(each.value)));
}

function showFilters(view) {
  FILTERS.forEach((filter, f) => {
    const chosen = filter.get(view.filter);
    for (const box of document.querySelectorAll(`input[data-filter="${f}"]`)) {
      box.checked = chosen !== null && chosen.has(Number(box.value));
    }
    const names = chosen === null ? ['all'] : [...chosen].map(each => filter.values[each]);
    replace(`choice-${f}`, names.length > 2 ? `${names.length} chosen` : names.join(', '));
    document.getElementById(`menu-${f}`).classList.toggle('active', chosen !== null);
  });
  const search = document.getElementById('search');
  if (search !== document.activeElement) search.value = view.search;
  const clear = document.getElementById('clear');
  clear.hidden = isEverything(view.filter) && !view.search;
  clear.setAttribute('href', addressOf({...view, filter: noFilter(), search: ''}));
}
