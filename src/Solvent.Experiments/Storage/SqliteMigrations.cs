namespace Solvent.Experiments;

/// <summary>The schema of the database of a project, as the steps that lead to it. A released step never changes; a new one is added after it.</summary>
internal static class SqliteMigrations
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
        $"""
        DROP INDEX run_by_experiment;
        DROP INDEX metric_leaderboard;
        DROP INDEX metric_point_by_run;
        DROP INDEX dataset_by_hash;
        ALTER TABLE run RENAME TO run_1;
        ALTER TABLE param RENAME TO param_1;
        ALTER TABLE tag RENAME TO tag_1;
        ALTER TABLE metric RENAME TO metric_1;
        ALTER TABLE metric_point RENAME TO metric_point_1;
        ALTER TABLE dataset RENAME TO dataset_1;
        ALTER TABLE package RENAME TO package_1;
        ALTER TABLE cell RENAME TO cell_1;
        {TrackingSchema.ForSqlite}
        INSERT INTO run (id, experiment, status, started_at, ended_at, duration_ms, seed, git_commit, git_dirty, notebook, error, cpu_seconds, operating_system,
            processors, runtime, host, process_id, process_started_at, detached, seen_at)
        SELECT id, experiment, status, started_at, ended_at, ended_at - started_at, seed, git_commit, git_dirty, notebook, error, cpu_seconds, operating_system,
            processors, runtime, host, process_id, process_started_at, detached, coalesce(ended_at, started_at) FROM run_1 ORDER BY rowid;
        INSERT INTO param (run, name, value, number)
        SELECT run.key, param_1.name, param_1.value, CASE WHEN param_1.value GLOB '*[0-9]*' AND CAST(CAST(param_1.value AS NUMERIC) AS TEXT) = param_1.value
            THEN CAST(param_1.value AS REAL) END FROM param_1 JOIN run ON run.id = param_1.run;
        INSERT INTO tag (run, name, value) SELECT run.key, tag_1.name, tag_1.value FROM tag_1 JOIN run ON run.id = tag_1.run;
        INSERT INTO metric (run, name, value, step, logged_at, count)
        SELECT run.key, point.name, metric_1.value, point.step, point.logged_at, counted.count
        FROM (SELECT run, name, max(rowid) AS last, count(*) AS count FROM metric_point_1 GROUP BY run, name) AS counted
            JOIN metric_point_1 AS point ON point.rowid = counted.last
            JOIN metric_1 ON metric_1.run = counted.run AND metric_1.name = counted.name
            JOIN run ON run.id = counted.run;
        INSERT INTO metric_point (series, position, step, value, logged_at)
        SELECT metric.key, row_number() OVER (PARTITION BY metric.key ORDER BY point.rowid), point.step, point.value, point.logged_at
        FROM metric_point_1 AS point JOIN run ON run.id = point.run JOIN metric ON metric.run = run.key AND metric.name = point.name;
        INSERT INTO dataset (run, name, version, hash, mode) SELECT run.key, d.name, d.version, d.hash, d.mode FROM dataset_1 AS d JOIN run ON run.id = d.run;
        INSERT INTO package (run, name, version, sha512) SELECT run.key, p.name, p.version, p.sha512 FROM package_1 AS p JOIN run ON run.id = p.run;
        INSERT INTO cell (run, position, source, language, cell_index, started_at, duration_ms)
        SELECT run.key, c.position, c.source, c.language, c.cell_index, c.started_at, c.duration_ms FROM cell_1 AS c JOIN run ON run.id = c.run;
        DROP TABLE metric_point_1;
        DROP TABLE metric_1;
        DROP TABLE param_1;
        DROP TABLE tag_1;
        DROP TABLE dataset_1;
        DROP TABLE package_1;
        DROP TABLE cell_1;
        DROP TABLE run_1;
        """,
    ];
}
