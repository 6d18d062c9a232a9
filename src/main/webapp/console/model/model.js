import '../../vendor/model-viewer.js';

// The frame shows one model: /console/model.html?src=/api/files/…&alt=…. Another host is refused by the policy of the page.
const parameters = new URLSearchParams(location.search);
const viewer = document.createElement('model-viewer');
viewer.setAttribute('src', parameters.get('src') ?? '');
viewer.setAttribute('alt', parameters.get('alt') ?? '');
viewer.setAttribute('camera-controls', '');
viewer.addEventListener('load', () => parent.postMessage({ model: 'loaded' }, location.origin));
viewer.addEventListener('error', () => parent.postMessage({ model: 'failed' }, location.origin));
document.body.append(viewer);
