using Solvent.Commands;
using Solvent.Kernel;
using Solvent.Magics.Assistance;
using Solvent.Magics.Sessions;
using Solvent.Magics.Tree;

namespace Solvent.Magics.Imports;

/// <summary><c>#!import</c>.</summary>
internal sealed class ImportMagic : AssistedMagic
{
    private readonly List<string> _open = [];

    public override string Name => "import";

    public override string Description => "Run the cells of another notebook (.ipynb, .dib) or a file of code (.cs, .csx, .html, .js, .md, .sql) here.";

    protected override string Usage => "#!import helpers.dib";

    protected override IReadOnlyList<MagicOption> Options => [new("--file", "The file to run.", MagicValues.Files(ImportedFile.Extensions))];

    protected override Func<KernelSession, string, IEnumerable<WordCompletion>> Operand => MagicValues.Files(ImportedFile.Extensions);

    public override async Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        var options = Read(invocation);
        var written = options.Words.Count > 0 ? await options.TextAsync(options.Words[0], "file") : await options.RequireAsync("--file");
        var path = Find(written, invocation.Session);
        if (_open.Contains(path, StringComparer.Ordinal))
        {
            throw new SolventException("import-cycle", $"'{written}' imports itself: {string.Join(" → ", _open.Append(path).Select(Path.GetFileName))}.")
            {
                Hint = "Move what both need to a file of its own, and import that.",
            };
        }

        _open.Add(path);
        try
        {
            foreach (var part in ImportedFile.Read(path))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await ExecuteAsync(part);
            }
        }
        finally
        {
            _open.Remove(path);
        }
    }

    private static async Task ExecuteAsync(ImportedPart part)
    {
        try
        {
            await RunningCell.ExecuteAsync(part.Source, part.Language, part.Name);
        }
        catch (CellFailedException failed) when (failed.Error.Code != "interrupted")
        {
            var place = failed.Error.Line is { } line ? $"{part.Name}, line {line}" : part.Name;
            throw new CellFailedException(failed.Error with { Message = $"{place}: {failed.Error.Message}", Line = null, Column = null });
        }
    }

    // Paths in an imported file start from its folder, or else from that of the notebook.
    private string Find(string written, KernelSession session)
    {
        string[] folders = _open.Count > 0 ? [Path.GetDirectoryName(_open[^1])!, SessionFolder.Of(session)] : [SessionFolder.Of(session)];
        foreach (var folder in folders)
        {
            if (Path.GetFullPath(written, folder) is var path && File.Exists(path)) return path;
        }

        var neighbours = Directory.Exists(folders[0]) ? Directory.EnumerateFiles(folders[0]).Select(file => Path.GetFileName(file)) : [];
        throw new SolventException("file-not-found", $"There is no file '{written}' to import.")
        {
            File = written,
            Hint = NearestName.Suggestion(Path.GetFileName(written), neighbours) ?? $"Relative paths start from '{folders[0]}'.",
        };
    }
}
