/**
 * Positions in WGS 84 and distances in metres. The formulas are exact to a millimetre within ten kilometres, which is enough for
 * circles of two kilometres.
 *
 * @typedef {{ latitude: number, longitude: number }} Position
 * @typedef {Position & { radius: number }} Circle
 */

/** The semi-major axis in metres and the squared eccentricity of the ellipsoid of WGS 84. */
const SEMI_MAJOR_AXIS = 6_378_137;
const SQUARED_ECCENTRICITY = 0.006694379990141;

/** The decimals of a position that the console writes: 0.1 m. */
const DECIMALS = 6;

/**
 * The lengths in metres of one degree to the north and to the east.
 *
 * @param {number} latitude
 */
function degreeLengths(latitude) {
  const angle = (latitude * Math.PI) / 180;
  const root = Math.sqrt(1 - SQUARED_ECCENTRICITY * Math.sin(angle) ** 2);
  return {
    north: ((SEMI_MAJOR_AXIS * (1 - SQUARED_ECCENTRICITY)) / root ** 3) * (Math.PI / 180),
    // A centimetre at the poles, where every longitude is the same position.
    east: Math.max(0.01, ((SEMI_MAJOR_AXIS * Math.cos(angle)) / root) * (Math.PI / 180))
  };
}

/**
 * The longitude between -180 and 180.
 *
 * @param {number} longitude
 */
export function normalized(longitude) {
  return longitude >= -180 && longitude <= 180 ? longitude : ((((longitude + 180) % 360) + 360) % 360) - 180;
}

/** @param {number} degrees */
export function rounded(degrees) {
  return Number(degrees.toFixed(DECIMALS));
}

/**
 * The distance of two positions in metres.
 *
 * @param {Position} one
 * @param {Position} other
 */
export function distance(one, other) {
  const { east, north } = vector(one, other);
  return Math.hypot(east, north);
}

/**
 * The way from one position to another in metres.
 *
 * @param {Position} from
 * @param {Position} to
 */
export function vector(from, to) {
  const degree = degreeLengths((from.latitude + to.latitude) / 2);
  return {
    east: normalized(to.longitude - from.longitude) * degree.east,
    north: (to.latitude - from.latitude) * degree.north
  };
}

/**
 * The position at a distance in metres.
 *
 * @param {Position} from
 * @param {{ east?: number, north?: number }} way
 * @returns {Position}
 */
export function moved({ latitude, longitude }, { east = 0, north = 0 }) {
  const reached = Math.max(-90, Math.min(90, latitude + north / degreeLengths(latitude).north));
  return {
    latitude: rounded(reached),
    longitude: rounded(normalized(longitude + east / degreeLengths((latitude + reached) / 2).east))
  };
}

/**
 * By how many metres a circle extends beyond another one; at most 0 if it lies within.
 *
 * @param {Circle} inner
 * @param {Circle} outer
 */
export function excess(inner, outer) {
  return distance(inner, outer) + inner.radius - outer.radius;
}

/**
 * The circle moved into another one as far as necessary.
 *
 * @param {Circle} circle
 * @param {Circle} outer
 * @returns {Circle}
 */
export function fitted(circle, outer) {
  const radius = Math.min(circle.radius, outer.radius);
  const away = distance(circle, outer);
  // The server compares to a millimetre, and a rounded position lies up to 8 cm beside.
  const allowed = Math.max(0, outer.radius - radius - 0.1);
  if (away <= allowed) {
    return { ...circle, radius };
  }
  const { east, north } = vector(outer, circle);
  const centre = moved(outer, { east: (east * allowed) / away, north: (north * allowed) / away });
  return { ...centre, radius: Math.min(radius, Math.floor((outer.radius - distance(centre, outer)) * 10) / 10) };
}

const NUMBER = '([+-]?\\d+(?:\\.\\d+)?)';
const PAIRS = [
  // Links to maps: geo URIs, @48.858,2.294,17z, #map=17/48.858/2.294, ?q=48.858,2.294, mlat=48.858&mlon=2.294
  new RegExp(`geo:${NUMBER},${NUMBER}`),
  new RegExp(`@${NUMBER},${NUMBER}`),
  new RegExp(`#map=[\\d.]+/${NUMBER}/${NUMBER}`),
  new RegExp(`mlat=${NUMBER}&mlon=${NUMBER}`),
  new RegExp(`[?&](?:q|ll|query|center|daddr)=${NUMBER}(?:,|%2C)${NUMBER}`),
  new RegExp(`^\\(?\\s*${NUMBER}°?\\s*(?:[,;/]\\s*|\\s+)${NUMBER}°?\\s*\\)?$`)
];
const DECIMAL_COMMAS = /^([+-]?\d+),(\d+)\s*[;\s]\s*([+-]?\d+),(\d+)$/;
const SEXAGESIMAL = /(\d+(?:\.\d+)?)\s*°\s*(?:(\d+(?:\.\d+)?)\s*['′’]\s*)?(?:(\d+(?:\.\d+)?)\s*(?:["″”]|'')\s*)?([NSEW])/gi;

/**
 * The position in a text as people copy it: decimal degrees, degrees with minutes and seconds, or the link of a map.
 *
 * @param {string} text
 * @returns {Position | null}
 */
export function parsePosition(text) {
  const trimmed = text.trim().replace(/−/g, '-');
  const commas = DECIMAL_COMMAS.exec(trimmed);
  if (commas) {
    return valid(Number(`${commas[1]}.${commas[2]}`), Number(`${commas[3]}.${commas[4]}`));
  }
  for (const pattern of PAIRS) {
    const pair = pattern.exec(trimmed);
    if (pair) {
      return valid(Number(pair[1]), Number(pair[2]));
    }
  }
  return sexagesimal(trimmed);
}

/** @param {string} text */
function sexagesimal(text) {
  const angles = [...text.matchAll(SEXAGESIMAL)].map(([, degrees, minutes = '0', seconds = '0', side]) => ({
    isLatitude: /[NS]/i.test(side),
    value: (Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600) * (/[SW]/i.test(side) ? -1 : 1)
  }));
  const latitude = angles.find(({ isLatitude }) => isLatitude);
  const longitude = angles.find(({ isLatitude }) => !isLatitude);
  return latitude && longitude ? valid(latitude.value, longitude.value) : null;
}

/**
 * @param {number} latitude
 * @param {number} longitude
 */
function valid(latitude, longitude) {
  const isValid = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isValid ? { latitude: rounded(latitude), longitude: rounded(longitude) } : null;
}

/**
 * A position as text that {@link parsePosition} reads.
 *
 * @param {Position} position
 */
export function formatPosition({ latitude, longitude }) {
  return `${latitude}, ${longitude}`;
}
