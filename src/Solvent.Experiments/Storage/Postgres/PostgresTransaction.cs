using Npgsql;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Sends many statements at once: each round trip to a server takes longer than what it asks for.</summary>
internal sealed class PostgresTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction) : StoreTransaction(connection, transaction)
{
    private const int MostStatements = 1_000;

    /// <summary>From so many rows on, a copy is worth its round trips.</summary>
    private const int FewestToCopy = 50;

    public override void ExecuteEach(string sql, IReadOnlyList<string> names, IEnumerable<object?[]> rows)
    {
        foreach (var some in rows.Chunk(MostStatements))
        {
            using var batch = new NpgsqlBatch((NpgsqlConnection)Connection, (NpgsqlTransaction)Transaction);
            foreach (var row in some)
            {
                var command = new NpgsqlBatchCommand(sql);
                for (var i = 0; i < names.Count; i++) command.Parameters.AddWithValue(names[i], DatabaseCommand.ValueOf(row[i]));
                batch.BatchCommands.Add(command);
            }

            batch.ExecuteNonQuery();
        }
    }

    public override void InsertAll(string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count < FewestToCopy)
        {
            base.InsertAll(table, columns, rows);
            return;
        }

        using var copy = ((NpgsqlConnection)Connection).BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in row) copy.Write(DatabaseCommand.ValueOf(value));
        }

        copy.Complete();
    }
}
