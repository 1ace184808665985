using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Kernel.Submissions;

namespace Solvent.Kernel.Constructs;

/// <summary>The libraries that cells of a session have brought.</summary>
internal sealed class CellLibraries(SubmissionLoadContext loadContext)
{
    private (ImmutableArray<MetadataReference> Others, ImmutableList<CellLibrary> Libraries, ImmutableArray<MetadataReference> All) _references;
    private int _count;

    /// <summary>The libraries, those that were replaced among them.</summary>
    public ImmutableList<CellLibrary> Current { get; set; } = [];

    /// <summary>References and those to the libraries; the same array until one of both changes.</summary>
    public ImmutableArray<MetadataReference> With(ImmutableArray<MetadataReference> references)
    {
        if (Current.IsEmpty) return references;
        if (_references.Libraries != Current || _references.Others != references)
        {
            _references = (references, Current, references.AddRange(Current.Select(library => library.Reference)));
        }

        return _references.All;
    }

    /// <summary>Compiles the library part of a cell.</summary>
    /// <param name="source">The part.</param>
    /// <param name="chain">The cells before it, which are folded.</param>
    /// <param name="references">What cells are compiled against, without libraries and cells.</param>
    /// <param name="options">How cells are compiled.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    /// <exception cref="CompilationFailedException">The part has errors.</exception>
    /// <exception cref="SolventException"><c>declared-again</c>: an earlier cell does not compile with what is declared again.</exception>
    public void Add(
        LibrarySource source,
        SubmissionChain chain,
        ImmutableArray<MetadataReference> references,
        CSharpCompilationOptions options,
        CancellationToken cancellationToken)
    {
        var replaced = Replaced(source.Types);
        var kept = Current.RemoveRange(replaced);
        var earlier = replaced.SelectMany(library => library.Sources).Select(part => part.Without(source.Types)).Where(part => part.Types.Count > 0);
        var usings = chain.FoldedUsings.Script?.Split('\n') ?? [];
        var compiler = new LibraryCompiler(chain.With(references), [.. usings, .. Types(chain, source)], options, cancellationToken);
        var name = "Library" + (++_count).ToString(CultureInfo.InvariantCulture);
        Current = [.. kept, .. replaced.Select(library => library.Replaced()), compiler.Compile(name, [.. earlier, source], kept)];
    }

    /// <summary>Loads the libraries that are not among <paramref name="loaded"/>.</summary>
    public void Load(ImmutableList<CellLibrary> loaded)
    {
        foreach (var library in Current.Where(library => !loaded.Exists(known => known.Name == library.Name)))
        {
            using var image = new MemoryStream(library.Image);
            using var symbols = new MemoryStream(library.Symbols);
            loadContext.Load(image, symbols);
        }
    }

    // Those that declare one of the types, and those that use them.
    private List<CellLibrary> Replaced(IReadOnlySet<string> types)
    {
        var live = Current.FindAll(library => !library.IsReplaced);
        var replaced = live.Where(library => library.Declares(types)).ToList();
        for (var i = 0; i < replaced.Count; i++)
        {
            replaced.AddRange(live.Except(replaced).Where(library => library.Uses.Contains(replaced[i].Name)).ToList());
        }

        return replaced;
    }

    // The types of cells by their names, as far as no library declares a type of the name. A generic type has no alias.
    private IEnumerable<string> Types(SubmissionChain chain, LibrarySource source)
        => chain.Folded.Types
            .Where(type => !source.Types.Contains(type.Name + "`0") && !Current.Exists(library => library.Declares(new HashSet<string>([type.Name + "`0"], StringComparer.Ordinal))))
            .Select(type => type.Name.Contains('`', StringComparison.Ordinal) ? $"using static {type.Cell};" : $"using {type.Name} = {type.Cell}.{type.Name};");
}
