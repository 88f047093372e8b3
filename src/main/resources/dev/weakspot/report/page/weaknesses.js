// The ranked weaknesses.
const SHOWN = 25;
const STATE_MARKS = {new: '✦', back: '↺', rising: '↗', steady: '→', falling: '↘', gone: '✓',
  uncertain: '·'};
const SORTS = {
  priority: {name: 'Priority', key: row => row.weakness.score.total},
  share: {name: 'Share', key: row => row.figures.share},
  documents: {name: 'Documents', key: row => row.figures.distinctDocuments},
  severity: {name: 'Severity', key: row => severe(row.figures.severities)},
};

const severe = severities => {
  const total = severities.reduce((sum, each) => sum + each, 0);
  return total === 0 ? 0 : (severities[0] + severities[1]) / total;
};

function stateChip(weakness) {
  const state = data.states[weakness.state];
  return element('span', {class: `chip state-${state}`, title: stateReason(weakness)},
      element('span', {'aria-hidden': 'true'}, STATE_MARKS[state]), ' ', state);
}

function stateReason(weakness) {
  return weakness.test === null
      ? 'too few documents or periods to say'
      : `share of the documents over time: ${qText(weakness.test.q_value)}`;
}

function rowsOf(measured, view) {
  const {filter} = view;
  const search = view.search.trim().toLowerCase().split(/\s+/).filter(each => each);
  return WEAKNESSES.map((weakness, number) => ({weakness, number,
    figures: figuresOf(measured, measured.weaknesses, number, weakness)}))
      .filter(row => row.figures.failures > 0)
      .filter(row => filter.state === null || filter.state.has(row.weakness.state))
      .filter(row => filter.category === null || namesCategory(row, filter.category))
      .filter(row => search.every(each => searched(row.weakness).includes(each)))
      .sort((a, b) => sortOf(view).key(b) - sortOf(view).key(a) || a.number - b.number);
}

const sortOf = view => SORTS[view.sort] || SORTS.priority;
const namesCategory = (row, categories) => categories.has(row.weakness.category);

function searched(weakness) {
  return [weakness.label, weakness.id, CATEGORIES[weakness.category].id, ...weakness.keywords]
      .join(' ').toLowerCase();
}

function renderWeaknesses(measured, view) {
  const rows = rowsOf(measured, view);
  const shown = view.all ? rows : rows.slice(0, SHOWN);
  const most = Math.max(0, ...rows.map(row => row.figures.high));
  replace('weaknesses-note',
      `${rows.length === 1 ? '1 weakness' : `${count(rows.length)} weaknesses`} of ${
          count(WEAKNESSES.length + data.unlisted)}. Shares are of the ${count(measured.scope.distinctFailures[0])} failures reported in `
      + `${counted(measured.scope.distinctDocuments[0], 'distinct document')}`
      + `${isWhole(view.filter) ? '' : ' under this filter'}, with 95% intervals; failures beside documents count near-duplicates too.${
          data.unlisted > 0 ? ` The page lists the ${count(WEAKNESSES.length)} of highest priority; weaknesses.csv has all.` : ''}`);
  replace('weaknesses-rows', shown.map((row, place) => weaknessRow(row, place, most, measured, view)));
  for (const [name] of Object.entries(SORTS)) {
    const header = document.getElementById(`sort-${name}`);
    if (sortOf(view) === SORTS[name]) header.setAttribute('aria-sort', 'descending');
    else header.removeAttribute('aria-sort');
  }
  const rest = rows.length - shown.length;
  replace('weaknesses-more',
      rest > 0 && element('a', {class: 'button', href: addressOf({...view, all: true})},
          `Show all ${count(rows.length)}`),
      view.all && rows.length > SHOWN && element('a', {class: 'button',
        href: addressOf({...view, all: false})}, `Show the first ${SHOWN}`),
      rows.length === 0 && element('p', {class: 'empty'}, 'No weakness passes these filters.'));
}

function weaknessRow(row, place, most, measured, view) {
  const {weakness, figures} = row;
  const cell = (name, ...children) =>
      element('td', {class: `cell-${name}`, 'data-name': sentence(name)}, children);
  return element('tr', {id: `row-${row.number}`},
      element('td', {class: 'cell-rank'}, String(place + 1)),
      element('th', {scope: 'row', class: 'cell-label'},
          element('a', {href: addressOf({...view, weakness: row.number})}, weakness.label),
          element('div', {class: 'under'}, CATEGORIES[weakness.category].id, ' ',
              stateChip(weakness))),
      cell('share', element('div', {class: 'share'}, shareBar(figures, most),
          element('span', {class: 'figure'}, percent(figures.share)), ' ',
          element('span', {class: 'interval'}, range(figures.low, figures.high)))),
      cell('documents', element('span', {class: 'figure'}, count(figures.distinctDocuments)),
          element('span', {class: 'unit'}, ' documents'),
          element('span', {class: 'under'}, ` ${counted(figures.failures, 'failure')}`)),
      cell('severity', severityBar(figures.severities),
          element('span', {class: 'under'}, `${percent(severe(figures.severities))} severe`)),
      cell('trend', sparkline(sharesOf(figures, measured).slice(SPAN.from, SPAN.to), `Documents by period: ${figures.trend.join(', ')}`)),
      cell('priority', element('span', {class: 'figure'}, weakness.score.total.toFixed(0))));
}
