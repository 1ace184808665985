namespace Solvent.Datasets;

/// <summary>Finds out what produces a version while it is committed: from the sources that the caller names, and from whoever listens.</summary>
internal sealed class CommitOrigin(DatasetStore store)
{
    // The code goes into a file that git keeps; a cell that is longer holds data, not code.
    private const int MostCode = 20_000;

    /// <summary>The origin of what is committed now, or <see langword="null"/> when nothing is known.</summary>
    /// <exception cref="SolventException">A source does not exist: as <see cref="DatasetRepository.Resolve"/>.</exception>
    public VersionOrigin? Collect(IReadOnlyList<string> sources)
    {
        var known = new VersionWritingEventArgs(store.Directory.Root);
        foreach (var source in sources.Select(store.Versions.Resolve)) known.AddInput(source.AsInput());
        DatasetActivity.RaiseWriting(known);
        if (known is { Notebook: null, Cell: null, Code: null, Run: null, Inputs.Count: 0 }) return null;
        return new VersionOrigin(known.Notebook is { } notebook ? store.Directory.RelativePath(notebook) : null, known.Cell, Cut(known.Code), known.Run, known.Inputs);
    }

    private static string? Cut(string? code) => code?.Length > MostCode ? code[..MostCode] + "…" : code;
}
