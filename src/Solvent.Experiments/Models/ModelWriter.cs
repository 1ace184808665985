using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Writes registered models.</summary>
internal static class ModelWriter
{
    /// <summary>Adds a version with the next number.</summary>
    public static void Add(StoreTransaction transaction, ModelVersion version)
    {
        var at = version.CreatedAt.ToUnixTimeMilliseconds();
        // Changing the row keeps others from taking the same number.
        transaction.Execute(
            "INSERT INTO model (name, created_at) VALUES (@name, @at) ON CONFLICT (name) DO UPDATE SET created_at = model.created_at", ("@name", version.Model), ("@at", at));
        transaction.Execute(
            """
            INSERT INTO model_version (model, version, run, artifact, hash, description, author, created_at)
            SELECT model.key, 1 + COALESCE((SELECT MAX(version) FROM model_version WHERE model_version.model = model.key), 0), @run, @artifact, @hash, @description, @author, @at
            FROM model WHERE model.name = @name
            """,
            ("@run", version.Run),
            ("@artifact", version.Artifact),
            ("@hash", version.Hash),
            ("@description", version.Description),
            ("@author", version.Author),
            ("@at", at),
            ("@name", version.Model));
    }

    public static void SetAlias(StoreTransaction transaction, ModelVersion version, string alias, DateTimeOffset now) => transaction.Execute(
        """
        INSERT INTO model_alias (model, alias, version, set_at) SELECT key, @alias, @version, @at FROM model WHERE name = @name
        ON CONFLICT (model, alias) DO UPDATE SET version = excluded.version, set_at = excluded.set_at
        """,
        ("@alias", alias), ("@version", version.Number), ("@at", now.ToUnixTimeMilliseconds()), ("@name", version.Model));

    public static void RemoveAlias(StoreTransaction transaction, ModelVersion version, string alias) => transaction.Execute(
        "DELETE FROM model_alias WHERE alias = @alias AND model = (SELECT key FROM model WHERE name = @name)", ("@alias", alias), ("@name", version.Model));

    public static void Delete(StoreTransaction transaction, IReadOnlyList<ModelVersion> versions, DateTimeOffset now)
    {
        foreach (var version in versions)
        {
            foreach (var alias in version.Aliases) RemoveAlias(transaction, version, alias);
            transaction.Execute(
                "UPDATE model_version SET deleted_at = @at WHERE version = @version AND model = (SELECT key FROM model WHERE name = @name)",
                ("@at", now.ToUnixTimeMilliseconds()), ("@version", version.Number), ("@name", version.Model));
        }
    }
}
