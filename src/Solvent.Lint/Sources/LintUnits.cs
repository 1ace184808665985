using Solvent.Notebooks;

namespace Solvent.Lint.Sources;

/// <summary>Makes units of files.</summary>
internal static class LintUnits
{
    /// <exception cref="SolventException">A notebook cannot be read.</exception>
    public static async Task<IReadOnlyList<LintUnit>> CreateAsync(IEnumerable<string> files, LintOptions options, CancellationToken cancellationToken)
    {
        var notebooks = files.ToLookup(LintTargets.IsNotebook);
        return
        [
            .. notebooks[true].Select(file => NotebookUnit.Create(Read(file, options), options, cancellationToken)),
            .. await CSharpUnits.CreateAsync(notebooks[false], options, cancellationToken),
        ];
    }

    /// <exception cref="SolventException">The notebook cannot be read.</exception>
    public static NotebookDocument Read(string file, LintOptions options)
        => options.Changed.TryGetValue(file, out var text) ? LintTargets.Parse(file, text) : NotebookDocument.Load(file);
}
