-- name: file.defer
PRAGMA defer_foreign_keys = ON

-- name: file.dataVersion
PRAGMA data_version

-- name: file.quickCheck
PRAGMA quick_check(20)

-- name: file.integrityCheck
PRAGMA integrity_check(100)

-- name: file.foreignKeyCheck
PRAGMA foreign_key_check

-- name: file.foreignKey
SELECT "from" FROM pragma_foreign_key_list(?1) WHERE id = ?2

-- name: workspace.insert
INSERT INTO workspace (id, name, epsg, created) VALUES (1, ?1, ?2, ?3)

-- name: workspace.read
SELECT name, epsg, created FROM workspace WHERE id = 1

-- name: trigger.ofGeometry
SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?1
    AND substr(name, 1, 4) IN ('ggi_', 'ggu_', 'gii_', 'giu_', 'gid_', 'tmi_', 'tmu_', 'tmd_')

-- name: trigger.drop
DROP TRIGGER "{trigger}"

-- name: trigger.stamp
UPDATE geometry_columns_time SET last_insert = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
    last_update = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), last_delete = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
WHERE f_table_name = ?1

-- name: file.foreignKeysOn
PRAGMA foreign_keys = ON

-- name: file.largeCache
PRAGMA cache_size = -49152

-- name: file.leaveFreed
PRAGMA secure_delete = FAST

-- name: file.sortInMemory
PRAGMA temp_store = MEMORY

-- name: file.applicationId
PRAGMA application_id

-- name: file.setApplicationId
PRAGMA application_id = {number}

-- name: file.schema
PRAGMA user_version

-- name: file.setSchema
PRAGMA user_version = {number}

-- name: file.tables
SELECT count(*) FROM sqlite_master

-- name: file.journalMode
PRAGMA journal_mode

-- name: file.journalAhead
PRAGMA journal_mode = WAL

-- name: file.journalBeside
PRAGMA journal_mode = DELETE

-- name: file.syncNormal
PRAGMA synchronous = NORMAL

-- name: file.syncFull
PRAGMA synchronous = FULL

-- name: file.begin
BEGIN

-- name: file.beginWrite
BEGIN IMMEDIATE

-- name: file.commit
COMMIT

-- name: file.rollback
ROLLBACK
