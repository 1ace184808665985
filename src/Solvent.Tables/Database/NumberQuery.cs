using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Solvent.Tables;

/// <summary>
/// Reads the numbers that a query gives straight from the vectors of the database, without a call for each of them.
/// </summary>
internal static unsafe class NumberQuery
{
    private const int BitsOfWord = 64;

    /// <param name="connection">An open connection.</param>
    /// <param name="sql">A query whose only column is a DOUBLE.</param>
    /// <param name="read">Takes the values as they come.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <exception cref="InvalidDataException">The query failed, with what the database says.</exception>
    public static void Read(DuckDBConnection connection, string sql, NumberBatch read, CancellationToken cancellationToken)
    {
        var native = connection.NativeConnection;
        var prepared = NativeMethods.PreparedStatements.DuckDBPrepare(native, sql, out var statement);
        using (statement)
        {
            if (prepared != DuckDBState.Success) throw new InvalidDataException(NativeMethods.PreparedStatements.DuckDBPrepareError(statement));
            var executed = NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(statement, out var result);
            try
            {
                if (executed != DuckDBState.Success) throw new InvalidDataException(NativeMethods.Query.DuckDBResultError(ref result));
                ReadAll(ref result, read, cancellationToken);
            }
            finally
            {
                NativeMethods.Query.DuckDBDestroyResult(ref result);
            }
        }
    }

    private static void ReadAll(ref DuckDBResult result, NumberBatch read, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var chunk = NativeMethods.StreamingResult.DuckDBStreamFetchChunk(result);
            if (chunk.IsInvalid || NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk) == 0)
            {
                // A file that turns out to be damaged ends the stream as its last row does.
                if (NativeMethods.Query.DuckDBResultError(ref result) is { Length: > 0 } error) throw new InvalidDataException(error);
                return;
            }

            var size = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
            var vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, 0);
            var values = new Span<double>(NativeMethods.Vectors.DuckDBVectorGetData(vector), size);
            var validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
            if (validity is null) read(values);
            else read(WithMissing(values, validity));
        }
    }

    private static double[] WithMissing(ReadOnlySpan<double> values, ulong* validity)
    {
        var result = values.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            if ((validity[i / BitsOfWord] >> (i % BitsOfWord) & 1) == 0) result[i] = double.NaN;
        }

        return result;
    }
}
