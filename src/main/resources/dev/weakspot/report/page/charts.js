// Drawings: small marks for tables, and columns over time.
function severityBar(severities, label) {
  const total = severities.reduce((sum, each) => sum + each, 0);
  const bar = svg('svg', {class: 'mix', viewBox: '0 0 100 10', preserveAspectRatio: 'none',
    role: 'img', 'aria-label': label || severityText(severities)});
  const scale = d3.scaleLinear().domain([0, Math.max(1, total)]).range([0, 100]);
  let from = 0;
  severities.forEach((each, severity) => {
    if (each > 0) {
      bar.append(svg('rect', {x: scale(from), y: 0, width: Math.max(0, scale(each) - 0.6),
        height: 10, class: `fill-${SEVERITIES[severity]}`},
        svg('title', null, `${SEVERITIES[severity]}: ${count(each)}`)));
    }
    from += each;
  });
  return bar;
}

function severityText(severities) {
  return severities.map((each, severity) => [each, SEVERITIES[severity]])
      .filter(([each]) => each > 0).map(([each, name]) => `${each} ${name}`).join(', ') || 'none';
}

function sparkline(trend, label) {
  const width = 96;
  const height = 26;
  const x = d3.scaleLinear().domain([0, Math.max(1, trend.length - 1)]).range([2, width - 4]);
  const y = d3.scaleLinear().domain([0, Math.max(...trend) || 1]).range([height - 2, 3]);
  const place = (value, period) => [x(period), y(value)];
  const points = trend.map(place);
  const curve = d3.curveMonotoneX;
  const last = points[points.length - 1] || [0, 0];
  return svg('svg', {class: 'spark', viewBox: `0 0 ${width} ${height}`, role: 'img',
    'aria-label': label},
    svg('path', {class: 'spark-area', d: d3.area().y0(height - 1).curve(curve)(points)}),
    svg('path', {class: 'spark-line', d: d3.line().curve(curve)(points)}),
    svg('circle', {class: 'spark-end', cx: last[0], cy: last[1], r: 2.4}));
}

function shareBar(figures, most) {
  const scale = d3.scaleLinear().domain([0, Math.max(most, 1e-9)]).range([0, 100]).clamp(true);
  return svg('svg', {class: 'share-bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none',
    'aria-hidden': 'true'},
    svg('rect', {class: 'share-track', x: 0, y: 0, width: 100, height: 10, rx: 1}),
    svg('rect', {class: 'share-fill', x: 0, y: 0, width: scale(figures.share), height: 10, rx: 1}),
    svg('rect', {class: 'share-interval', x: scale(figures.low), y: 4,
      width: Math.max(0.5, scale(figures.high) - scale(figures.low)), height: 2}));
}

/**
 * Columns over the periods, stacked. Each layer has a class and its values; the read-out below tells the
 * period under the pointer, and a table tells all to those who do not see them.
 */
function columns(layers, options) {
  const width = 760;
  const height = 300;
  const left = 48;
  const bottom = height - 26;
  const shown = d3.range(SPAN.from, SPAN.to);
  const totals = shown.map(p => layers.reduce((sum, each) => sum + each.values[p], 0));
  const y = d3.scaleLinear().domain([0, Math.max(options.least, ...totals)]).nice(4)
      .range([bottom, 10]);
  const x = d3.scaleBand().domain(shown).range([left, width - 14])
      .paddingInner(0.22).paddingOuter(0.1);
  const chart = svg('svg', {class: 'columns', viewBox: `0 0 ${width} ${height}`, role: 'img',
    'aria-label': options.label});
  for (const tick of y.ticks(4)) {
    chart.append(
        svg('line', {class: 'grid', x1: left, x2: width - 14, y1: y(tick), y2: y(tick)}),
        svg('text', {class: 'tick', x: left - 8, y: y(tick) + 4, 'text-anchor': 'end'},
            options.format(tick)));
  }
  const every = Math.ceil(shown.length / 8);
  shown.forEach(p => {
    const period = PERIODS[p];
    const group = svg('g', {class: 'column'});
    let base = 0;
    for (const layer of layers) {
      const value = layer.values[p];
      if (value > 0) {
        group.append(svg('rect', {class: layer.class, x: x(p), width: x.bandwidth(),
          y: y(base + value), height: Math.max(0.5, y(base) - y(base + value) - 0.7), rx: 1}));
      }
      base += value;
    }
    group.append(svg('rect', {class: 'hit', x: x(p), width: x.step(), y: 0, height: bottom,
      pointerenter: () => { readout.textContent = options.read(p); }},
      svg('title', null, options.read(p))));
    chart.append(group);
    if ((SPAN.to - 1 - p) % every === 0) {
      chart.append(svg('text', {class: 'tick', x: x(p) + x.bandwidth() / 2, y: height - 8,
        'text-anchor': 'middle'}, period === '' ? 'no date' : shortPeriod(period)));
    }
  });
  const readout = element('p', {class: 'readout'}, options.read(SPAN.to - 1));
  const hidden = SPAN.before + SPAN.after;
  return element('div', {class: 'chart'}, chart, readout,
      hidden > 0 && element('p', {class: 'under'}, `Left out of the picture: ${count(SPAN.before)
          } documents of earlier periods, ${count(SPAN.after)} of later ones or of none.`),
      element('details', {class: 'as-table'},
          element('summary', null, 'The same as a table'),
          element('div', {class: 'scroll', tabindex: '0', role: 'region',
            'aria-label': `${options.label}, as a table`}, tableOf(layers, options))));
}

function tableOf(layers, options) {
  return element('table', {class: 'plain'},
      element('thead', null, element('tr', null, element('th', {scope: 'col'}, 'Period'),
          layers.map(each => element('th', {scope: 'col', class: 'number'}, each.name)))),
      element('tbody', null, PERIODS.map((period, p) => element('tr', null,
          element('th', {scope: 'row'}, period || 'no date'),
          layers.map(each =>
              element('td', {class: 'number'}, options.format(each.values[p])))))));
}

/** 2026-10-05 as 5 Oct, 2026-10 as Oct 2026; anything else as it is. */
function shortPeriod(period) {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(period);
  if (parts === null || !months[parts[2] - 1]) return period;
  const month = months[parts[2] - 1];
  return parts[3] ? `${Number(parts[3])} ${month}` : `${month} ${parts[1]}`;
}
