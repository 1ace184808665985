namespace Solvent.Datasets;

/// <summary>The schema of the catalog, as the steps that lead to it. A released step never changes; a new one is added after it.</summary>
internal static class CatalogMigrations
{
    public static IReadOnlyList<string> Steps { get; } =
    [
        """
        CREATE TABLE pack (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL) STRICT;
        CREATE TABLE object (
            hash BLOB PRIMARY KEY, pack INTEGER NOT NULL REFERENCES pack ON DELETE CASCADE, form INTEGER NOT NULL, position INTEGER NOT NULL,
            stored INTEGER NOT NULL, length INTEGER NOT NULL, base BLOB, damaged INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
        CREATE INDEX object_by_pack ON object (pack);
        CREATE TABLE stat (
            path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified INTEGER NOT NULL, created INTEGER NOT NULL, hash BLOB NOT NULL) STRICT, WITHOUT ROWID;
        """,
    ];
}
