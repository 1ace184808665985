namespace Solvent.Experiments;

/// <summary>The tables of runs, as both databases have them. <c>value</c> of a metric is NULL where it is not a number: SQLite knows no other way to keep that.</summary>
internal static class TrackingSchema
{
    /// <summary>The statements that create version 2, with the words that the databases spell differently in braces.</summary>
    private const string Version2 = """
        CREATE TABLE run (
            key {key},
            id TEXT NOT NULL UNIQUE,
            experiment TEXT NOT NULL,
            name TEXT,
            parent TEXT,
            status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'failed', 'interrupted')),
            started_at {integer} NOT NULL,
            ended_at {integer},
            duration_ms {integer},
            seed {integer},
            git_commit TEXT,
            git_dirty {integer},
            notebook TEXT,
            error TEXT,
            cpu_seconds {real},
            peak_memory {integer},
            price_per_hour {real},
            currency TEXT,
            author TEXT,
            operating_system TEXT NOT NULL,
            processors {integer} NOT NULL,
            runtime TEXT NOT NULL,
            sdk TEXT,
            cpu TEXT,
            memory {integer},
            host TEXT NOT NULL,
            process_id {integer} NOT NULL,
            process_started_at {integer} NOT NULL,
            detached {integer} NOT NULL,
            seen_at {integer} NOT NULL,
            deleted_at {integer}
        ){strict};
        CREATE INDEX run_by_experiment ON run (experiment, started_at);
        CREATE INDEX run_by_start ON run (started_at, key);
        CREATE INDEX run_by_parent ON run (parent) WHERE parent IS NOT NULL;

        -- number is the value of a parameter that is one.
        CREATE TABLE param (run {integer} NOT NULL REFERENCES run, name TEXT NOT NULL, value TEXT NOT NULL, number {real}, PRIMARY KEY (run, name)){clustered};
        CREATE INDEX param_by_number ON param (name, number, run);
        CREATE TABLE tag (run {integer} NOT NULL REFERENCES run, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (run, name)){clustered};
        CREATE INDEX tag_by_name ON tag (name, run);

        -- The last value of each series, for lists and leaderboards; metric_point has them all, in the order of logging.
        CREATE TABLE metric (
            key {key}, run {integer} NOT NULL REFERENCES run, name TEXT NOT NULL, value {real}, step {integer}, logged_at {integer} NOT NULL, count {integer} NOT NULL,
            UNIQUE (run, name)){strict};
        CREATE INDEX metric_leaderboard ON metric (name, value, run);
        CREATE TABLE metric_point (
            series {integer} NOT NULL REFERENCES metric, position {integer} NOT NULL, step {integer}, value {real}, logged_at {integer} NOT NULL,
            PRIMARY KEY (series, position)){clustered};

        CREATE TABLE dataset (
            run {integer} NOT NULL REFERENCES run, name TEXT NOT NULL, version TEXT NOT NULL, hash TEXT NOT NULL, mode TEXT NOT NULL,
            PRIMARY KEY (run, name, version, mode)){clustered};
        CREATE INDEX dataset_by_hash ON dataset (hash, run);
        CREATE TABLE package (run {integer} NOT NULL REFERENCES run, name TEXT NOT NULL, version TEXT NOT NULL, sha512 TEXT, PRIMARY KEY (run, name)){clustered};
        CREATE TABLE cell (
            run {integer} NOT NULL REFERENCES run, position {integer} NOT NULL, source TEXT NOT NULL, language TEXT NOT NULL, cell_index {integer},
            started_at {integer}, duration_ms {integer}, PRIMARY KEY (run, position)){clustered};
        CREATE TABLE artifact (
            run {integer} NOT NULL REFERENCES run, name TEXT NOT NULL, kind TEXT NOT NULL, hash TEXT NOT NULL, bytes {integer} NOT NULL, PRIMARY KEY (run, name)){clustered};
        CREATE INDEX artifact_by_hash ON artifact (hash, run);

        CREATE TABLE model (key {key}, name TEXT NOT NULL UNIQUE, description TEXT, created_at {integer} NOT NULL){strict};
        CREATE TABLE model_version (
            model {integer} NOT NULL REFERENCES model, version {integer} NOT NULL, run TEXT NOT NULL, artifact TEXT NOT NULL, hash TEXT NOT NULL, description TEXT,
            author TEXT, created_at {integer} NOT NULL, deleted_at {integer}, PRIMARY KEY (model, version)){clustered};
        CREATE TABLE model_alias (
            model {integer} NOT NULL REFERENCES model, alias TEXT NOT NULL, version {integer} NOT NULL, set_at {integer} NOT NULL, PRIMARY KEY (model, alias)){clustered};

        -- How far each journal has been delivered.
        CREATE TABLE journal (name TEXT PRIMARY KEY, position {integer} NOT NULL){clustered};

        """;

    public static string ForSqlite { get; } = Version2
        .Replace("{key}", "INTEGER PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{integer}", "INTEGER", StringComparison.Ordinal)
        .Replace("{real}", "REAL", StringComparison.Ordinal)
        .Replace("{strict}", " STRICT", StringComparison.Ordinal)
        .Replace("{clustered}", " STRICT, WITHOUT ROWID", StringComparison.Ordinal);

    public static string ForPostgres { get; } = Version2
        .Replace("{key}", "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{integer}", "BIGINT", StringComparison.Ordinal)
        .Replace("{real}", "DOUBLE PRECISION", StringComparison.Ordinal)
        .Replace("{strict}", "", StringComparison.Ordinal)
        .Replace("{clustered}", "", StringComparison.Ordinal);
}
