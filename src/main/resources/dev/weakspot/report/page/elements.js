// Building blocks. Texts become text nodes and nothing else: the page never parses markup.
const SVG = 'http://www.w3.org/2000/svg';

/** An element; attributes that are null or false are left out, functions become listeners. */
function element(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (name === 'href') setAddress(node, value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(3)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : String(child));
  }
  return node;
}

function setAddress(node, address) {
  if (!/^(#|https?:)/.test(address)) throw new Error('not an address');
  node.setAttribute('href', address);
  if (address[0] !== '#') node.setAttribute('rel', 'noreferrer noopener');
}

function replace(id, ...children) {
  const node = document.getElementById(id);
  node.replaceChildren(...children.flat(3).filter(each => each !== null && each !== false));
  return node;
}

const count = new Intl.NumberFormat('en-US').format;
const counted = (n, noun) => `${count(n)} ${noun}${n === 1 ? '' : 's'}`;
// Small shares get a second digit, as in the other reports.
const digitsOf = share => (share > 0 && share < 0.01 ? 2 : 1);
const percent = share => `${(100 * share).toFixed(digitsOf(share))}%`;
const range = (low, high) =>
    `${(100 * low).toFixed(digitsOf(high))}–${(100 * high).toFixed(digitsOf(high))}%`;
const times = lift => Number.isFinite(lift) ? `${lift.toFixed(lift < 10 ? 1 : 0)}×` : 'only here';
const probability = p => (p < 0.001 ? '< 0.001' : p.toFixed(3));
const qText = q => `q ${q < 0.001 ? '' : '= '}${probability(q)}`;
const named = value => (value === '' ? 'unknown' : value);
const words = id => id.replaceAll('_', ' ').replaceAll('-', ' ');
const sentence = text => text.charAt(0).toUpperCase() + text.slice(1);
