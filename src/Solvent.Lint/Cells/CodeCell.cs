using Microsoft.CodeAnalysis;
using Solvent.Notebooks;

namespace Solvent.Lint.Cells;

/// <summary>A code cell as rules about cells see it.</summary>
internal sealed class CodeCell
{
    private readonly Lazy<IReadOnlyList<CellCode>> _code;
    private readonly Lazy<CellNames> _names;
    private readonly LintOptions _options;

    public CodeCell(NotebookCell cell, LintOptions options)
    {
        (Cell, _options) = (cell, options);
        Text = CellSyntax.WithoutBodies(cell.Source, cell.Language, name => options.TextMagics.Contains(name, StringComparer.OrdinalIgnoreCase));
        _code = new(() => CellCode.Parse(Text, cell.Language));
        _names = new(() => CellNames.Of(Text, cell.Language));
    }

    /// <summary>The cell of the document.</summary>
    public NotebookCell Cell { get; }

    /// <summary>Its position, 0-based over all cells.</summary>
    public int Index => Cell.Index;

    /// <summary>What messages call it.</summary>
    public string Name => _options.CellNames is { } names && Index < names.Count ? names[Index] : Cell.ToString();

    /// <summary>The text of the cell without the lines that a magic command reads itself.</summary>
    public string Text { get; }

    /// <summary>The C# of the cell.</summary>
    public IReadOnlyList<CellCode> Code => _code.Value;

    /// <summary>What the cell declares and uses.</summary>
    public CellNames Names => _names.Value;

    /// <summary>The directives of the cell.</summary>
    public IEnumerable<Directive> Directives => Text.Contains('#', StringComparison.Ordinal)
        ? CellSyntax.Parse(Text, Cell.Language).OfType<DirectiveSegment>().Select(segment => segment.Directive)
        : [];

    /// <summary>Whether it runs a file or another notebook, which may declare anything.</summary>
    public bool LoadsCode => Directives.Any(directive => directive is { Kind: DirectiveKind.Load } or { Kind: DirectiveKind.Magic, Name: "import" });

    /// <summary>Whether it holds parameters, which a run sets.</summary>
    public bool HoldsParameters => Cell.Tags.Any(tag => tag is "parameters" or "injected-parameters");

    /// <summary>Whether the cell has a statement or a member.</summary>
    public bool HasCode => Code.Any(code => code.Members.Count > 0 || !code.IsComplete);

    /// <summary>What the cell declares for the cells after it, where it names it; aliases are not among it.</summary>
    public IEnumerable<DeclaredName> Declarations() => Code
        .SelectMany(code => code.Declarations())
        .Where(token => token.ValueText != "_")
        .Select(token => new DeclaredName(this, token));

    /// <summary>The place of a token or node for people.</summary>
    public int LineOf(int offset) => Text.AsSpan(0, offset).Count('\n') + 1;
}
