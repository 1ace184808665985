namespace Solvent.Tables;

/// <summary>A file that is about to be read as a table.</summary>
/// <param name="path">The full path of the file.</param>
/// <param name="cancellationToken">Stops the read.</param>
public sealed class TableReadingEventArgs(string path, CancellationToken cancellationToken) : EventArgs
{
    /// <summary>The full path of the file.</summary>
    public string Path { get; } = path;

    /// <summary>Stops the read.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}
