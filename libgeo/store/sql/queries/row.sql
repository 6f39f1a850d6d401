-- Queries on the table of any kind. {table} and the column lists come from domain::infoOf, never from a user;
-- ?1 is the number of the row, the values follow from ?2 in the order of {columns}.

-- name: row.any
SELECT EXISTS (SELECT 1 FROM {table})

-- name: row.uniques
SELECT count(*) FROM pragma_index_list('{table}') WHERE "unique"

-- name: row.count
SELECT count(*) FROM {table}

-- name: row.state
-- What changes with the rows of a kind: the last step about them, a reversal of one among them, and the times that the
-- triggers of SpatiaLite keep of any program's writing.
SELECT coalesce((SELECT max(journal_id) FROM journal_change WHERE kind = ?1), 0) || '|' ||
       coalesce((SELECT max(journal_id) FROM journal_span WHERE kind = ?1), 0) || '|' ||
       coalesce((SELECT max(id) FROM journal WHERE reverts IS NOT NULL
                 AND (reverts IN (SELECT journal_id FROM journal_change WHERE kind = ?1)
                      OR reverts IN (SELECT journal_id FROM journal_span WHERE kind = ?1))), 0) || '|' ||
       coalesce((SELECT group_concat(last_insert || last_update || last_delete) FROM geometry_columns_time
                 WHERE f_table_name = ?1), '')

-- name: row.all
SELECT id, {columns} FROM {table} ORDER BY id LIMIT ?1 OFFSET ?2

-- name: row.cells
SELECT id, {fields} FROM {table} ORDER BY id LIMIT ?1

-- name: row.values
SELECT id, {values} FROM {table} ORDER BY id LIMIT ?1 OFFSET ?2

-- name: row.shapes
SELECT id, {shapes} FROM {table} ORDER BY id

-- name: row.byId
SELECT id, {columns} FROM {table} WHERE id = ?1

-- name: row.byField
SELECT id, {columns} FROM {table} WHERE {field} = ?1 ORDER BY id LIMIT 1

-- name: row.span
SELECT id, {columns} FROM {table} WHERE id BETWEEN ?1 AND ?2 ORDER BY id

-- name: row.spanCount
SELECT count(*) FROM {table} WHERE id BETWEEN ?1 AND ?2

-- name: row.insert
INSERT INTO {table} (id, {columns}) VALUES (?1, {marks})

-- name: row.insertSeveral
INSERT INTO {table} (id, {columns}) VALUES {rows}

-- name: row.update
UPDATE {table} SET {assignments} WHERE id = ?1

-- name: row.remove
DELETE FROM {table} WHERE id = ?1

-- name: row.removeSpan
DELETE FROM {table} WHERE id BETWEEN ?1 AND ?2

-- name: row.highest
SELECT max(coalesce((SELECT max(id) FROM {table}), 0), coalesce((SELECT seq FROM sqlite_sequence WHERE name = '{table}'), 0))

-- name: row.keyPrefixes
SELECT DISTINCT substr({field}, 1, ?1) FROM {table} WHERE {field} IS NOT NULL ORDER BY 1

-- name: row.referring
SELECT id FROM {table} WHERE {field} = ?1 ORDER BY id

-- name: row.ofDataset
SELECT count(*) FROM {table} WHERE dataset_id = ?1

-- name: shape.all
SELECT id, {shape} FROM {table} WHERE {shape} IS NOT NULL

-- name: shape.inBox
SELECT id, {shape} FROM {table} WHERE {shape} IS NOT NULL AND id IN
    (SELECT pkid FROM {index} WHERE xmax >= ?1 AND xmin <= ?3 AND ymax >= ?2 AND ymin <= ?4)

-- name: feature.all
SELECT id, {key}, {name}, {shape}{asked} FROM {table} WHERE {shape} IS NOT NULL

-- name: feature.inBox
SELECT id, {key}, {name}, {shape}{asked} FROM {table} WHERE {shape} IS NOT NULL AND id IN
    ({inBox})

-- name: index.inBox
SELECT pkid FROM {index} WHERE xmax >= ?1 AND xmin <= ?3 AND ymax >= ?2 AND ymin <= ?4

-- name: index.enter
INSERT INTO {index} (pkid, xmin, xmax, ymin, ymax)
SELECT id, MbrMinX({shape}), MbrMaxX({shape}), MbrMinY({shape}), MbrMaxY({shape}) FROM {table}
WHERE id = ?1 AND {shape} IS NOT NULL

-- name: index.remove
DELETE FROM {index} WHERE pkid = ?1

-- name: index.nodeSize
SELECT length(data) FROM {index}_node WHERE nodeno = 1

-- name: index.clearNodes
DELETE FROM {index}_node

-- name: index.clearParents
DELETE FROM {index}_parent

-- name: index.clearRows
DELETE FROM {index}_rowid

-- name: index.node
INSERT INTO {index}_node (nodeno, data) VALUES (?1, ?2)

-- name: index.parent
INSERT INTO {index}_parent (nodeno, parentnode) VALUES (?1, ?2)

-- name: index.row
INSERT INTO {index}_rowid (rowid, nodeno) VALUES (?1, ?2)

-- name: index.check
-- Every place is in the index with a box that holds it, and nothing else is. (SpatiaLite's CheckSpatialIndex wants to
-- write, and says so on a file that is read-only.)
SELECT (SELECT count(*) FROM {table} WHERE {shape} IS NOT NULL) = (SELECT count(*) FROM idx_{table}_{shape})
  AND NOT EXISTS (
    SELECT 1 FROM {table} AS place LEFT JOIN idx_{table}_{shape} AS entry ON entry.pkid = place.id
    WHERE place.{shape} IS NOT NULL
      AND (entry.pkid IS NULL OR entry.xmin > MbrMinX(place.{shape}) OR entry.xmax < MbrMaxX(place.{shape})
           OR entry.ymin > MbrMinY(place.{shape}) OR entry.ymax < MbrMaxY(place.{shape})))
