namespace Solvent.Notebooks;

/// <summary>
/// The notebooks and files of code that a notebook runs by <c>#!import</c> and <c>#load</c>, and those that they run. Paths start from the folder of the file
/// that they stand in, or else from that of the notebook, as in the kernel.
/// </summary>
public sealed class NotebookImports
{
    private readonly Dictionary<(NotebookDocument Document, int Cell, int Line), NotebookDocument> _imported = [];
    private readonly Dictionary<string, NotebookDocument> _read = new(StringComparer.Ordinal);
    private readonly HashSet<NotebookDocument> _code = [];
    private readonly List<ImportProblem> _problems = [];
    private readonly List<(NotebookDocument Document, string Path)> _open = [];
    private readonly Func<string, NotebookDocument> _load;
    private readonly Func<string, string> _loadCode;
    private readonly string _folder;

    private NotebookImports(string path, Func<string, NotebookDocument> load, Func<string, string> loadCode)
        => (_folder, _load, _loadCode) = (Path.GetDirectoryName(path)!, load, loadCode);

    /// <summary>The files that were followed, each once.</summary>
    public IReadOnlyCollection<NotebookDocument> Documents => _read.Values;

    /// <summary>What could not be followed.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>Follows the directives of a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="load">Reads the notebook at a full path.</param>
    /// <param name="loadCode">Reads the file of code at a full path.</param>
    public static NotebookImports Of(NotebookDocument notebook, string path, Func<string, NotebookDocument> load, Func<string, string> loadCode)
    {
        var imports = new NotebookImports(path, load, loadCode);
        imports.Follow(notebook, path);
        return imports;
    }

    /// <summary>Whether a document is a file of code, whose only cell is the file.</summary>
    public bool IsCode(NotebookDocument document) => _code.Contains(document);

    /// <summary>What a directive runs, or <see langword="null"/> when it runs no file or one that was not followed.</summary>
    internal NotebookDocument? Find(NotebookDocument from, int cell, Directive directive) => _imported.GetValueOrDefault((from, cell, directive.Line));

    private void Follow(NotebookDocument document, string path)
    {
        _open.Add((document, path));
        foreach (var cell in document.Cells.Where(cell => cell.Kind == CellKind.Code && cell.Source.Contains('#', StringComparison.Ordinal)))
        {
            foreach (var segment in CellSyntax.Parse(cell.Source, cell.Language).OfType<DirectiveSegment>())
            {
                if (PathIn(segment.Directive) is { Length: > 0 } written) Follow(document, path, cell.Index, segment.Directive, written);
            }
        }

        _open.RemoveAt(_open.Count - 1);
    }

    private void Follow(NotebookDocument document, string path, int cell, Directive directive, string written)
    {
        if (Resolve(written, path) is not { } file)
        {
            Add("import-not-found", $"'{written}' is not there");
            return;
        }

        if (_open.Exists(open => open.Path == file))
        {
            Add("import-cycle", $"'{written}' imports itself: {string.Join(" → ", _open.Select(open => Path.GetFileName(open.Path)).Append(Path.GetFileName(file)))}");
            return;
        }

        if (_read.TryGetValue(file, out var known))
        {
            _imported[(document, cell, directive.Line)] = known;
            return;
        }

        if (TryRead(file) is not { } read) return;
        _read[file] = _imported[(document, cell, directive.Line)] = read;
        Follow(read, file);

        NotebookDocument? TryRead(string full)
        {
            switch (Path.GetExtension(full).ToUpperInvariant())
            {
                case ".IPYNB" or ".DIB":
                    try
                    {
                        return _load(full);
                    }
                    catch (SolventException failure)
                    {
                        Add(failure.Code, failure.Message.TrimEnd('.'));
                        return null;
                    }

                case ".CS" or ".CSX":
                    var code = NotebookDocument.Parse(NotebookDocument.Create(NotebookFormat.Ipynb).ToText(), NotebookFormat.Ipynb, full);
                    code.InsertCell(0, CellKind.Code, _loadCode(full));
                    _code.Add(code);
                    return code;
                // Text in other languages declares nothing that C# could see.
                case ".HTML" or ".HTM" or ".JS" or ".MD" or ".SQL":
                    return null;
                default:
                    Add("import-unsupported", $"'{written}' is no notebook and no file of code");
                    return null;
            }
        }

        void Add(string code, string message) => _problems.Add(new ImportProblem(document, cell, directive, code, message));
    }

    private string? Resolve(string written, string from) => new[] { Path.GetDirectoryName(from)!, _folder }
        .Select(folder => Path.GetFullPath(written.Replace('\\', Path.DirectorySeparatorChar), folder))
        .FirstOrDefault(File.Exists);

    private static string? PathIn(Directive directive)
    {
        if (directive.Kind == DirectiveKind.Load) return ReferenceDirective.TryParse(directive, out var reference) && reference is LoadDirective load ? load.Path : null;
        if (directive is not { Kind: DirectiveKind.Magic, Name: "import" }) return null;
        var written = directive.Arguments;
        if (written.StartsWith("--file", StringComparison.Ordinal)) written = written["--file".Length..];
        return written.Trim().Trim('"', '\'');
    }
}
