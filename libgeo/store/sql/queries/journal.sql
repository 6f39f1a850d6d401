-- name: journal.insert
INSERT INTO journal (happened_at, who, action, state, reverts, dataset_id, row_count)
VALUES (?1, ?2, ?3, 'done', ?4, ?5, ?6) RETURNING id

-- name: journal.setRowCount
UPDATE journal SET row_count = ?2, dataset_id = ?3 WHERE id = ?1

-- name: journal.setState
UPDATE journal SET state = ?2 WHERE id = ?1

-- name: journal.byId
SELECT id, happened_at, who, action, state, reverts, dataset_id, row_count FROM journal WHERE id = ?1

-- name: journal.nextUndo
SELECT id FROM journal WHERE state = 'done' AND action NOT IN ('create', 'undo', 'redo') ORDER BY id DESC LIMIT 1

-- name: journal.nextRedo
SELECT id FROM journal WHERE state = 'undone' ORDER BY id LIMIT 1

-- name: journal.purgeShelf
DELETE FROM journal_shelf WHERE journal_id IN (SELECT id FROM journal WHERE state = 'undone')

-- name: journal.abandon
UPDATE journal SET state = 'abandoned' WHERE state = 'undone'

-- name: journal.list
SELECT id, happened_at, who, action, state, reverts, dataset_id, row_count FROM journal ORDER BY id DESC LIMIT ?1

-- name: journal.listOfKind
SELECT id, happened_at, who, action, state, reverts, dataset_id, row_count FROM journal
WHERE id IN (SELECT journal_id FROM journal_change WHERE kind = ?2)
   OR id IN (SELECT journal_id FROM journal_span WHERE kind = ?2)
   OR reverts IN (SELECT journal_id FROM journal_change WHERE kind = ?2)
   OR reverts IN (SELECT journal_id FROM journal_span WHERE kind = ?2)
ORDER BY id DESC LIMIT ?1

-- name: journal.listOfRow
SELECT id, happened_at, who, action, state, reverts, dataset_id, row_count FROM journal
WHERE id IN (SELECT journal_id FROM journal_change WHERE kind = ?2 AND (row_key = ?3 OR row_id = ?4))
   OR id IN (SELECT journal_id FROM journal_span WHERE kind = ?2 AND ?4 BETWEEN first_id AND last_id)
   OR id IN (SELECT journal_id FROM journal_shelf WHERE kind = ?2 AND row_id = ?4)
   OR reverts IN (SELECT journal_id FROM journal_change WHERE kind = ?2 AND (row_key = ?3 OR row_id = ?4))
   OR reverts IN (SELECT journal_id FROM journal_span WHERE kind = ?2 AND ?4 BETWEEN first_id AND last_id)
ORDER BY id DESC LIMIT ?1

-- name: journal.last
SELECT coalesce(max(id), 0) FROM journal

-- name: journal.hasStepsAbout
-- Whether a step behind ?1, or what it takes back or does again, touched a kind.
SELECT EXISTS (
    SELECT 1 FROM journal AS step WHERE step.id > ?1
      AND (EXISTS (SELECT 1 FROM journal_change WHERE journal_id IN (step.id, step.reverts) AND kind = ?2)
           OR EXISTS (SELECT 1 FROM journal_span WHERE journal_id IN (step.id, step.reverts) AND kind = ?2)
           OR EXISTS (SELECT 1 FROM journal_shelf WHERE journal_id IN (step.id, step.reverts) AND kind = ?2)))

-- name: journal.eventsOfRow
-- Each step that is done and touched a row, newest first; what it was before, where the step says so, and the dataset
-- of the import that brought it.
SELECT journal.id, happened_at, who, action, state, reverts, journal.dataset_id, journal.row_count,
       change.before_values, change.after_values, span.id, span.dataset_id
FROM journal
LEFT JOIN journal_change AS change ON change.journal_id = journal.id AND change.kind = ?1 AND change.row_id = ?2
LEFT JOIN journal_span AS span
    ON span.journal_id = journal.id AND span.kind = ?1 AND ?2 BETWEEN span.first_id AND span.last_id
WHERE state = 'done' AND action NOT IN ('undo', 'redo')
  AND (change.id IS NOT NULL OR span.id IS NOT NULL
       OR EXISTS (SELECT 1 FROM journal_shelf AS shelf
                  WHERE shelf.journal_id = journal.id AND side = 'before' AND shelf.kind = ?1 AND row_id = ?2))
ORDER BY journal.id DESC

-- name: change.insert
INSERT INTO journal_change (journal_id, kind, row_id, row_key, before_values, after_values)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)

-- name: change.ofEntry
SELECT kind, row_id, row_key, before_values, after_values FROM journal_change WHERE journal_id = ?1 ORDER BY id LIMIT ?2

-- name: span.insert
INSERT INTO journal_span (journal_id, dataset_id, kind, first_id, last_id, row_count) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

-- name: span.ofEntry
SELECT dataset_id, kind, first_id, last_id, row_count FROM journal_span WHERE journal_id = ?1 ORDER BY id

-- name: shelf.insert
INSERT INTO journal_shelf (journal_id, side, kind, row_id, field_values, shape_1, shape_2)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

-- name: shelf.ofEntry
SELECT kind, row_id, field_values, shape_1, shape_2 FROM journal_shelf WHERE journal_id = ?1 AND side = ?2 ORDER BY id

-- name: shelf.ofRow
SELECT kind, row_id, field_values, shape_1, shape_2 FROM journal_shelf
WHERE journal_id = ?1 AND side = ?2 AND kind = ?3 AND row_id = ?4

-- name: shelf.countOfEntry
SELECT count(*) FROM journal_shelf WHERE journal_id = ?1 AND side = ?2

-- name: shelf.clear
DELETE FROM journal_shelf WHERE journal_id = ?1 AND side = ?2

-- name: dataset.ofEntry
SELECT DISTINCT row_id FROM journal_change WHERE journal_id = ?1 AND kind = 'dataset' ORDER BY row_id

-- name: dataset.setUndone
UPDATE dataset SET undone = ?2 WHERE id = ?1

-- name: rejected.insert
INSERT INTO rejected_row (dataset_id, source_row, code, arguments, row_values, wkt) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

-- name: rejected.ofDataset
SELECT id, dataset_id, source_row, code, arguments, row_values, wkt FROM rejected_row
WHERE dataset_id = ?1
  AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.id = rejected_row.resolved_by AND journal.state = 'done')
ORDER BY id LIMIT ?2 OFFSET ?3

-- name: rejected.resolve
UPDATE rejected_row SET resolved_by = ?2 WHERE id = ?1

-- name: rejected.update
UPDATE rejected_row SET code = ?2, arguments = ?3, row_values = ?4, wkt = ?5 WHERE id = ?1

-- name: rejected.waiting
SELECT rejected_row.dataset_id, count(*) FROM rejected_row
JOIN dataset ON dataset.id = rejected_row.dataset_id AND dataset.undone = 0
WHERE NOT EXISTS (SELECT 1 FROM journal WHERE journal.id = rejected_row.resolved_by AND journal.state = 'done')
GROUP BY rejected_row.dataset_id ORDER BY rejected_row.dataset_id

-- name: rejected.count
SELECT count(*) FROM rejected_row WHERE dataset_id = ?1
