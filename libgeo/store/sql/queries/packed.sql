-- name: packed.find
SELECT version, fields, row_state, total, row_count, part_count, point_count, chunk_count FROM packed_layer
WHERE layer = ?1

-- name: packed.all
SELECT layer FROM packed_layer ORDER BY layer

-- name: packed.insert
INSERT INTO packed_layer (layer, version, fields, row_state, total, row_count, part_count, point_count, chunk_count)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)

-- name: packed.remove
DELETE FROM packed_layer WHERE layer = ?1

-- name: packed.chunks
SELECT checksum, content FROM packed_chunk WHERE layer = ?1 ORDER BY position

-- name: packed.insertChunk
INSERT INTO packed_chunk (layer, position, checksum, content) VALUES (?1, ?2, ?3, ?4)

-- name: packed.removeChunks
DELETE FROM packed_chunk WHERE layer = ?1
