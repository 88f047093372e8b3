// One weakness: what it is, where, since when, three real cases.
function renderWeakness(measured, view) {
  const weakness = WEAKNESSES[view.weakness];
  const figures = figuresOf(measured, measured.weaknesses, view.weakness, weakness);
  const back = {...view, weakness: -1};
  const category = CATEGORIES[weakness.category];
  document.title = `${weakness.label} – Weakspot`;
  replace('weakness',
      element('p', {class: 'back'}, element('a', {href: addressOf(back), id: 'back'},
          element('span', {'aria-hidden': 'true'}, '← '), 'All weaknesses')),
      element('h2', {id: 'weakness-title', tabindex: '-1'}, weakness.label),
      element('p', {class: 'chips'},
          element('a', {class: 'chip', title: category.meaning,
            href: addressOf({...back, filter: {...view.filter, category: new Set([weakness.category])}})},
            category.id),
          stateChip(weakness), element('span', {class: 'chip plain-chip'}, weakness.origin),
          element('code', null, weakness.id)),
      weakness.meaning && element('p', {class: 'meaning'}, weakness.meaning),
      cardsOf(weakness, figures, measured),
      element('div', {class: 'two'},
          section('Share of the documents, over time', trendOf(figures, measured)),
          section('Why this priority', priorityOf(weakness))),
      element('div', {class: 'two'},
          section('Where it is named', slicesTable(measured, view, weakness)),
          section('Typical fixes', fixesOf(weakness))),
      section('Real cases', examplesOf(weakness)),
      section('Every row of it', queryOf(weakness, view)));
}

function section(title, ...children) {
  return element('section', {class: 'panel'}, element('h3', null, title), children);
}

function cardsOf(weakness, figures, measured) {
  const card = (id, value, label, ...more) => element('div', {class: 'card', id: `its-${id}`},
      element('p', {class: 'value'}, value), element('p', {class: 'label'}, label),
      element('p', {class: 'more'}, more));
  const before = isWhole(measured.filter) && weakness.before !== null
      ? `, ${count(weakness.before.distinct_documents)} in the run before` : '';
  return element('div', {class: 'cards'},
      card('share', percent(figures.share), 'of the reported failures',
          `95% interval ${range(figures.low, figures.high)}`),
      card('documents', count(figures.distinctDocuments), 'distinct documents',
          `${count(figures.documents)} with near-duplicates${before}`),
      card('failures', count(figures.failures), 'failures',
          `${count(figures.distinctFailures)} in distinct documents`),
      card('severe', percent(severe(figures.severities)), 'critical or high',
          severityBar(figures.severities)),
      card('seen', weakness.last ? shortPeriod(weakness.last) : '–', 'last seen',
          weakness.first ? `first on ${weakness.first}` : 'no dates', `; ${stateReason(weakness)}`));
}

function trendOf(figures, measured) {
  const shares = sharesOf(figures, measured);
  return columns([{name: 'share of documents', class: 'fill-share', values: shares}], {
    label: 'Share of the distinct documents that name it, by period',
    least: 0.02, format: share => `${(100 * share).toFixed(share < 0.1 && share > 0 ? 1 : 0)}%`,
    read: p => `${PERIODS[p] || 'no date'}: ${count(figures.trend[p])} of ${
        counted(measured.scope.trend[p], 'document')} (${percent(shares[p])})`,
  });
}

function priorityOf(weakness) {
  const factors = [['Frequency', weakness.score.frequency], ['Severity', weakness.score.severity],
    ['Training value', weakness.score.training_value], ['Persistence', weakness.score.persistence]];
  return element('div', {class: 'priority'},
      element('p', {class: 'big'}, weakness.score.total.toFixed(0),
          element('span', {class: 'under'}, ' of 100, in the whole corpus')),
      element('dl', null, factors.map(([name, factor]) => element('div', null,
          element('dt', null, name),
          element('dd', null, svg('svg', {class: 'share-bar', viewBox: '0 0 100 10',
            preserveAspectRatio: 'none', 'aria-hidden': 'true'},
            svg('rect', {class: 'share-track', width: 100, height: 10}),
            svg('rect', {class: 'share-fill', width: 100 * factor, height: 10})),
          element('span', {class: 'figure'}, factor.toFixed(2)))))),
      weakness.keywords.length > 0 && element('p', {class: 'chips keywords'},
          weakness.keywords.map(each => element('span', {class: 'chip plain-chip'}, each))));
}

function slicesTable(measured, view, weakness) {
  const slices = slicesOf(view.weakness, view.filter);
  const rows = DIMENSIONS.flatMap((dimension, d) => {
    const all = slices[d].reduce((sum, each) => sum + each.all, 0);
    const total = slices[d].reduce((sum, each) => sum + each.named, 0);
    return slices[d].filter(each => each.named > 0).map(each => ({dimension, each,
      lift: liftOf(each.named, each.all, total, all),
      q: isWhole(view.filter) ? weakness.q[`${dimension.name}=${each.value}`] : undefined}));
  });
  return element('div', {class: 'scroll', tabindex: '0', role: 'region',
    'aria-label': 'Where it is named'}, element('table', {class: 'plain'},
    element('thead', null, element('tr', null, element('th', {scope: 'col'}, 'Slice'),
        ['Documents', 'Of all', 'Lift', 'q'].map(each =>
            element('th', {scope: 'col', class: 'number'}, each)))),
    element('tbody', null, rows.map(({dimension, each, lift, q}) => element('tr', null,
        element('th', {scope: 'row'}, element('span', {class: 'with'}, `${words(dimension.name)} `),
            named(each.value)),
        element('td', {class: 'number'}, `${count(each.named)} of ${count(each.all)}`),
        element('td', {class: 'number'}, percent(each.named / each.all)),
        element('td', {class: 'number'}, times(lift)),
        element('td', {class: 'number'}, qCell(q, view)))))));
}

/** The page carries the telling q-values alone, and none under a filter. */
function qCell(q, view) {
  if (q !== undefined) return probability(q);
  return isWhole(view.filter) ? '> 0.1' : '–';
}

function fixesOf(weakness) {
  return weakness.fixes.length === 0
      ? element('p', {class: 'empty'}, 'The page has no room for its fixes; the query below has them.')
      : element('ul', {class: 'fixes'}, weakness.fixes.map(fix =>
          element('li', null, element('blockquote', null, fix.text), placeOf(fix))));
}

function placeOf(where) {
  const text = `${where.path}:${where.line}`;
  return element('p', {class: 'place'},
      where.link ? element('a', {href: where.link}, text) : element('span', null, text));
}

function examplesOf(weakness) {
  if (weakness.examples.length === 0) {
    return element('p', {class: 'empty'},
        'The page has no room for its cases; the query below has them.');
  }
  const quote = (name, quoted) => quoted && element('div', {class: 'quote'},
      element('h5', null, name, element('span', {class: 'with'}, ` line ${quoted.line}`)),
      element('blockquote', null, quoted.text));
  const roles = {response: 'The model’s answer', ideal: 'Should have been', error: 'Error',
    other: 'Code'};
  return weakness.examples.map(example => element('article', {class: 'example'},
      element('h4', null, element('span', {class: `dot fill-${example.severity}`}), ' ',
          element('bdi', null, example.title)),
      element('p', {class: 'under'}, example.severity, example.platform && `, ${example.platform}`,
          example.language && `, ${example.language}`),
      placeOf(example),
      element('div', {class: 'quotes'}, quote('What it did', example.issue),
          quote('Why', example.cause), quote('What helps', example.fix)),
      element('div', {class: 'codes'}, example.code.map(code => element('figure', null,
          element('figcaption', null, `${roles[code.role]}, line ${code.line}`),
          element('pre', {tabindex: '0', 'aria-label': roles[code.role], role: 'region',
            class: `code-${code.role}`}, element('code', null, code.text)))))));
}

function queryOf(weakness, view) {
  const conditions = [`f.weakness_id = '${weakness.id.replaceAll("'", "''")}'`,
    ...conditionsOf(view.filter)];
  const sql = 'SELECT d.path, f.line, f.severity, f.title FROM failures f'
      + ` JOIN documents d ON d.doc_id = f.doc_id WHERE ${conditions.join(' AND ')}`
      + ' ORDER BY d.path, f.line';
  return element('pre', {tabindex: '0', role: 'region', 'aria-label': 'The query'},
      element('code', null, `weakspot query --lake ${data.lake} --run ${data.run} \\\n  "${sql}"`));
}
