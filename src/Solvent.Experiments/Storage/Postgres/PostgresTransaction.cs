using Npgsql;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Sends many statements at once: each round trip to a server takes longer than what it asks for.</summary>
internal sealed class PostgresTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction) : StoreTransaction(connection, transaction)
{
    private const int MostStatements = 1_000;

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
}
