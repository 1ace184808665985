using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Constructs;

/// <summary>A compiled library of one or more cells.</summary>
/// <param name="Name">The name of its assembly.</param>
/// <param name="Sources">The parts of cells that it is made of.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its debug symbols.</param>
internal sealed record CellLibrary(string Name, ImmutableArray<LibrarySource> Sources, byte[] Image, byte[] Symbols)
{
    /// <summary>What the compiler reads to see its types.</summary>
    public MetadataReference Reference { get; private init; } = AssemblyMetadata.CreateFromImage(Image).GetReference();

    /// <summary>The names of the libraries that it uses.</summary>
    public required IReadOnlySet<string> Uses { get; init; }

    /// <summary>Whether cells declare its types again. Their names mean the new ones then, while values keep the old ones.</summary>
    public bool IsReplaced { get; private init; }

    /// <summary>Whether it declares one of <paramref name="types"/>.</summary>
    public bool Declares(IReadOnlySet<string> types) => Sources.Any(source => source.Types.Overlaps(types));

    /// <summary>The library when its types are declared again: the compiler finds no name in a reference with an alias that nobody says.</summary>
    public CellLibrary Replaced() => this with { IsReplaced = true, Reference = Reference.WithAliases(["replaced"]) };
}
