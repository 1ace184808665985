using Solvent.Magics.Sql;

namespace Solvent.Magics.Sessions;

/// <summary>What ends with a notebook.</summary>
internal sealed class SessionAttachment(SessionRuns runs, SqlTables tables) : IDisposable
{
    public void Dispose()
    {
        runs.Dispose();
        tables.Dispose();
    }
}
