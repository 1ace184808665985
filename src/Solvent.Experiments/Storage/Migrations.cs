namespace Solvent.Experiments;

/// <summary>The schema of the experiments database, as the steps that lead to it. A released step never changes; a new one is added after it.</summary>
internal static class Migrations
{
    /// <summary>The statements that lead from version <c>index</c> to <c>index + 1</c>.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        """
        CREATE TABLE run (
            id TEXT PRIMARY KEY,
            experiment TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'failed')),
            started_at INTEGER NOT NULL,
            ended_at INTEGER,
            seed INTEGER,
            git_commit TEXT,
            git_dirty INTEGER,
            notebook TEXT,
            error TEXT,
            cpu_seconds REAL,
            operating_system TEXT NOT NULL,
            processors INTEGER NOT NULL,
            runtime TEXT NOT NULL,
            host TEXT NOT NULL,
            process_id INTEGER NOT NULL,
            process_started_at INTEGER NOT NULL,
            detached INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX run_by_experiment ON run (experiment, started_at);

        CREATE TABLE param (run TEXT NOT NULL REFERENCES run, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (run, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE tag (run TEXT NOT NULL REFERENCES run, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (run, name)) STRICT, WITHOUT ROWID;

        -- The last value of each metric, for lists and leaderboards; metric_point has them all.
        CREATE TABLE metric (run TEXT NOT NULL REFERENCES run, name TEXT NOT NULL, value REAL, PRIMARY KEY (run, name)) STRICT, WITHOUT ROWID;
        CREATE INDEX metric_leaderboard ON metric (name, value, run);
        CREATE TABLE metric_point (run TEXT NOT NULL REFERENCES run, name TEXT NOT NULL, step INTEGER, value REAL, logged_at INTEGER NOT NULL) STRICT;
        CREATE INDEX metric_point_by_run ON metric_point (run, name);

        CREATE TABLE dataset (
            run TEXT NOT NULL REFERENCES run, name TEXT NOT NULL, version TEXT NOT NULL, hash TEXT NOT NULL, mode TEXT NOT NULL,
            PRIMARY KEY (run, name, version, mode)) STRICT, WITHOUT ROWID;
        CREATE INDEX dataset_by_hash ON dataset (hash, run);

        CREATE TABLE package (run TEXT NOT NULL REFERENCES run, name TEXT NOT NULL, version TEXT NOT NULL, sha512 TEXT, PRIMARY KEY (run, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE cell (
            run TEXT NOT NULL REFERENCES run, position INTEGER NOT NULL, source TEXT NOT NULL, language TEXT NOT NULL, cell_index INTEGER,
            started_at INTEGER, duration_ms INTEGER, PRIMARY KEY (run, position)) STRICT, WITHOUT ROWID;
        """,
    ];
}
