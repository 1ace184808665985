using System.Data.Common;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>
/// The database that runs are in. Its SQL is what SQLite and PostgreSQL have in common: parameters are <c>@name</c>, whole numbers and times are 64 bits wide,
/// and a parameter that can be <see langword="null"/> never stands alone.
/// </summary>
internal interface ITrackingDatabase : IDisposable
{
    /// <summary>What it is called in messages.</summary>
    string Name { get; }

    /// <summary>The name of the folder of journals that are on their way to it; empty for the database of the project.</summary>
    string JournalFolder { get; }

    /// <summary>Runs a query; without a database there are no rows.</summary>
    IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters);

    /// <summary>Runs statements as one transaction: all of it is kept, even if the machine loses its power right after, or nothing.</summary>
    void Write(Action<StoreTransaction> write);
}
