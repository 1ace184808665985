namespace Solvent.Experiments;

/// <summary>A run that was fetched. Its artifacts are in temporary files as long as this is not disposed.</summary>
internal sealed class LoadedRun(ForeignRun run) : IDisposable
{
    private readonly List<string> _files = [];

    public ForeignRun Run { get; set; } = run;

    /// <summary>What is not as it was, in sentences.</summary>
    public List<string> Notices { get; } = [];

    public string NewFile(string path)
    {
        _files.Add(path);
        return path;
    }

    public void Dispose()
    {
        foreach (var file in _files) File.Delete(file);
    }
}
