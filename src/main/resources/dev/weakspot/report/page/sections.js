// The rest of the overview: headline, trend, heat map, pairs.
function renderHeadline(measured, view) {
  const {chosen, scope} = measured;
  const everything = isEverything(view.filter);
  const [failures, documents, distinctFailures, distinctDocuments] = everything ? data.counts
      : [chosen.failures[0], chosen.documents[0], chosen.distinctFailures[0],
        chosen.distinctDocuments[0]];
  const severities = [...chosen.severities];
  const listed = rowsOf(measured, {...view, search: ''});
  const moving = state => listed.filter(row => data.states[row.weakness.state] === state).length;
  const card = (id, value, label, ...more) => element('div', {class: 'card', id: `card-${id}`},
      element('p', {class: 'value'}, value), element('p', {class: 'label'}, label),
      element('p', {class: 'more'}, more));
  replace('headline',
      card('failures', count(failures), failures === 1 ? 'reported failure' : 'reported failures',
          `${count(distinctFailures)} without near-duplicates`),
      card('documents', count(documents), documents === 1 ? 'document' : 'documents',
          `${count(distinctDocuments)} distinct`,
          view.filter.state === null && view.filter.category === null ? '' : `, of ${count(scope.distinctDocuments[0])} in this slice`),
      card('severe', percent(severe(severities)), 'critical or high',
          severityBar(severities)),
      card('weaknesses', count(listed.length + (everything ? data.unlisted : 0)),
          listed.length === 1 ? 'recurring weakness' : 'recurring weaknesses',
          `in ${counted(new Set(listed.map(row => row.weakness.category)).size, 'category')
              .replace(/categorys$/, 'categories')}`),
      card('moving', `${moving('new') + moving('back') + moving('rising')} ↗  ${
          moving('falling') + moving('gone')} ↘`, 'worse and better',
          `${moving('new')} new, ${moving('back')} back, ${moving('rising')} rising, ${
              moving('falling')} falling, ${moving('gone')} gone`));
  const sampled = data.kept < data.documents && !everything;
  replace('sample', sampled && element('p', {class: 'notice'},
      `Filtered figures rest on a random sample of ${count(data.kept)} of ${
          count(data.documents)} documents with failures.`));
}

function renderTrend(measured) {
  const layers = SEVERITIES.map((severity, s) => ({
    name: severity, class: `fill-${severity}`,
    values: PERIODS.map((_, p) => measured.chosenTrend[p * 5 + s]),
  }));
  replace('trend', columns(layers, {
    label: 'Failures of distinct documents by period and severity',
    least: 1, format: count,
    read: p => {
      const failures = layers.reduce((sum, each) => sum + each.values[p], 0);
      const documents = measured.chosen.trend[p];
      return `${PERIODS[p] || 'no date'}: ${counted(failures, 'failure')} in ${
          counted(documents, 'document')}, ${severityText(layers.map(each => each.values[p]))}`;
    },
  }));
}

function renderHeat(measured, view) {
  const dimension = DIMENSIONS[view.heat];
  const section = document.getElementById('heat-section');
  section.hidden = !dimension;
  if (!dimension) return;
  const heat = measured.heat[view.heat];
  const all = heat.values.reduce((sum, each) => sum + each, 0);
  const values = dimension.values.map((value, v) => v).filter(v => heat.values[v] > 0).slice(0, 12);
  const rows = CATEGORIES.map((category, c) => ({category, c,
    named: measured.categories.distinctDocuments[c]}))
      .filter(row => row.named > 0
          && (view.filter.category === null || view.filter.category.has(row.c)));
  replace('heat-choice', DIMENSIONS.length > 1 && DIMENSIONS.map((each, d) =>
      element('a', {class: 'tab', href: addressOf({...view, heat: d}),
        'aria-current': d === view.heat ? 'true' : null}, `by ${words(each.name)}`)));
  const head = element('thead', null, element('tr', null,
      element('th', {scope: 'col'}, 'Category'),
      values.map(v => element('th', {scope: 'col', class: 'number'}, named(dimension.values[v]),
          element('span', {class: 'under'}, ` ${count(heat.values[v])}`)))));
  const body = rows.map(({category, c, named: total}) => element('tr', null,
      element('th', {scope: 'row'}, element('a', {
        href: addressOf({...view, filter: {...view.filter, category: new Set([c])}}),
        title: category.meaning}, category.id)),
      values.map(v => {
        const inside = heat.cells[c * dimension.values.length + v];
        const lift = liftOf(inside, heat.values[v], total, all);
        const q = isWhole(view.filter)
            ? category.q[`${dimension.name}=${dimension.values[v]}`] : undefined;
        return heatCell({inside, lift, q, of: heat.values[v], category,
          value: named(dimension.values[v])});
      })));
  replace('heat', element('table', {class: 'heat'}, head, element('tbody', null, body)));
}

function heatCell({inside, lift, q, of, category, value}) {
  const bounded = Math.max(1 / 3, Math.min(3, lift));
  const strength = Math.min(4, Math.round(4 * Math.abs(Math.log(bounded)) / Math.log(3)));
  const side = lift >= 1 ? 'more' : 'less';
  const sure = q !== undefined && q <= 0.05;
  const text = `${category.id}, ${value}: named in ${count(inside)} of ${
      counted(of, 'document')}, ${Number.isFinite(lift) ? `${lift.toFixed(2)} times as often as elsewhere`
          : 'and nowhere else'}${q === undefined ? '' : `, ${qText(q)}`}`;
  return element('td', {class: `number heat-${inside < 3 ? 'few' : `${side}-${strength}`}`,
    title: text},
    element('span', null, inside === 0 ? '–' : times(lift)),
    sure && element('span', {class: 'sure', 'aria-label': 'beyond chance'}, '●'));
}

function renderPairs(measured, view) {
  const n = measured.scope.distinctDocuments[0];
  const documents = measured.weaknesses.distinctDocuments;
  const pairs = data.pairs.map((pair, index) => ({...pair, both: measured.pairs[index]}))
      .filter(pair => pair.both > 1)
      .map(pair => ({...pair,
        lift: pair.both * n / documents[pair.first] / documents[pair.second]}))
      .filter(pair => pair.lift > 1 && pair.q <= 0.05)
      .slice(0, 10);
  const link = number =>
      element('a', {href: addressOf({...view, weakness: number})}, WEAKNESSES[number].label);
  replace('pairs', pairs.length === 0
      ? element('p', {class: 'empty'}, 'No two weaknesses stand out together here.')
      : element('ol', {class: 'pairs'}, pairs.map(pair => element('li', null,
          element('span', {class: 'figure'}, times(pair.lift)),
          element('div', null, link(pair.first), element('span', {class: 'with'}, ' with '),
              link(pair.second), element('div', {class: 'under'},
                  `${counted(pair.both, 'document')} name both`,
                  isWhole(view.filter) ? `, ${qText(pair.q)}` : ''))))));
}
