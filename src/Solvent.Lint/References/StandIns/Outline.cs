using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Lint.References;

/// <summary>The signatures of a package's public members, without their code.</summary>
/// <param name="Name">The assembly that it stands in for.</param>
/// <param name="Text">The signatures.</param>
internal sealed record Outline(string Name, SyntaxTree Text)
{
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary);

    // A compilation binds only what is asked of it, and is kept for the next lint against the same references.
    private volatile CSharpCompilation? _last;

    public CompilationReference Compile(IReadOnlyList<MetadataReference> references)
    {
        if (_last is not { } last || !last.References.SequenceEqual(references)) _last = last = CSharpCompilation.Create(Name, [Text], references, Options);
        return last.ToMetadataReference();
    }
}
