namespace Solvent.Runner.Files;

/// <summary>
/// Makes the notebook's folder the current directory while it runs, as Jupyter and Visual Studio Code do, so that
/// <c>data/flights.csv</c> in a cell means the same everywhere.
/// </summary>
internal sealed class CurrentFolder : IDisposable
{
    private readonly string _previous = Directory.GetCurrentDirectory();

    private CurrentFolder()
    {
    }

    public static CurrentFolder Enter(string? notebookPath)
    {
        var folder = new CurrentFolder();
        if (notebookPath is not null) Directory.SetCurrentDirectory(Path.GetDirectoryName(Path.GetFullPath(notebookPath))!);
        return folder;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The folder can be gone by now; then there is none to return to, and nothing after the run depends on it.
        if (Directory.Exists(_previous)) Directory.SetCurrentDirectory(_previous);
    }
}
