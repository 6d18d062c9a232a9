/**
 * Reads spatial content records as an AR browser does. The arguments are the URL of the service, an H3 cell with one record, the id
 * of this record, and a keyword of it.
 */
import assert from 'node:assert/strict';
import { getContentWithId, getContentsAtLocation, scrSchema } from '@oarc/scd-access';

const TOPIC = 'tmtar';
const [url, cell, id, keyword] = process.argv.slice(2);

const found = await getContentsAtLocation(url, TOPIC, cell);
assert.equal(found.length, 1);
const [record] = found;
assert.equal(record.id, id);
// The schema removes unknown members, so the record has none.
assert.deepEqual(scrSchema.parse(record), record);

assert.deepEqual(await getContentWithId(url, TOPIC, id), record);
assert.deepEqual(await getContentsAtLocation(url, TOPIC, cell, `other,${keyword}`), found);
assert.deepEqual(await getContentsAtLocation(url, TOPIC, cell, 'other'), []);
await assert.rejects(getContentWithId(url, TOPIC, '00000000-0000-0000-0000-000000000000'), /Not found/);
await assert.rejects(getContentsAtLocation(url, 'other', cell), /Not found/);
